#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "scratch.h"
#include "visit_bed.h"

// What moves or goes by itself during a visit: lists and pictures under a finger, and words of what
// was done.

/* Up by so many thousandths of the list's height, slowly enough to throw nothing. */
static void drag_list(VisitBed *bed, int up_permille)
{
    const UiCanvasScroll *list = ui_canvas_scroll(bed->visit.view.canvas);
    g_assert_nonnull(list);
    int x = list->box.x + list->box.width / 2;
    int from = list->box.y + list->box.height * (up_permille > 0 ? 9 : 1) / 10;
    int way = list->box.height * up_permille / 1000;
    visit_touch(&bed->visit, VISIT_TOUCH_BEGIN, &(TouchPoint){1, x, from, bed->now_ms});
    for (int step = 1; step <= 10; step++) {
        visit_bed_pass(bed, 30);
        visit_touch(&bed->visit, VISIT_TOUCH_MOVE,
                    &(TouchPoint){1, x, from - way * step / 10, bed->now_ms});
    }
    visit_bed_pass(bed, 200);
    visit_touch(&bed->visit, VISIT_TOUCH_END, &(TouchPoint){1, x, from - way, bed->now_ms});
    for (int frame = 0; frame < 60; frame++) {
        visit_bed_pass(bed, 16);
    }
}

static void test_dragging_leads_where_the_page_keys_lead(VisitBed *bed, gconstpointer address)
{
    visit_bed_press(bed, VISIT_KEY_PAGE_DOWN, 1);
    g_autofree char *second = base_address_to_text(navigator_address(bed->visit.navigator));
    visit_bed_press(bed, VISIT_KEY_PAGE_UP, 1);
    g_autofree char *at_rest = ui_canvas_to_text(bed->visit.view.canvas);
    drag_list(bed, 50);
    visit_bed_assert_address(bed, address);
    g_autofree char *back_at_rest = ui_canvas_to_text(bed->visit.view.canvas);
    g_assert_cmpstr(back_at_rest, ==, at_rest);
    drag_list(bed, 600);
    visit_bed_assert_address(bed, second);
    drag_list(bed, -600);
    visit_bed_assert_address(bed, address);
    drag_list(bed, -600);
    visit_bed_assert_address(bed, address);
}

#define PICTURE "/gallery/picture?over=picture-1"

/* What the canvas shows of the picture. */
static UiBox find_part(const VisitBed *bed)
{
    const UiCanvas *canvas = bed->visit.view.canvas;
    UiBox part = {0};
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        part = command.kind == UI_COMMAND_PICTURE ? command.part : part;
    }
    return part;
}

static void push(VisitBed *bed, VisitTouch kind, int x, int y)
{
    visit_bed_pass(bed, kind == VISIT_TOUCH_BEGIN ? 200 : 0); // sooner it would be a bounce
    visit_touch(&bed->visit, kind, &(TouchPoint){1, x, y, bed->now_ms});
    visit_bed_pass(bed, 16);
}

static void test_a_picture_is_enlarged_and_pushed(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch(bed, PICTURE);
    visit_bed_assert_address(bed, PICTURE);
    g_assert_null(ui_canvas_pan(bed->visit.view.canvas)); // all of it is seen
    visit_bed_touch(bed, PICTURE "&x=5000&y=5000&zoom=1");
    visit_bed_touch(bed, PICTURE "&x=5000&y=5000&zoom=2");
    UiBox before = find_part(bed);
    UiBox box = ui_canvas_pan(bed->visit.view.canvas)->box;
    int x = box.x + box.width / 2;
    int y = box.y + box.height / 2;
    push(bed, VISIT_TOUCH_BEGIN, x, y);
    push(bed, VISIT_TOUCH_MOVE, x - 100, y);
    UiBox under_finger = find_part(bed);
    g_assert_cmpint(under_finger.x, >, before.x);
    g_assert_cmpint(under_finger.y, ==, before.y);
    push(bed, VISIT_TOUCH_END, x - 100, y);
    g_assert_cmpint(ABS(find_part(bed).x - under_finger.x), <=, 1); // it stays where it was let go
    visit_bed_pass(bed, 200);                                       // sooner it would be a bounce
    push(bed, VISIT_TOUCH_BEGIN, x, y);
    push(bed, VISIT_TOUCH_MOVE, x + 5000, y);
    g_assert_cmpint(find_part(bed).x, ==, 0);
    push(bed, VISIT_TOUCH_END, x + 5000, y);
    g_assert_cmpint(find_part(bed).x, ==, 0);
    visit_bed_press(bed, VISIT_KEY_BACK, 1);
    visit_bed_assert_address(bed, "/gallery/picture");
}

/* A push of less than 3 mm is a touch, and one on a button is the button's. */
static void test_a_touch_is_no_push(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch(bed, PICTURE);
    visit_bed_touch(bed, PICTURE "&x=5000&y=5000&zoom=1");
    UiBox before = find_part(bed);
    UiBox box = ui_canvas_pan(bed->visit.view.canvas)->box;
    push(bed, VISIT_TOUCH_BEGIN, box.x + 50, box.y + 50);
    push(bed, VISIT_TOUCH_MOVE, box.x + 54, box.y + 46);
    push(bed, VISIT_TOUCH_END, box.x + 54, box.y + 46);
    g_assert_cmpint(find_part(bed).x, ==, before.x);
    visit_bed_assert_address(bed, PICTURE "&x=5000&y=5000&zoom=1");
}

/* Four keys alone: open, closer, right, close. */
static void test_keys_move_a_picture(VisitBed *bed, gconstpointer address)
{
    static const char *const ids[] = {PICTURE, PICTURE "&x=5000&y=5000&zoom=1",
                                      PICTURE "&x=6667&y=5000&zoom=1"};
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        for (int n = 0; n < 30 && g_strcmp0(focus_id(&bed->visit.focus), ids[i]) != 0; n++) {
            visit_bed_press(bed, VISIT_KEY_NEXT, 1);
        }
        g_assert_cmpstr(focus_id(&bed->visit.focus), ==, ids[i]);
        visit_bed_press(bed, VISIT_KEY_OK, 1);
        visit_bed_assert_address(bed, ids[i]);
    }
    visit_bed_press(bed, VISIT_KEY_BACK, 1);
    visit_bed_assert_address(bed, (const char *)address);
}

static bool shows_toast(const VisitBed *bed) { return bed->visit.toast.shown != SCREEN_TOAST_NONE; }

static int count_text(const VisitBed *bed, const char *words)
{
    const UiCanvas *canvas = bed->visit.view.canvas;
    int found = 0;
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        found += command.kind == UI_COMMAND_TEXT && strcmp(command.text, words) == 0;
    }
    return found;
}

static void test_a_choice_is_said_for_five_seconds(VisitBed *bed, gconstpointer address)
{
    (void)address;
    const char *words = "เปลี่ยนสีจอแล้ว";
    visit_bed_touch(bed, "set:theme=dark");
    g_assert_cmpint(count_text(bed, words), ==, 1);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), <=, 5 * VISIT_BED_SECOND_MS);
    visit_bed_pass(bed, visit_wait_ms(&bed->visit, bed->now_ms) - 1);
    g_assert_cmpint(count_text(bed, words), ==, 1);
    visit_bed_pass(bed, 1);
    g_assert_cmpint(count_text(bed, words), ==, 0);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), >, 10 * VISIT_BED_SECOND_MS);
    visit_bed_touch(bed, "set:theme=dark");
    g_assert_false(shows_toast(bed)); // nothing has changed
    visit_bed_touch(bed, "set:reach=low");
    g_assert_false(shows_toast(bed)); // the head of the page says it
}

static void test_the_newer_words_replace_the_older(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch(bed, "set:theme=dark");
    visit_bed_touch(bed, "set:text=large");
    g_assert_cmpint(count_text(bed, "เปลี่ยนสีจอแล้ว"), ==, 0);
    g_assert_cmpint(count_text(bed, "เปลี่ยนขนาดตัวหนังสือแล้ว"), ==, 1);
    visit_bed_touch(bed, "help");
    g_assert_false(shows_toast(bed));
}

/* Buttons under the words can be touched all the same, and the foot is never covered. */
static void test_words_keep_nobody_from_touching(VisitBed *bed, gconstpointer address)
{
    (void)address;
    int before = ui_canvas_target_count(bed->visit.view.canvas);
    visit_bed_touch(bed, "set:theme=contrast");
    g_assert_true(shows_toast(bed));
    const UiCanvas *canvas = bed->visit.view.canvas;
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, before);
    int foot = visit_bed_find(bed, "help").y;
    UiCommand last = ui_canvas_command(canvas, ui_canvas_count(canvas) - 1);
    g_assert_cmpint(last.kind, ==, UI_COMMAND_TEXT);
    g_assert_cmpint(last.box.y + last.box.height, <, foot);
}

static void test_cleaning_says_when_it_is_over(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch(bed, "clean");
    g_assert_false(shows_toast(bed));
    visit_bed_pass(bed, 30 * VISIT_BED_SECOND_MS);
    g_assert_cmpint(bed->visit.toast.shown, ==, SCREEN_TOAST_CLEANED);
    visit_bed_pass(bed, 6 * VISIT_BED_SECOND_MS);
    g_assert_false(shows_toast(bed));
}

static void test_a_question_is_not_talked_over(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch(bed, "set:theme=dark");
    ui_canvas_add_cover(bed->visit.view.canvas);
    int before = ui_canvas_count(bed->visit.view.canvas);
    UiDraw draw = ui_draw_make(bed->visit.view.canvas, bed->text, &bed->visit.view.metrics);
    screen_overlay_draw_toast(&draw, SCREEN_TOAST_COLOURS);
    g_assert_cmpint(ui_canvas_count(bed->visit.view.canvas), ==, before);
}

/* A store whose `current` is the snapshot of the bed. */
static char *make_store(const VisitBed *bed)
{
    char *store = scratch_make();
    g_autofree char *snapshots = g_build_filename(store, "snapshots", NULL);
    g_autofree char *copy = g_build_filename(snapshots, "R-5-0123456789ab.db", NULL);
    g_autofree char *current = g_build_filename(store, "current", NULL);
    g_autofree char *bytes = NULL;
    size_t length = 0;
    g_assert_cmpint(g_mkdir(snapshots, 0755), ==, 0);
    g_assert_true(g_file_get_contents(bed->file.path, &bytes, &length, NULL));
    g_assert_true(g_file_set_contents(copy, bytes, (gssize)length, NULL));
    g_assert_cmpint(symlink("snapshots/R-5-0123456789ab.db", current), ==, 0);
    return store;
}

/* The store's release in place of the bed's own snapshot. */
static void take_store(VisitBed *bed, char *store)
{
    bed->data.store = store;
    bed->data.home_district = NULL; // the bed's own is not of the heap
    snapshot_close(bed->data.snapshot);
    bed->data.snapshot = NULL;
    visit_refresh(&bed->visit);
    g_assert_nonnull(bed->data.snapshot);
    visit_bed_pass(bed, 0);
}

static void drop_store(VisitBed *bed, char *store)
{
    g_clear_pointer(&bed->data.home_district, g_free);
    g_clear_pointer(&bed->data.snapshot_path, g_free);
    bed->data.store = NULL;
    scratch_remove(store);
}

static void test_new_data_are_said_to_who_reads(VisitBed *bed, gconstpointer address)
{
    bool reading = address != NULL;
    char *store = make_store(bed);
    take_store(bed, store);
    g_assert_cmpint(bed->visit.toast.shown, ==,
                    reading ? SCREEN_TOAST_NEW_DATA : SCREEN_TOAST_NONE);
    drop_store(bed, store);
}

static void test_at_rest_a_place_that_is_gone_is_not_told_of(VisitBed *bed, gconstpointer address)
{
    char *store = make_store(bed);
    (void)address;
    (void)navigator_follow(bed->visit.navigator, "/story/8099?loop=1");
    take_store(bed, store);
    visit_bed_assert_address(bed, NAVIGATOR_REST);
    drop_store(bed, store);
}

#define ADD(name, address, test)                                                                   \
    g_test_add("/app/motion/" name, VisitBed, address, visit_bed_set_up, test, visit_bed_tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("dragging-a-page-leads-where-its-keys-lead", "/gallery/tone",
        test_dragging_leads_where_the_page_keys_lead);
    ADD("dragging-charts-leads-where-the-keys-lead", "/gallery/chart",
        test_dragging_leads_where_the_page_keys_lead);
    ADD("a-picture-is-enlarged-and-pushed-about", "/gallery/picture",
        test_a_picture_is_enlarged_and_pushed);
    ADD("a-touch-is-no-push", "/gallery/picture", test_a_touch_is_no_push);
    ADD("keys-move-a-picture", "/gallery/picture", test_keys_move_a_picture);
    ADD("a-choice-is-said-for-five-seconds", "/display", test_a_choice_is_said_for_five_seconds);
    ADD("the-newer-words-replace-the-older", "/display", test_the_newer_words_replace_the_older);
    ADD("words-keep-nobody-from-touching", "/display", test_words_keep_nobody_from_touching);
    ADD("cleaning-says-when-it-is-over", "/help?page=2", test_cleaning_says_when_it_is_over);
    ADD("a-question-is-not-talked-over", "/display", test_a_question_is_not_talked_over);
    ADD("new-data-are-said-to-who-reads", VISIT_BED_TAMBON, test_new_data_are_said_to_who_reads);
    ADD("new-data-are-not-said-to-nobody", NULL, test_new_data_are_said_to_who_reads);
    ADD("at-rest-a-place-that-is-gone-is-not-told-of", NULL,
        test_at_rest_a_place_that_is_gone_is_not_told_of);
    return g_test_run();
}
