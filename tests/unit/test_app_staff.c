#include "staff.h"

#include <base/file.h>
#include <glib/gstdio.h>
#include <store/store.h>
#include <string.h>
#include <unistd.h>

#include "own.h"
#include "scratch.h"
#include "visit_bed.h"

// An officer before the screen, on a clock that the test turns.

#define PIN "290471"

typedef struct {
    VisitBed visit;
    char *folder;
    char *pin_file;
    char *request_file;
} Bed;

static void write_pin(const char *path)
{
    static char *hash = NULL;
    if (hash == NULL) {
        hash = pin_make_hash(PIN, NULL);
    }
    scratch_write(path, hash);
}

static void set_up(Bed *bed, gconstpointer address)
{
    visit_bed_set_up(&bed->visit, address);
    bed->folder = scratch_make();
    bed->pin_file = g_build_filename(bed->folder, "pin", NULL);
    bed->request_file = g_build_filename(bed->folder, "request", NULL);
    write_pin(bed->pin_file);
    bed->visit.settings.pin_file = bed->pin_file;
    bed->visit.settings.request_file = bed->request_file;
    bed->visit.data.store = bed->folder;
}

static void tear_down(Bed *bed, gconstpointer address)
{
    bed->visit.data.store = NULL;
    store_status_clear(&bed->visit.data.status);
    visit_bed_tear_down(&bed->visit, address);
    g_free(bed->pin_file);
    g_free(bed->request_file);
    scratch_remove(bed->folder);
}

static void touch_door(Bed *bed, int times, int64_t apart_ms)
{
    for (int i = 0; i < times; i++) {
        visit_bed_pass(&bed->visit, apart_ms);
        visit_bed_touch(&bed->visit, SCREEN_STAFF_ID_DOOR);
    }
}

static void type(Bed *bed, const char *digits)
{
    for (const char *digit = digits; *digit != '\0'; digit++) {
        char id[] = "pin:0";
        id[4] = *digit;
        visit_bed_touch(&bed->visit, id);
    }
}

static void try_pin(Bed *bed, const char *digits)
{
    type(bed, digits);
    visit_bed_touch(&bed->visit, "pin:done");
}

static void enter(Bed *bed)
{
    touch_door(bed, STAFF_DOOR_TOUCHES, 0);
    try_pin(bed, PIN);
}

static const ScreenStaff *shown(const Bed *bed) { return &bed->visit.visit.staff.shown; }

static const char *page(const Bed *bed) { return view_name(&bed->visit.visit.view); }

static void test_five_touches_of_the_release_open_the_pad(Bed *bed, gconstpointer address)
{
    (void)address;
    touch_door(bed, STAFF_DOOR_TOUCHES - 1, 0);
    g_assert_cmpstr(page(bed), ==, "about");
    touch_door(bed, 1, 0);
    visit_bed_assert_address(&bed->visit, "/staff");
    g_assert_cmpstr(page(bed), ==, "staff_pin");
}

/* Somebody who plays with the row for a minute never touches it five times in ten seconds. */
static void test_five_slow_touches_open_nothing(Bed *bed, gconstpointer address)
{
    (void)address;
    touch_door(bed, 20, 2600);
    visit_bed_assert_address(&bed->visit, "/about");
}

static void test_the_keys_open_it_too(Bed *bed, gconstpointer address)
{
    (void)address;
    for (int i = 0;
         i < 50 && g_strcmp0(focus_id(&bed->visit.visit.focus), SCREEN_STAFF_ID_DOOR) != 0; i++) {
        visit_bed_press(&bed->visit, VISIT_KEY_NEXT, 1);
    }
    visit_bed_press(&bed->visit, VISIT_KEY_OK, STAFF_DOOR_TOUCHES);
    visit_bed_assert_address(&bed->visit, "/staff");
}

static void test_no_page_of_theirs_opens_without_the_pin(Bed *bed, gconstpointer address)
{
    static const char *const pages[] = {"/staff", "/staff/status", "/staff/touch", "/staff/panel",
                                        "/staff/nothing"};
    (void)address;
    Visit *visit = &bed->visit.visit;
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        (void)navigator_follow(visit->navigator, pages[i]);
        visit_fit(visit, 1080, 1920, 336);
        g_assert_cmpstr(page(bed), ==, "staff_pin");
    }
    g_assert_cmpint(staff_follow(&visit->staff, "staff:reboot", 1), ==, STAFF_NOT_MINE);
    g_assert_false(g_file_test(bed->request_file, G_FILE_TEST_EXISTS));
}

static void test_the_right_pin_opens_until_home(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    g_assert_cmpstr(page(bed), ==, "staff");
    visit_bed_touch(&bed->visit, "help");
    g_assert_true(shown(bed)->unlocked);
    visit_bed_touch(&bed->visit, "home");
    g_assert_false(shown(bed)->unlocked);
}

static void test_nobody_there_closes_it(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    visit_bed_pass(&bed->visit, 90 * VISIT_BED_SECOND_MS);
    visit_bed_pass(&bed->visit, 30 * VISIT_BED_SECOND_MS);
    g_assert_false(shown(bed)->unlocked);
    g_assert_cmpint(shown(bed)->asked, ==, SCREEN_STAFF_NOTHING);
}

static void test_wiping_the_screen_closes_it(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    visit_bed_touch(&bed->visit, "clean");
    g_assert_false(shown(bed)->unlocked);
}

static void test_what_was_typed_goes_with_the_page(Bed *bed, gconstpointer address)
{
    (void)address;
    const PinEntry empty = {0};
    touch_door(bed, STAFF_DOOR_TOUCHES, 0);
    type(bed, "2904");
    g_assert_cmpint(shown(bed)->digit_count, ==, 4);
    visit_bed_touch(&bed->visit, "/display");
    g_assert_cmpmem(&bed->visit.visit.staff.entry, sizeof empty, &empty, sizeof empty);
    visit_bed_touch(&bed->visit, "back");
    g_assert_cmpint(shown(bed)->digit_count, ==, 0);
    try_pin(bed, PIN);
    g_assert_cmpmem(&bed->visit.visit.staff.entry, sizeof empty, &empty, sizeof empty);
}

static void test_the_pad_shows_how_many_and_never_which(Bed *bed, gconstpointer address)
{
    (void)address;
    touch_door(bed, STAFF_DOOR_TOUCHES, 0);
    g_autofree char *before = ui_canvas_to_text(bed->visit.visit.view.canvas);
    visit_bed_touch(&bed->visit, "pin:2");
    g_autofree char *two = ui_canvas_to_text(bed->visit.visit.view.canvas);
    visit_bed_touch(&bed->visit, "pin:back");
    visit_bed_touch(&bed->visit, "pin:7");
    g_autofree char *seven = ui_canvas_to_text(bed->visit.visit.view.canvas);
    g_assert_cmpstr(before, !=, two);
    g_assert_cmpstr(two, ==, seven);
}

static void test_five_wrong_ones_lock_the_pad(Bed *bed, gconstpointer address)
{
    (void)address;
    touch_door(bed, STAFF_DOOR_TOUCHES, 0);
    for (int i = 0; i < PIN_TRIES; i++) {
        g_assert_cmpint(shown(bed)->tries_left, ==, PIN_TRIES - i);
        try_pin(bed, "111111");
        g_assert_true(shown(bed)->wrong);
    }
    g_assert_cmpint(shown(bed)->tries_left, ==, 0);
    g_assert_cmpint(shown(bed)->lock_minutes_left, ==, 15);
    for (int n = 0; n < ui_canvas_target_count(bed->visit.visit.view.canvas); n++) {
        UiCommand target = ui_canvas_command(
            bed->visit.visit.view.canvas, ui_canvas_target_index(bed->visit.visit.view.canvas, n));
        g_assert_false(g_str_has_prefix(target.text, "pin:"));
    }
    g_assert_true(visit_digit(&bed->visit.visit, 2, bed->visit.now_ms)); // and leads nowhere
    visit_bed_assert_address(&bed->visit, "/staff");
    g_assert_cmpint(shown(bed)->digit_count, ==, 0);
    g_assert_cmpint(visit_wait_ms(&bed->visit.visit, bed->visit.now_ms), <=, 60000);
}

static void test_the_digits_of_a_keyboard_type_on_the_pad_only(Bed *bed, gconstpointer address)
{
    (void)address;
    Visit *visit = &bed->visit.visit;
    g_assert_false(visit_digit(visit, 2, bed->visit.now_ms));
    touch_door(bed, STAFF_DOOR_TOUCHES, 0);
    for (const char *digit = PIN "5"; *digit != '\0'; digit++) {
        g_assert_true(visit_digit(visit, *digit - '0', bed->visit.now_ms));
        visit_bed_pass(&bed->visit, 0);
    }
    visit_bed_press(&bed->visit, VISIT_KEY_BACK, 1);
    g_assert_cmpint(shown(bed)->digit_count, ==, 6);
    visit_bed_press(&bed->visit, VISIT_KEY_OK, 1);
    g_assert_cmpstr(page(bed), ==, "staff");
}

static void test_without_a_pin_only_the_state_can_be_seen(Bed *bed, gconstpointer address)
{
    (void)address;
    g_assert_cmpint(g_unlink(bed->pin_file), ==, 0);
    touch_door(bed, STAFF_DOOR_TOUCHES, 0);
    g_assert_true(shown(bed)->no_pin);
    g_assert_cmpstr(page(bed), ==, "staff_pin");
    visit_bed_touch(&bed->visit, "/staff/status");
    g_assert_cmpstr(page(bed), ==, "staff_status");
    g_assert_false(visit_digit(&bed->visit.visit, 2, bed->visit.now_ms));
}

static void test_the_state_is_on_one_page(Bed *bed, gconstpointer address)
{
    (void)address;
    Visit *visit = &bed->visit.visit;
    enter(bed);
    visit_bed_touch(&bed->visit, "/staff/status");
    g_assert_cmpstr(page(bed), ==, "staff_status");
    for (int i = 0; i < 4; i++) {
        int width = i % 2 == 0 ? 1920 : 1080;
        visit->choice.text_size = i < 2 ? UI_TEXT_NORMAL : UI_TEXT_LARGE;
        visit_fit(visit, width, 3000 - width, width == 1920 ? 598 : 336);
        visit_bed_pass(&bed->visit, 0);
        g_assert_null(ui_canvas_page_down(visit->view.canvas));
        g_autofree char *list = ui_canvas_to_text(visit->view.canvas);
        g_assert_nonnull(strstr(list, "TP " TAMBON_VERSION));
        g_assert_nonnull(strstr(list, "การทำงาน"));
    }
}

static void test_each_cell_of_the_glass_turns_once(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    visit_bed_touch(&bed->visit, "/staff/touch");
    const int cells = SCREEN_STAFF_TOUCH_CELLS;
    g_assert_cmpint(shown(bed)->touch.left, ==, cells);
    visit_bed_touch_at(&bed->visit, 1, 1);
    visit_bed_touch_at(&bed->visit, 3, 3);
    visit_bed_touch_at(&bed->visit, 1079, 1919);
    g_assert_cmpint(shown(bed)->touch.left, ==, cells - 2);
    g_assert_true(shown(bed)->touch.touched[0]);
    g_assert_true(shown(bed)->touch.touched[cells - 1]);
    g_assert_cmpint(shown(bed)->touch.x_px, ==, 1079);
    visit_bed_touch(&bed->visit, "back");
    g_assert_cmpstr(page(bed), ==, "staff");
}

static void test_trying_the_touch_ends_after_a_minute(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    visit_bed_touch(&bed->visit, "/staff/touch");
    visit_bed_pass(&bed->visit, 59 * VISIT_BED_SECOND_MS);
    visit_bed_touch_at(&bed->visit, 1, 1);
    visit_bed_pass(&bed->visit, 59 * VISIT_BED_SECOND_MS);
    g_assert_cmpstr(page(bed), ==, "staff_touch");
    g_assert_cmpint(visit_wait_ms(&bed->visit.visit, bed->visit.now_ms), <=, 1000);
    visit_bed_pass(&bed->visit, VISIT_BED_SECOND_MS);
    g_assert_cmpstr(page(bed), ==, "staff");
}

/* ---- what is asked of the machine ---- */

static void assert_request(const Bed *bed, const char *line)
{
    g_autofree char *text = scratch_read(bed->request_file);
    g_assert_cmpstr(text, ==, line);
}

/* As the loop is woken by the watch when a run has told something. */
static void tell(Bed *bed, int exit_code, int support_code, int64_t progress_bytes)
{
    Data *data = &bed->visit.data;
    store_status_clear(&data->status);
    data->status = (StoreStatus){.exit_code = exit_code,
                                 .support_code = support_code,
                                 .reason_th = g_strdup("เหตุผล"),
                                 .progress_unix = progress_bytes > 0 ? 1 : 0,
                                 .progress_bytes = progress_bytes,
                                 .progress_total_bytes = progress_bytes > 0 ? 200 : 0};
    data->status_ns++;
    visit_bed_pass(&bed->visit, 0);
}

static void test_each_asks_in_its_own_words(Bed *bed, gconstpointer address)
{
    static const char *const asked[][2] = {
        {"staff:sync", "sync\n"},
        {"staff:usb", "usb\n"},
        {"staff:usb-expired", "usb confirm-expired\n"},
        {"staff:rollback", "rollback\n"},
        {"staff:restart", "restart\n"},
        {"staff:reboot", "reboot\n"},
        {"staff:setup", "setup\n"},
    };
    (void)address;
    enter(bed);
    for (size_t i = 0; i < G_N_ELEMENTS(asked); i++) {
        g_assert_cmpint(staff_follow(&bed->visit.visit.staff, asked[i][0], bed->visit.now_ms), ==,
                        STAFF_ASKED);
        assert_request(bed, asked[i][1]);
    }
}

static void test_a_first_run_forgets_how_the_picture_was_turned(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    Own own = {.has_turn = true, .turn = UI_TURN_HALF, .brightness_percent = 60};
    g_assert_true(own_write(&own, bed->folder, NULL));
    bed->visit.settings.state_folder = bed->folder;
    (void)staff_follow(&bed->visit.visit.staff, "staff:restart", bed->visit.now_ms);
    own_read(&own, bed->folder);
    g_assert_true(own.has_turn);
    (void)staff_follow(&bed->visit.visit.staff, "staff:setup", bed->visit.now_ms);
    bed->visit.settings.state_folder = NULL;
    own_read(&own, bed->folder);
    g_assert_false(own.has_turn);
    g_assert_cmpint(own.brightness_percent, ==, 60);
}

static void test_a_request_is_followed_to_its_end(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    visit_bed_touch(&bed->visit, "staff:sync");
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_WAITING);
    g_assert_cmpint(g_unlink(bed->request_file), ==, 0);
    visit_bed_pass(&bed->visit, 1000);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_RUNNING);
    tell(bed, 0, 0, 50);
    g_assert_cmpint(shown(bed)->progress_percent, ==, 25);
    tell(bed, 10, 1002, 0);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_FAILED);
    g_autofree char *list = ui_canvas_to_text(bed->visit.visit.view.canvas);
    g_assert_nonnull(strstr(list, "1002"));
    g_assert_nonnull(strstr(list, "เหตุผล"));
    tell(bed, 0, 1, 0);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_DONE);
}

static void test_a_request_that_nobody_takes_is_said_so(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    visit_bed_touch(&bed->visit, "staff:sync");
    visit_bed_pass(&bed->visit, SCREEN_STAFF_HEARD_SECONDS * 1000 - 1);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_WAITING);
    visit_bed_pass(&bed->visit, 1);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_UNHEARD);
    g_assert_cmpint(visit_wait_ms(&bed->visit.visit, bed->visit.now_ms), <=, 5000);
    g_assert_cmpint(g_unlink(bed->request_file), ==, 0);
    visit_bed_pass(&bed->visit, 5000);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_RUNNING);
}

/* A stick that is not plugged in: the request is taken, and nothing is ever told. */
static void test_a_request_of_which_nothing_is_told_is_said_so(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    visit_bed_touch(&bed->visit, "staff:usb");
    g_assert_cmpint(g_unlink(bed->request_file), ==, 0);
    visit_bed_pass(&bed->visit, 1000);
    visit_bed_pass(&bed->visit, (int64_t)SCREEN_STAFF_SILENT_SECONDS * 1000);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_SILENT);
    tell(bed, 0, 1, 0);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_DONE);
}

static void test_a_request_that_cannot_be_left_is_said_so(Bed *bed, gconstpointer address)
{
    (void)address;
    enter(bed);
    g_autofree char *nowhere = g_build_filename(bed->folder, "nowhere", "request", NULL);
    bed->visit.settings.request_file = nowhere;
    visit_bed_touch(&bed->visit, "staff:sync");
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_UNWRITTEN);
    visit_bed_pass(&bed->visit, 60000);
    g_assert_cmpint(shown(bed)->state, ==, SCREEN_STAFF_UNWRITTEN);
    bed->visit.settings.request_file = bed->request_file;
}

static void test_going_back_a_release_is_asked_first(Bed *bed, gconstpointer address)
{
    (void)address;
    g_autofree char *link = g_build_filename(bed->folder, "previous", NULL);
    g_assert_cmpint(symlink("snapshots/R-11-0123456789ab.db", link), ==, 0);
    enter(bed);
    g_assert_cmpint(shown(bed)->rollback_release, ==, 11);
    visit_bed_touch(&bed->visit, "/staff?over=rollback");
    g_autofree char *list = ui_canvas_to_text(bed->visit.visit.view.canvas);
    g_assert_nonnull(strstr(list, "ชุดที่ 11"));
    visit_bed_touch(&bed->visit, "back");
    g_assert_false(g_file_test(bed->request_file, G_FILE_TEST_EXISTS));
    visit_bed_touch(&bed->visit, "/staff?over=rollback");
    visit_bed_touch(&bed->visit, "staff:rollback");
    assert_request(bed, "rollback\n");
    visit_bed_assert_address(&bed->visit, "/staff");
}

static void test_an_expired_stick_is_offered_only_after_it_was_refused(Bed *bed,
                                                                       gconstpointer address)
{
    (void)address;
    enter(bed);
    g_autofree char *before = ui_canvas_to_text(bed->visit.visit.view.canvas);
    g_assert_null(strstr(before, "usb-expired"));
    visit_bed_touch(&bed->visit, "staff:usb");
    g_assert_cmpint(g_unlink(bed->request_file), ==, 0);
    tell(bed, 17, SCREEN_STAFF_CODE_STICK_EXPIRED, 0);
    visit_bed_touch(&bed->visit, "staff:usb-expired");
    assert_request(bed, "usb confirm-expired\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function) g_test_add("/staff/" name, Bed, "/about", set_up, function, tear_down)
    CASE("five-touches-of-the-release-open-the-pad", test_five_touches_of_the_release_open_the_pad);
    CASE("five-slow-touches-open-nothing", test_five_slow_touches_open_nothing);
    CASE("the-keys-open-it-too", test_the_keys_open_it_too);
    CASE("no-page-of-theirs-opens-without-the-pin", test_no_page_of_theirs_opens_without_the_pin);
    CASE("the-right-pin-opens-until-home", test_the_right_pin_opens_until_home);
    CASE("nobody-there-closes-it", test_nobody_there_closes_it);
    CASE("wiping-the-screen-closes-it", test_wiping_the_screen_closes_it);
    CASE("what-was-typed-goes-with-the-page", test_what_was_typed_goes_with_the_page);
    CASE("the-pad-shows-how-many-and-never-which", test_the_pad_shows_how_many_and_never_which);
    CASE("five-wrong-ones-lock-the-pad", test_five_wrong_ones_lock_the_pad);
    CASE("the-digits-of-a-keyboard-type-on-the-pad-only",
         test_the_digits_of_a_keyboard_type_on_the_pad_only);
    CASE("without-a-pin-only-the-state-can-be-seen", test_without_a_pin_only_the_state_can_be_seen);
    CASE("the-state-is-on-one-page", test_the_state_is_on_one_page);
    CASE("each-cell-of-the-glass-turns-once", test_each_cell_of_the_glass_turns_once);
    CASE("trying-the-touch-ends-after-a-minute", test_trying_the_touch_ends_after_a_minute);
    CASE("each-asks-in-its-own-words", test_each_asks_in_its_own_words);
    CASE("a-request-is-followed-to-its-end", test_a_request_is_followed_to_its_end);
    CASE("a-first-run-forgets-how-the-picture-was-turned",
         test_a_first_run_forgets_how_the_picture_was_turned);
    CASE("a-request-that-nobody-takes-is-said-so", test_a_request_that_nobody_takes_is_said_so);
    CASE("a-request-of-which-nothing-is-told-is-said-so",
         test_a_request_of_which_nothing_is_told_is_said_so);
    CASE("a-request-that-cannot-be-left-is-said-so", test_a_request_that_cannot_be_left_is_said_so);
    CASE("going-back-a-release-is-asked-first", test_going_back_a_release_is_asked_first);
    CASE("an-expired-stick-is-offered-only-after-it-was-refused",
         test_an_expired_stick_is_offered_only_after_it_was_refused);
    return g_test_run();
}
