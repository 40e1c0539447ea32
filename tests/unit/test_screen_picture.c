#include "picture.h"

#include <string.h>

#include "draw_bed.h"
#include "picture_maker.h"
#include "scratch.h"

// Pictures of a page: where their files may lie, and what is drawn small and large.

#define NAME "photo-3f2a.png"

typedef struct {
    DrawBed draw;
    char *folder;
    StoreStatus status;
    ScreenContext context;
    ScreenPage *page;
} Bed;

static void open_page(Bed *bed, const char *words)
{
    g_autoptr(BaseAddress) address = base_address_parse(words, NULL);
    screen_page_close(bed->page);
    bed->page = screen_page_new(&bed->context, address);
    screen_flow_begin_card(bed->page->flow, UI_ICON_PICTURE, "ภาพ", NULL);
}

static void set_up(Bed *bed, gconstpointer data)
{
    *bed = (Bed){.folder = scratch_make()};
    draw_bed_set_up(&bed->draw, data);
    bed->context = (ScreenContext){
        .status = &bed->status, .metrics = &bed->draw.metrics, .files = bed->folder};
    g_autofree char *path = g_build_filename(bed->folder, NAME, NULL);
    g_autoptr(GBytes) png = picture_maker_png(400, 300, PICTURE_MAKER_HALVES);
    picture_maker_write(path, png);
    open_page(bed, "/gallery/picture");
}

static void tear_down(Bed *bed, gconstpointer data)
{
    screen_page_close(bed->page);
    draw_bed_tear_down(&bed->draw, data);
    scratch_remove(bed->folder);
}

static void add(Bed *bed, const char *name)
{
    const ScreenPicture picture = {
        .path = screen_picture_path(&bed->context, bed->page->text, name), .caption = "ก่อนทำ"};
    screen_picture_add(bed->page, &picture);
}

static void draw(Bed *bed)
{
    ui_canvas_reset(bed->draw.canvas, 1920, 1080);
    screen_page_draw(bed->page, &bed->context, &bed->draw.draw);
}

static int count_pictures(const Bed *bed)
{
    int found = 0;
    for (int i = 0; i < ui_canvas_count(bed->draw.canvas); i++) {
        UiCommand command = ui_canvas_command(bed->draw.canvas, i);
        found += command.kind == UI_COMMAND_PICTURE && g_str_has_suffix(command.text, NAME);
    }
    return found;
}

static void test_paths(Bed *bed, gconstpointer data)
{
    static const char *const outside[] = {"/etc/passwd", "../status.json", "photo/../../x", "",
                                          NULL};
    (void)data;
    g_autofree char *wanted = g_build_filename(bed->folder, NAME, NULL);
    g_assert_cmpstr(screen_picture_path(&bed->context, bed->page->text, NAME), ==, wanted);
    for (size_t i = 0; i < G_N_ELEMENTS(outside); i++) {
        g_assert_null(screen_picture_path(&bed->context, bed->page->text, outside[i]));
    }
    bed->context.files = NULL;
    g_assert_null(screen_picture_path(&bed->context, bed->page->text, NAME));
}

static void test_small_and_large(Bed *bed, gconstpointer data)
{
    (void)data;
    add(bed, NAME);
    draw(bed);
    g_assert_cmpint(count_pictures(bed), ==, 1);
    g_assert_null(ui_canvas_pan(bed->draw.canvas));
    open_page(bed, "/gallery/picture?over=picture-1&zoom=3&x=9000&y=100");
    add(bed, NAME);
    draw(bed);
    g_assert_cmpint(count_pictures(bed), ==, 2);
    const UiCanvasPan *pan = ui_canvas_pan(bed->draw.canvas);
    g_assert_nonnull(pan);
    g_assert_cmpint(pan->x, <=, pan->most_x);
    g_assert_cmpint(pan->y, ==, pan->least_y);
}

static int count_words(const Bed *bed, const char *begin)
{
    int found = 0;
    for (int i = 0; i < ui_canvas_count(bed->draw.canvas); i++) {
        UiCommand command = ui_canvas_command(bed->draw.canvas, i);
        found += command.kind == UI_COMMAND_TEXT && g_str_has_prefix(command.text, begin);
    }
    return found;
}

/* Missing, no picture at all, or gone while the page is open: words, and nothing to enlarge. */
static void test_missing(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autofree char *damaged = g_build_filename(bed->folder, "half.jpg", NULL);
    scratch_write(damaged, "\xff\xd8\xff and no more");
    add(bed, "photo/none.jpg");
    add(bed, "half.jpg");
    add(bed, NULL);
    draw(bed);
    g_assert_cmpint(count_words(bed, "This picture is not in the kiosk"), ==, 3);
    for (int i = 0; i < ui_canvas_target_count(bed->draw.canvas); i++) {
        int index = ui_canvas_target_index(bed->draw.canvas, i);
        g_assert_null(strstr(ui_canvas_command(bed->draw.canvas, index).text, "over=picture"));
    }
}

static bool has_target(const Bed *bed, const char *id)
{
    for (int i = 0; i < ui_canvas_target_count(bed->draw.canvas); i++) {
        int index = ui_canvas_target_index(bed->draw.canvas, i);
        if (g_strcmp0(ui_canvas_command(bed->draw.canvas, index).text, id) == 0) {
            return true;
        }
    }
    return false;
}

/* Page by page without closing; a whole picture cannot be moved. */
static void test_from_one_to_the_next(Bed *bed, gconstpointer data)
{
    (void)data;
    open_page(bed, "/gallery/picture?over=picture-2");
    for (int i = 0; i < 3; i++) {
        add(bed, NAME);
    }
    draw(bed);
    g_assert_cmpint(count_words(bed, "One before"), ==, 1);
    g_assert_true(has_target(bed, "/gallery/picture?over=picture-1"));
    g_assert_true(has_target(bed, "/gallery/picture?over=picture-3"));
    int targets = ui_canvas_target_count(bed->draw.canvas);
    // The last: none after it.
    g_autoptr(BaseAddress) last = base_address_parse("/gallery/picture?over=picture-3", NULL);
    base_address_free(bed->page->address);
    bed->page->address = g_steal_pointer(&last);
    draw(bed);
    g_assert_cmpint(ui_canvas_target_count(bed->draw.canvas), ==, targets - 1);
    g_assert_true(has_target(bed, "/gallery/picture?over=picture-2"));
}

/* What the address asks for may be anything. */
static void test_wild_addresses(Bed *bed, gconstpointer data)
{
    static const char *const wild[] = {
        "/gallery/picture?over=picture-0",
        "/gallery/picture?over=picture-2",
        "/gallery/picture?over=picture-99999999999999999999",
        "/gallery/picture?over=picture--1",
        "/gallery/picture?over=picture-x",
    };
    (void)data;
    for (size_t i = 0; i < G_N_ELEMENTS(wild); i++) {
        open_page(bed, wild[i]);
        add(bed, NAME);
        draw(bed);
        g_assert_cmpint(ui_canvas_cover_end(bed->draw.canvas), ==, 0);
    }
    open_page(bed, "/gallery/picture?over=picture-1&zoom=-7&x=99999999999&y=abc");
    add(bed, NAME);
    draw(bed);
    g_assert_cmpint(ui_canvas_cover_end(bed->draw.canvas), >, 0);
}

static void test_no_more_than_the_limit(Bed *bed, gconstpointer data)
{
    (void)data;
    for (int i = 0; i < SCREEN_PICTURE_LIMIT + 5; i++) {
        add(bed, NAME);
    }
    g_assert_cmpint((int)bed->page->pictures->len, ==, SCREEN_PICTURE_LIMIT);
    draw(bed);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, test) g_test_add("/screen/picture/" name, Bed, NULL, set_up, test, tear_down)
    CASE("files-lie-in-their-folder-only", test_paths);
    CASE("small-on-the-page-and-large-over-it", test_small_and_large);
    CASE("what-is-missing-or-damaged-says-so", test_missing);
    CASE("one-leads-to-the-next", test_from_one_to_the_next);
    CASE("wild-addresses-show-the-page", test_wild_addresses);
    CASE("no-page-has-more-than-the-limit", test_no_more_than_the_limit);
    return g_test_run();
}
