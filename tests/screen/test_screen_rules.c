#include <string.h>

#include "audit.h"

// The audit itself: every rule on a picture that breaks it, and on one that just does not.

#define WIDTH_PX 1200
#define HEIGHT_PX 800
#define PANEL_MM 600 /* 2 pixels a millimetre */

#define WHITE 0xffffffffu
#define BLACK 0xff000000u
#define GREY 0xff888888u /* 3.5:1 on white */
#define PALE 0xffaaaaaau /* 2.3:1 on white */

typedef struct {
    UiCanvas *canvas;
    UiMetrics metrics;
    GPtrArray *problems;
} Page;

static void set_up(Page *page, gconstpointer unused)
{
    (void)unused;
    page->metrics = ui_metrics_make(WIDTH_PX, HEIGHT_PX, PANEL_MM);
    page->canvas = ui_canvas_new();
    page->problems = g_ptr_array_new_with_free_func(g_free);
    ui_canvas_reset(page->canvas, WIDTH_PX, HEIGHT_PX);
    ui_canvas_add_fill(page->canvas, (UiBox){0, 0, WIDTH_PX, HEIGHT_PX}, WHITE);
}

static void tear_down(Page *page, gconstpointer unused)
{
    (void)unused;
    ui_canvas_free(page->canvas);
    g_ptr_array_unref(page->problems);
}

static void add_text(Page *page, UiBox box, UiColour colour, const char *words)
{
    const UiTextLine line = {.box = box,
                             .limit = box,
                             .style = {.face = UI_FACE_REGULAR, .em_px = 20, .line_px = 32},
                             .colour = colour};
    ui_canvas_add_text(page->canvas, &line, words, strlen(words));
}

static void add_target(Page *page, UiBox box, const char *id)
{
    ui_canvas_add_target(page->canvas, box, id, id);
}

// Fails unless the rules say exactly `count` things, the first of them with `words` in it.
static void expect(const Page *page, guint count, const char *words)
{
    for (guint i = 0; i < page->problems->len; i++) {
        g_test_message("%s", (char *)g_ptr_array_index(page->problems, i));
    }
    g_assert_cmpuint(page->problems->len, ==, count);
    if (count > 0) {
        g_assert_nonnull(strstr(g_ptr_array_index(page->problems, 0), words));
    }
}

static void look(Page *page) { audit_canvas(page->canvas, &page->metrics, page->problems); }

static void texts_that_overlap(Page *page, gconstpointer unused)
{
    (void)unused;
    add_text(page, (UiBox){10, 10, 200, 32}, BLACK, "one");
    add_text(page, (UiBox){210, 10, 200, 32}, BLACK, "beside");
    add_text(page, (UiBox){10, 42, 200, 32}, BLACK, "below");
    look(page);
    expect(page, 0, NULL);
    add_text(page, (UiBox){100, 20, 200, 32}, BLACK, "across");
    look(page);
    expect(page, 3, "texts overlap");
}

static void what_leaves_the_canvas(Page *page, gconstpointer unused)
{
    (void)unused;
    add_text(page, (UiBox){WIDTH_PX - 100, 10, 120, 32}, BLACK, "too far right");
    look(page);
    expect(page, 1, "outside the canvas");
}

static void a_cut_text_needs_a_way_to_the_whole(Page *page, gconstpointer unused)
{
    (void)unused;
    const UiTextLine line = {.box = {10, 10, 200, 32},
                             .limit = {10, 10, 200, 32},
                             .style = {.em_px = 20, .line_px = 32},
                             .colour = BLACK,
                             .cut = true};
    ui_canvas_add_text(page->canvas, &line, "a long…", strlen("a long…"));
    look(page);
    expect(page, 1, "cut and leads nowhere");
    g_ptr_array_set_size(page->problems, 0);
    add_target(page, (UiBox){0, 0, 300, 60}, "/project/A000001");
    look(page);
    expect(page, 0, NULL);
}

static void targets_too_small_or_too_close(Page *page, gconstpointer unused)
{
    (void)unused;
    add_target(page, (UiBox){0, 0, 40, 40}, "/20-mm");
    add_target(page, (UiBox){44, 0, 40, 40}, "/2-mm-away");
    add_target(page, (UiBox){200, 0, 30, 30}, AUDIT_KEY_PREFIX "15-mm");
    look(page);
    expect(page, 0, NULL);
    add_target(page, (UiBox){300, 0, 38, 40}, "/19-mm");
    look(page);
    expect(page, 1, "smaller than 20 mm");
    g_ptr_array_set_size(page->problems, 0);
    add_target(page, (UiBox){300, 42, 40, 40}, "/1-mm-away");
    look(page);
    expect(page, 2, "");
}

static void pale_text_on_its_ground(Page *page, gconstpointer unused)
{
    (void)unused;
    ui_canvas_add_fill(page->canvas, (UiBox){0, 0, 300, 100}, BLACK);
    add_text(page, (UiBox){10, 10, 200, 32}, WHITE, "white on black");
    add_text(page, (UiBox){10, 200, 200, 32}, BLACK, "black on white");
    audit_contrast(page->canvas, &page->metrics, page->problems);
    expect(page, 0, NULL);
    add_text(page, (UiBox){200, 10, 200, 32}, WHITE, "half of it on white");
    add_text(page, (UiBox){10, 300, 200, 32}, GREY, "grey on white");
    audit_contrast(page->canvas, &page->metrics, page->problems);
    expect(page, 2, "half of it on white");
}

static void a_scrim_and_a_clip_are_seen_through(Page *page, gconstpointer unused)
{
    (void)unused;
    ui_canvas_push_clip(page->canvas, (UiBox){0, 0, 50, HEIGHT_PX});
    ui_canvas_add_fill(page->canvas, (UiBox){0, 0, WIDTH_PX, HEIGHT_PX}, BLACK);
    ui_canvas_pop_clip(page->canvas);
    add_text(page, (UiBox){100, 10, 200, 32}, BLACK, "beside the clip");
    audit_contrast(page->canvas, &page->metrics, page->problems);
    expect(page, 0, NULL);
    ui_canvas_add_fill(page->canvas, (UiBox){0, 0, WIDTH_PX, HEIGHT_PX}, 0xc0000000u);
    add_text(page, (UiBox){100, 100, 200, 32}, WHITE, "on the scrim");
    audit_contrast(page->canvas, &page->metrics, page->problems);
    expect(page, 0, NULL);
    add_text(page, (UiBox){100, 200, 200, 32}, BLACK, "lost on the scrim");
    audit_contrast(page->canvas, &page->metrics, page->problems);
    expect(page, 1, "lost on the scrim");
}

static void graphics_that_nobody_sees(Page *page, gconstpointer unused)
{
    (void)unused;
    ui_canvas_add_icon(page->canvas, (UiBox){10, 10, 40, 40}, UI_ICON_HOME, GREY);
    const UiRound ring = {.border = GREY, .border_px = 3, .radius_px = 10};
    ui_canvas_add_round(page->canvas, (UiBox){100, 100, 200, 80}, &ring);
    audit_contrast(page->canvas, &page->metrics, page->problems);
    expect(page, 0, NULL);
    const UiRound pale = {.border = PALE, .border_px = 3, .radius_px = 10};
    ui_canvas_add_round(page->canvas, (UiBox){400, 100, 200, 80}, &pale);
    ui_canvas_add_icon(page->canvas, (UiBox){10, 200, 40, 40}, UI_ICON_HOME, PALE);
    const UiPoint corners[] = {{500, 500}, {600, 500}, {550, 600}};
    ui_canvas_add_polygon(page->canvas, corners, G_N_ELEMENTS(corners), PALE);
    ui_canvas_add_line(page->canvas, (UiPoint){10, 400}, (UiPoint){300, 400}, 4, PALE);
    audit_contrast(page->canvas, &page->metrics, page->problems);
    expect(page, 4, "contrast 2.");
}

static void ways_that_are_missing(Page *page, gconstpointer unused)
{
    (void)unused;
    add_target(page, (UiBox){0, 0, 100, 100}, "/area/80");
    audit_ways(page->canvas, true, false, page->problems);
    expect(page, 0, NULL);
    audit_ways(page->canvas, false, true, page->problems);
    expect(page, 2, "no way home");
    g_ptr_array_set_size(page->problems, 0);
    add_target(page, (UiBox){0, 200, 100, 100}, "home");
    add_target(page, (UiBox){200, 200, 100, 100}, "back");
    audit_ways(page->canvas, false, true, page->problems);
    expect(page, 0, NULL);
}

static void an_id_given_twice_traps_the_keys(Page *page, gconstpointer unused)
{
    (void)unused;
    add_target(page, (UiBox){0, 0, 100, 100}, "/about");
    add_target(page, (UiBox){0, 200, 100, 100}, "/area/80");
    add_target(page, (UiBox){0, 400, 100, 100}, "/about");
    audit_ways(page->canvas, true, false, page->problems);
    expect(page, 3, "two targets with one id");
}

static void focus_that_jumps_back(Page *page, gconstpointer unused)
{
    (void)unused;
    add_target(page, (UiBox){0, 0, 100, 100}, "/top-left");
    add_target(page, (UiBox){0, 200, 100, 100}, "/bottom-left");
    add_target(page, (UiBox){200, 0, 100, 100}, "/second-column");
    audit_ways(page->canvas, true, false, page->problems);
    expect(page, 0, NULL);
    add_target(page, (UiBox){100, 0, 90, 100}, "/between");
    audit_ways(page->canvas, true, false, page->problems);
    expect(page, 1, "focus goes back");
}

static void targets_out_of_reach(Page *page, gconstpointer unused)
{
    (void)unused;
    page->metrics.reach_top_px = HEIGHT_PX / 2;
    add_target(page, (UiBox){0, 0, 100, 100}, "/above");
    add_target(page, (UiBox){0, HEIGHT_PX / 2, 100, 100}, "/below");
    audit_canvas(page->canvas, &page->metrics, page->problems);
    expect(page, 0, NULL);
    page->metrics.low_reach = true;
    audit_canvas(page->canvas, &page->metrics, page->problems);
    expect(page, 1, "target out of reach");
}

static void a_target_under_another_cannot_be_touched(Page *page, gconstpointer unused)
{
    (void)unused;
    add_target(page, (UiBox){50, 50, 100, 100}, "/below");
    add_target(page, (UiBox){0, 0, 300, 300}, "/above");
    audit_ways(page->canvas, true, false, page->problems);
    expect(page, 1, "touching \"/below\" means \"/above\"");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(path, function)                                                                       \
    g_test_add("/screen/rules/" path, Page, NULL, set_up, function, tear_down)
    CASE("texts-that-overlap-are-found", texts_that_overlap);
    CASE("what-leaves-the-canvas-is-found", what_leaves_the_canvas);
    CASE("a-cut-text-needs-a-way-to-the-whole", a_cut_text_needs_a_way_to_the_whole);
    CASE("targets-too-small-or-too-close-are-found", targets_too_small_or_too_close);
    CASE("targets-out-of-reach-are-found", targets_out_of_reach);
    CASE("pale-text-is-found-on-the-ground-it-lies-on", pale_text_on_its_ground);
    CASE("a-scrim-and-a-clip-are-seen-through", a_scrim_and_a_clip_are_seen_through);
    CASE("graphics-that-nobody-sees-are-found", graphics_that_nobody_sees);
    CASE("ways-that-are-missing-are-found", ways_that_are_missing);
    CASE("an-id-given-twice-traps-the-keys", an_id_given_twice_traps_the_keys);
    CASE("focus-that-jumps-back-is-found", focus_that_jumps_back);
    CASE("a-target-under-another-cannot-be-touched", a_target_under_another_cannot_be_touched);
    return g_test_run();
}
