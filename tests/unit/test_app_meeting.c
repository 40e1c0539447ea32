#include <base/file.h>
#include <string.h>

#include "scratch.h"
#include "visit_bed.h"
#include "visit_part.h"

// A meeting in front of the screen, on the small snapshot and a clock that the test turns.

#define LIST "ประชุมเดือน"
#define LIST_ADDRESS                                                                               \
    "/meeting/"                                                                                    \
    "%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%8A%E0%B8%B8%E0%B8%A1%E0%B9%80%E0%B8%94%E0%B8%B7%E0"         \
    "%B8%AD%E0%B8%99"
#define MINUTE_MS (60 * VISIT_BED_SECOND_MS)

static void begin(VisitBed *bed)
{
    (void)navigator_follow(bed->visit.navigator, LIST_ADDRESS);
    visit_fit(&bed->visit, 1920, 1080, 952);
    visit_bed_pass(bed, 0);
    while (ui_canvas_page_down(bed->visit.view.canvas) != NULL) {
        visit_bed_press(bed, VISIT_KEY_PAGE_DOWN, 1);
    }
    visit_bed_touch(bed, SCREEN_MEETING_ID_BEGIN LIST);
}

/* To the next screen of the list, however many slides this one has. */
static void go_on(VisitBed *bed)
{
    int item = bed->visit.meeting.item;
    for (int i = 0; i < 100 && bed->visit.meeting.item == item; i++) {
        visit_bed_press(bed, VISIT_KEY_PAGE_DOWN, 1);
    }
}

static bool says(const VisitBed *bed, const char *words)
{
    const UiCanvas *canvas = bed->visit.view.canvas;
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        const UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == UI_COMMAND_TEXT && strstr(command.text, words) != NULL) {
            return true;
        }
    }
    return false;
}

static void test_a_list_is_gone_through(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    visit_bed_assert_address(bed, "/area/8001");
    g_assert_cmpint(bed->visit.view.metrics.text_size, ==, UI_TEXT_MEETING);
    g_assert_true(says(bed, "อำเภอ"));
    g_assert_true(says(bed, "1/4"));
    go_on(bed);
    visit_bed_assert_address(bed, "/area/800120/plan");
    go_on(bed);
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "not_found");
    go_on(bed);
    visit_bed_assert_address(bed, "/area/800120/projects");
    go_on(bed);
    g_assert_cmpint(bed->visit.meeting.item, ==, 3); // the last one stays
}

static void test_back_is_where_it_was_left(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    go_on(bed);
    visit_bed_press(bed, VISIT_KEY_RIGHT, 2);
    visit_bed_assert_address(bed, "/area/800120/plan?page=3");
    visit_bed_touch(bed, UI_SLIDE_ID_BEFORE);
    visit_bed_assert_address(bed, "/area/800120/plan?page=2");
    visit_bed_press(bed, VISIT_KEY_LEFT, 1);
    visit_bed_assert_address(bed, "/area/800120/plan?page=1");
    go_on(bed);
    visit_bed_press(bed, VISIT_KEY_PAGE_UP, 1);
    const char *page = base_address_parameter(navigator_address(bed->visit.navigator), "page");
    g_assert_nonnull(page);
    g_assert_cmpint(g_ascii_strtoll(page, NULL, 10), >, 3);
}

static void test_digits_jump(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    g_assert_true(visit_digit(&bed->visit, 4, bed->now_ms));
    visit_bed_assert_address(bed, "/area/800120/projects");
    bed->now_ms += 100;
    g_assert_true(visit_digit(&bed->visit, 2, bed->now_ms)); // 42 is none: 2
    visit_bed_assert_address(bed, "/area/800120/plan");
    bed->now_ms += MEETING_DIGITS_MS;
    g_assert_true(visit_digit(&bed->visit, 9, bed->now_ms));
    visit_bed_assert_address(bed, "/area/800120/plan");
}

static void test_the_list_leads_to_its_screens(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    visit_bed_touch(bed, UI_SLIDE_ID_LIST);
    visit_bed_assert_address(bed, LIST_ADDRESS);
    visit_bed_touch(bed, SCREEN_MEETING_ID_GO "2");
    visit_bed_assert_address(bed, "/area/800120/plan");
    g_assert_true(says(bed, "2/4"));
}

static void test_half_an_hour(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    visit_bed_pass(bed, 29 * MINUTE_MS);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
    visit_bed_press(bed, VISIT_KEY_PAGE_DOWN, 1);
    visit_bed_pass(bed, 29 * MINUTE_MS);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
    visit_bed_pass(bed, 61 * VISIT_BED_SECOND_MS);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_COUNTDOWN);
    visit_bed_pass(bed, 31 * VISIT_BED_SECOND_MS);
    visit_bed_assert_address(bed, NAVIGATOR_REST);
    g_assert_false(bed->visit.meeting.on);
    g_assert_cmpint(bed->visit.view.metrics.text_size, ==, UI_TEXT_NORMAL);
    visit_bed_touch_nothing(bed);
    visit_bed_pass(bed, 91 * VISIT_BED_SECOND_MS); // the usual time again
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_COUNTDOWN);
}

static void expect_slide(const VisitBed *bed, const char *address)
{
    const Stage *stage = &bed->visit.stage;
    g_autofree char *there = base_address_to_text(navigator_address(stage->navigator));
    g_assert_true(stage->on);
    g_assert_cmpstr(there, ==, address);
    g_assert_cmpint(stage->view.metrics.text_size, ==, UI_TEXT_MEETING);
    g_assert_true(stage->view.metrics.slide);
}

static void test_a_second_display_has_the_slides(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_set_projector(&bed->visit, 1280, 720); // without a meeting it is nobody's
    g_assert_false(bed->visit.stage.on);
    begin(bed);
    g_assert_true(visit_wants_projector(&bed->visit));
    visit_set_projector(&bed->visit, 1280, 720);
    visit_bed_pass(bed, 0);
    visit_bed_assert_address(bed, LIST_ADDRESS);
    g_assert_cmpint(bed->visit.view.metrics.text_size, ==, UI_TEXT_NORMAL);
    expect_slide(bed, "/area/8001");
    int pages = ui_canvas_scroll(bed->visit.stage.view.canvas)->page_count;
    g_assert_cmpint(pages, >, 1);
    g_assert_true(says(bed, "กำลังดู 1/"));
    visit_bed_touch(bed, UI_SLIDE_ID_NEXT); // its pages first
    expect_slide(bed, "/area/8001?page=2");
    g_assert_true(says(bed, "กำลังดู 2/"));
    visit_bed_touch(bed, SCREEN_MEETING_ID_GO "2");
    expect_slide(bed, "/area/800120/plan");
    visit_bed_press(bed, VISIT_KEY_PAGE_UP, 1); // a clicker's key: back to where it was left
    expect_slide(bed, "/area/8001?page=2");
    visit_bed_assert_address(bed, LIST_ADDRESS);
    const UiCanvas *canvas = visit_draw_projector(&bed->visit, bed->now_ms);
    g_assert_nonnull(canvas);
    g_assert_cmpint(ui_canvas_command(canvas, 0).box.width, ==, 1280);
}

static void test_pages_beside_the_list_stay_on_the_panel(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    visit_set_projector(&bed->visit, 1280, 720);
    visit_bed_pass(bed, 0);
    visit_bed_touch(bed, "home");
    visit_bed_assert_address(bed, "/");
    g_assert_false(bed->visit.view.metrics.slide);
    expect_slide(bed, "/area/8001");
    visit_bed_press(bed, VISIT_KEY_PAGE_DOWN, 1); // leads on all the same
    expect_slide(bed, "/area/8001?page=2");
    visit_bed_press(bed, VISIT_KEY_HOME, 1);
    visit_bed_assert_address(bed, LIST_ADDRESS);
}

static void test_a_display_that_goes_leaves_the_slide_on_the_panel(VisitBed *bed,
                                                                   gconstpointer address)
{
    (void)address;
    begin(bed);
    visit_set_projector(&bed->visit, 1280, 720);
    visit_bed_pass(bed, 0);
    visit_bed_touch(bed, SCREEN_MEETING_ID_GO "4");
    visit_set_projector(&bed->visit, 0, 0);
    visit_bed_pass(bed, 0);
    visit_bed_assert_address(bed, "/area/800120/projects");
    g_assert_cmpint(bed->visit.view.metrics.text_size, ==, UI_TEXT_MEETING);
    g_assert_null(visit_draw_projector(&bed->visit, bed->now_ms));
    visit_set_projector(&bed->visit, 1280, 720);
    visit_activate(&bed->visit, SCREEN_MEETING_ID_END, bed->now_ms);
    g_assert_false(bed->visit.stage.on);
    g_assert_false(visit_wants_projector(&bed->visit));
    visit_bed_assert_address(bed, "/");
}

static void test_the_end(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    visit_bed_press(bed, VISIT_KEY_HOME, 1);
    while (ui_canvas_page_down(bed->visit.view.canvas) != NULL) {
        visit_bed_press(bed, VISIT_KEY_PAGE_DOWN, 1);
    }
    visit_activate(&bed->visit, SCREEN_MEETING_ID_END, bed->now_ms);
    visit_bed_pass(bed, 0);
    visit_bed_assert_address(bed, "/");
    g_assert_false(bed->visit.view.metrics.slide);
}

static void test_only_officers_begin_without_a_list(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch_nothing(bed);
    visit_activate(&bed->visit, SCREEN_MEETING_ID_BEGIN, bed->now_ms);
    g_assert_false(bed->visit.meeting.on);
    staff_open_for_picture(&bed->visit.staff);
    visit_activate(&bed->visit, SCREEN_MEETING_ID_BEGIN, bed->now_ms);
    visit_bed_pass(bed, 0);
    g_assert_true(bed->visit.meeting.on);
    g_assert_false(bed->visit.staff.shown.unlocked);
    visit_bed_assert_address(bed, "/");
    g_assert_true(bed->visit.view.metrics.slide);
}

static void test_smaller_letters(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    visit_activate(&bed->visit, SCREEN_MEETING_ID_NEAR, bed->now_ms);
    visit_bed_pass(bed, 0);
    g_assert_cmpint(bed->visit.view.metrics.text_size, ==, UI_TEXT_LARGEST);
    g_assert_true(bed->visit.view.metrics.slide);
    g_assert_true(says(bed, "1/4"));
}

static void test_no_such_list(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch_nothing(bed);
    visit_activate(&bed->visit, SCREEN_MEETING_ID_BEGIN "ไม่มี", bed->now_ms);
    g_assert_false(bed->visit.meeting.on);
    visit_bed_assert_address(bed, "/");
}

/* ---- its order at this kiosk ---- */

static char *order_in(const char *folder)
{
    Agenda agenda;
    agenda_init(&agenda, folder);
    char *order = g_strdup(agenda_order(&agenda, LIST));
    agenda_clear(&agenda);
    return order;
}

static void test_officers_change_the_order(VisitBed *bed, gconstpointer address)
{
    (void)address;
    char *folder = scratch_make();
    Meeting meeting;
    meeting_init(&meeting, folder);
    Snapshot *snapshot = bed->data.snapshot;
    g_assert_true(meeting_move_earlier(&meeting, snapshot, LIST, 5));
    g_assert_true(meeting_hide(&meeting, snapshot, LIST, 4));
    g_assert_false(meeting_move_earlier(&meeting, snapshot, LIST, 1));
    g_assert_false(meeting_move_earlier(&meeting, snapshot, LIST, 3));
    g_autofree char *order = order_in(folder);
    g_assert_cmpstr(order, ==, "1 2 5 -4");
    g_assert_true(meeting_begin(&meeting, snapshot, LIST));
    g_assert_cmpint(meeting.shown.item_count, ==, 3);
    g_assert_true(meeting_go(&meeting, 2, 0));
    g_assert_cmpstr(meeting_address(&meeting), ==, "/area/800120/projects");
    g_assert_false(meeting_go(&meeting, 3, 0));
    meeting_order_anew(&meeting, LIST);
    g_autofree char *none = order_in(folder);
    g_assert_null(none);
    meeting_clear(&meeting);
    scratch_remove(folder);
}

static void test_an_order_of_old(VisitBed *bed, gconstpointer address)
{
    g_autoptr(GError) error = NULL;
    (void)address;
    g_autoptr(GPtrArray) items =
        screen_meeting_read(bed->data.snapshot, LIST, "9 -2 2 x 5 99999999999 1", &error);
    g_assert_no_error(error);
    g_autofree char *order = screen_meeting_order(items);
    g_assert_cmpstr(order, ==, "-2 5 1 4");
}

/* Lists of meetings long over: what would not be read again is not written. */
static void test_orders_that_no_file_holds_make_room(VisitBed *bed, gconstpointer address)
{
    char *folder = scratch_make();
    g_autofree char *order = g_strnfill(999, '1');
    Agenda agenda;
    (void)bed;
    (void)address;
    agenda_init(&agenda, folder);
    GLogLevelFlags fatal = g_log_set_always_fatal(G_LOG_FATAL_MASK); // it warns of it
    for (int i = 0; i < 65; i++) {                                   // the last is too much
        g_autofree char *list = g_strdup_printf("%d", i);
        agenda_choose(&agenda, list, order);
    }
    (void)g_log_set_always_fatal(fatal);
    agenda_clear(&agenda);
    agenda_init(&agenda, folder);
    g_assert_cmpstr(agenda_order(&agenda, "64"), ==, order);
    g_assert_null(agenda_order(&agenda, "0"));
    agenda_clear(&agenda);
    scratch_remove(folder);
}

static void test_a_damaged_file_counts_for_nothing(VisitBed *bed, gconstpointer address)
{
    (void)bed;
    (void)address;
    g_autoptr(GError) error = NULL;
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, AGENDA_FILE, NULL);
    bool written = base_file_write(path, "[x\norder", strlen("[x\norder"), &error);
    g_assert_no_error(error);
    g_assert_true(written);
    GLogLevelFlags fatal = g_log_set_always_fatal(G_LOG_FATAL_MASK); // it warns of it
    g_autofree char *order = order_in(folder);
    (void)g_log_set_always_fatal(fatal);
    g_assert_null(order);
    scratch_remove(folder);
}

#define ADD(name, test)                                                                            \
    g_test_add("/app/meeting/" name, VisitBed, NULL, visit_bed_set_up, test, visit_bed_tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("a-list-is-gone-through", test_a_list_is_gone_through);
    ADD("back-is-where-it-was-left", test_back_is_where_it_was_left);
    ADD("digits-jump", test_digits_jump);
    ADD("the-list-leads-to-its-screens", test_the_list_leads_to_its_screens);
    ADD("it-asks-after-half-an-hour-and-ends", test_half_an_hour);
    ADD("the-end", test_the_end);
    ADD("a-second-display-has-the-slides", test_a_second_display_has_the_slides);
    ADD("pages-beside-the-list-stay-on-the-panel", test_pages_beside_the_list_stay_on_the_panel);
    ADD("a-display-that-goes-leaves-the-slide-on-the-panel",
        test_a_display_that_goes_leaves_the_slide_on_the_panel);
    ADD("only-officers-begin-without-a-list", test_only_officers_begin_without_a_list);
    ADD("smaller-letters-for-a-table", test_smaller_letters);
    ADD("no-such-list", test_no_such_list);
    ADD("officers-change-the-order", test_officers_change_the_order);
    ADD("an-order-of-an-older-release", test_an_order_of_old);
    ADD("orders-that-no-file-holds-make-room", test_orders_that_no_file_holds_make_room);
    ADD("a-damaged-file-counts-for-nothing", test_a_damaged_file_counts_for_nothing);
    return g_test_run();
}
