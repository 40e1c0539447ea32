#include "panel.h"

#include <base/clock.h>
#include <inttypes.h>
#include <string.h>

#include "../support/scratch.h"
#include "visit_bed.h"

#define TURN_RIGHT SCREEN_PANEL_ID_TURN "1"

static const UiMetrics picture = {.width_px = 1920, .height_px = 1080};

/* A panel of a kiosk with a folder of its own. */
typedef struct {
    Settings settings;
    char *folder;
    Panel panel;
} Bed;

static void start(Bed *bed)
{
    bed->settings = (Settings){.state_folder = bed->folder};
    panel_init(&bed->panel, &bed->settings);
}

static void set_up(Bed *bed, gconstpointer unused)
{
    (void)unused;
    bed->folder = scratch_make();
    start(bed);
}

static void tear_down(Bed *bed, gconstpointer unused)
{
    (void)unused;
    scratch_remove(bed->folder);
}

/* What a start after a power cut at this moment finds. */
static Panel find_after_power_cut(const Bed *bed)
{
    Panel panel;
    panel_init(&panel, &bed->settings);
    return panel;
}

static void assert_kept(const Bed *bed, UiTurn turn)
{
    const Panel panel = find_after_power_cut(bed);
    g_assert_cmpint(panel.turn, ==, turn);
}

static void test_a_turn_goes_back_by_itself(Bed *bed, gconstpointer unused)
{
    (void)unused;
    g_assert_true(panel_follow(&bed->panel, TURN_RIGHT, 1000));
    g_assert_true(panel_is_on_trial(&bed->panel));
    g_assert_cmpint(bed->panel.turn, ==, UI_TURN_RIGHT);
    g_assert_cmpint(bed->panel.shown.turn, ==, 1);
    g_assert_cmpint(panel_seconds_left(&bed->panel, 1000), ==, 15);
    g_assert_false(panel_advance(&bed->panel, 1000 + 14900));
    g_assert_cmpint(panel_seconds_left(&bed->panel, 1000 + 14900), ==, 1);
    g_assert_cmpint(panel_wait_ms(&bed->panel, 1000 + 14900), ==, 100);
    g_assert_cmpint(bed->panel.turn, ==, UI_TURN_RIGHT);
    assert_kept(bed, UI_TURN_NONE); // a power cut now
    g_assert_true(panel_advance(&bed->panel, 1000 + 15000));
    g_assert_false(panel_is_on_trial(&bed->panel));
    g_assert_cmpint(bed->panel.turn, ==, UI_TURN_NONE);
    g_assert_cmpint(panel_wait_ms(&bed->panel, 17000), ==, -1);
    g_assert_cmpint(panel_seconds_left(&bed->panel, 17000), ==, 0);
    assert_kept(bed, UI_TURN_NONE);
}

static void test_a_turn_is_kept_by_a_touch(Bed *bed, gconstpointer unused)
{
    (void)unused;
    g_assert_true(panel_follow(&bed->panel, TURN_RIGHT, 1000));
    g_assert_true(panel_follow(&bed->panel, SCREEN_PANEL_ID_KEEP, 15999));
    g_assert_false(panel_is_on_trial(&bed->panel));
    g_assert_false(panel_advance(&bed->panel, 60000));
    g_assert_cmpint(bed->panel.turn, ==, UI_TURN_RIGHT);
    assert_kept(bed, UI_TURN_RIGHT);
    // And the next one goes back to that.
    g_assert_true(panel_follow(&bed->panel, SCREEN_PANEL_ID_TURN "2", 70000));
    g_assert_true(panel_follow(&bed->panel, SCREEN_PANEL_ID_BACK, 71000));
    g_assert_cmpint(bed->panel.turn, ==, UI_TURN_RIGHT);
}

static void test_anything_but_keep_puts_it_back(Bed *bed, gconstpointer unused)
{
    static const char *const ids[] = {SCREEN_PANEL_ID_BACK, "back", "home", "/about",
                                      "panel:turn=3"};
    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        g_assert_true(panel_follow(&bed->panel, TURN_RIGHT, 1000));
        g_assert_true(panel_follow(&bed->panel, ids[i], 2000));
        g_assert_false(panel_is_on_trial(&bed->panel));
        g_assert_cmpint(bed->panel.turn, ==, UI_TURN_NONE);
    }
    g_assert_true(panel_follow(&bed->panel, TURN_RIGHT, 1000));
    panel_end(&bed->panel); // the visit is over
    g_assert_cmpint(bed->panel.turn, ==, UI_TURN_NONE);
}

static void test_nothing_to_try(Bed *bed, gconstpointer unused)
{
    static const char *const ids[] = {SCREEN_PANEL_ID_TURN "0", SCREEN_PANEL_ID_TURN "4",
                                      SCREEN_PANEL_ID_TURN "-1", SCREEN_PANEL_ID_TURN "x1"};
    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        g_assert_true(panel_follow(&bed->panel, ids[i], 1000));
        g_assert_false(panel_is_on_trial(&bed->panel));
    }
    g_assert_false(panel_follow(&bed->panel, "/staff/panel", 1000));
    g_assert_false(panel_follow(&bed->panel, "panel:", 1000));
}

/* Touches all four crosses on a panel that mirrors, as it reports them. Returns the time. */
static int64_t touch_crosses(Panel *panel, int64_t now_ms)
{
    for (int i = 0; i < CALIBRATION_POINTS; i++) {
        CalibrationPoint at = calibration_turn(panel->turn, calibration_cross(i));
        at.x = 1 - at.x;
        now_ms += 1000;
        panel_begin_touch(panel, 1, (CalibrationPoint){0.5, 0.5}, now_ms);
        panel_move_touch(panel, 1, at, now_ms + 50);
        g_assert_true(panel_end_touch(panel, 1, &picture, now_ms + 100));
    }
    return now_ms + 100;
}

static void test_crosses_find_the_finger(Bed *bed, gconstpointer unused)
{
    (void)unused;
    Panel *panel = &bed->panel;
    panel_ask_crosses(panel, true, 1000);
    int64_t now_ms = touch_crosses(panel, 1000);
    g_assert_cmpint(panel->trial, ==, SCREEN_PANEL_TOUCH);
    g_assert_false(panel->asks);
    const CalibrationPoint there = calibration_apply(&panel->matrix, (CalibrationPoint){0.2, 0.3});
    g_assert_cmpfloat_with_epsilon(there.x, 0.8, 1e-6);
    g_assert_cmpfloat_with_epsilon(there.y, 0.3, 1e-6);
    g_assert_false(find_after_power_cut(bed).shown.corrected);
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_KEEP, now_ms + 5000));
    const Panel after = find_after_power_cut(bed);
    g_assert_true(after.shown.corrected);
    g_assert_cmpfloat_with_epsilon(after.matrix.xx, -1, 1e-6);
}

static void test_a_matrix_goes_back_by_itself(Bed *bed, gconstpointer unused)
{
    (void)unused;
    Panel *panel = &bed->panel;
    panel_ask_crosses(panel, true, 1000);
    int64_t now_ms = touch_crosses(panel, 1000);
    g_assert_false(panel_advance(panel, now_ms + 14900));
    g_assert_true(panel_advance(panel, now_ms + 15000));
    g_assert_cmpfloat(panel->matrix.xx, ==, 1);
    g_assert_false(find_after_power_cut(bed).shown.corrected);
}

static void touch_once(Panel *panel, CalibrationPoint at, int64_t now_ms)
{
    panel_begin_touch(panel, 1, at, now_ms);
    (void)panel_end_touch(panel, 1, &picture, now_ms + 50);
}

static void test_bad_crosses_begin_anew(Bed *bed, gconstpointer unused)
{
    (void)unused;
    Panel *panel = &bed->panel;
    panel_ask_crosses(panel, true, 1000);
    for (int i = 0; i < CALIBRATION_POINTS; i++) {
        g_assert_cmpint(panel->shown.cross, ==, i);
        touch_once(panel, (CalibrationPoint){0.5, 0.5}, 2000 + i * 1000);
    }
    g_assert_cmpint(panel->shown.refused, ==, SCREEN_PANEL_TOO_NEAR);
    g_assert_cmpint(panel->shown.cross, ==, 0);
    g_assert_true(panel->asks);
    g_assert_false(panel_is_on_trial(panel));
    g_assert_cmpfloat(panel->matrix.xx, ==, 1);
    touch_once(panel, (CalibrationPoint){0.1, 0.1}, 9000);
    g_assert_cmpint(panel->shown.refused, ==, SCREEN_PANEL_TAKEN);
}

static void test_one_finger_a_cross(Bed *bed, gconstpointer unused)
{
    (void)unused;
    Panel *panel = &bed->panel;
    panel_ask_crosses(panel, true, 1000);
    // The end of the touch that has opened the page is nobody's.
    g_assert_false(panel_end_touch(panel, 7, &picture, 1020));
    touch_once(panel, (CalibrationPoint){0.1, 0.1}, 2000);
    g_assert_cmpint(panel->shown.cross, ==, 1);
    touch_once(panel, (CalibrationPoint){0.1, 0.1}, 2080); // it bounces
    g_assert_cmpint(panel->shown.cross, ==, 1);
    panel_begin_touch(panel, 1, (CalibrationPoint){0.9, 0.1}, 3000);
    panel_begin_touch(panel, 2, (CalibrationPoint){0.2, 0.2}, 3100); // another finger
    panel_move_touch(panel, 2, (CalibrationPoint){0.2, 0.2}, 3150);
    g_assert_false(panel_end_touch(panel, 2, &picture, 3200));
    g_assert_true(panel_end_touch(panel, 1, &picture, 3300));
    g_assert_cmpfloat(panel->touched[1].x, ==, 0.9);
    g_assert_cmpint(panel->shown.cross, ==, 2);
}

static void test_crosses_that_nobody_touches(Bed *bed, gconstpointer unused)
{
    (void)unused;
    Panel *panel = &bed->panel;
    panel_ask_crosses(panel, true, 1000);
    touch_once(panel, (CalibrationPoint){0.1, 0.1}, 10000);
    g_assert_false(panel_advance(panel, 10050 + PANEL_CROSSES_MS - 1));
    g_assert_cmpint(panel_wait_ms(panel, 10050 + PANEL_CROSSES_MS - 1), ==, 1);
    g_assert_true(panel_advance(panel, 10050 + PANEL_CROSSES_MS));
    g_assert_false(panel->asks);
    panel_ask_crosses(panel, true, 60000);
    g_assert_cmpint(panel->shown.cross, ==, 0);
    panel_ask_crosses(panel, false, 61000);
    g_assert_cmpint(panel_wait_ms(panel, 61000), ==, -1);
}

static void test_brightness(Bed *bed, gconstpointer unused)
{
    Data data = {0};
    Panel *panel = &bed->panel;
    (void)unused;
    panel_look(panel, &data, 1000, true);
    g_assert_false(panel_has_brightness(panel));
    g_assert_cmpint(panel->shown.brightness_percent, ==, 100);
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_BRIGHTNESS "60", 1000));
    panel_look(panel, &data, 1000, false);
    g_assert_true(panel_has_brightness(panel) && panel->shown.brightness_chosen);
    g_assert_cmpint(panel->shown.brightness_percent, ==, 60);
    g_assert_cmpint(find_after_power_cut(bed).own.brightness_percent, ==, 60);
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_BRIGHTNESS "0", 1000));
    g_assert_cmpint(panel->own.brightness_percent, ==, BRIGHTNESS_LEAST);
    g_assert_true(brightness_parse("100, 18:00-06:00 50", &bed->settings.brightness, NULL));
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_PLAN, 1000));
    int64_t evening_unix = base_clock_from_rfc3339("2026-11-17T11:00:00Z");
    panel_look(panel, &data, evening_unix, false);
    g_assert_cmpint(panel->shown.brightness_percent, ==, 50);
    g_assert_false(panel->shown.brightness_chosen);
    g_assert_cmpint(panel_look_wait_ms(panel, evening_unix), ==, INT64_C(12) * 3600 * 1000);
}

static void test_hours(Bed *bed, gconstpointer unused)
{
    Data data = {0};
    Panel *panel = &bed->panel;
    int64_t now_unix = base_clock_from_rfc3339("2026-11-17T09:30:00Z"); // Tuesday, 16:30
    (void)unused;
    panel_look(panel, &data, now_unix, true);
    g_assert_true(panel->shown.open);
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_OFFICE, 1000));
    panel_look(panel, &data, now_unix, false);
    g_assert_false(panel->shown.open);
    g_assert_cmpint(panel->shown.change_unix, ==, now_unix + INT64_C(16) * 3600);
    g_assert_cmpint(panel_look_wait_ms(panel, now_unix), ==, INT64_C(16) * 3600 * 1000);
    g_assert_true(panel->shown.can_change[SCREEN_PANEL_WEEKDAYS][SCREEN_PANEL_CLOSES_LATER]);
    g_assert_false(panel->shown.can_change[SCREEN_PANEL_WEEKDAYS][SCREEN_PANEL_CLOSED]);
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_HOURS "0,3", 1000)); // closes later
    panel_look(panel, &data, now_unix, false);
    g_assert_true(panel->shown.open);
    g_assert_cmpint(panel->shown.change_unix, ==, now_unix + 1800);
    const Panel after = find_after_power_cut(bed);
    g_autofree char *text = base_week_to_text(&after.shown.week);
    g_assert_cmpstr(text, ==, "mon-fri 08:30-17:00");
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_NEVER_OFF, 1000));
    g_assert_false(find_after_power_cut(bed).shown.week.has_hours);
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_HOURS "3,0", 1000)); // no such group
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_HOURS "0", 1000));
    g_assert_true(panel_follow(panel, SCREEN_PANEL_ID_HOURS "0,9", 1000));
    g_assert_false(panel->shown.week.has_hours);
}

/* Nobody knows what hour it is: the screen is on. */
static void test_a_clock_in_doubt(Bed *bed, gconstpointer unused)
{
    Data data = {.status = {.clock_uncertain = true}};
    int64_t night_unix = base_clock_from_rfc3339("2026-11-17T19:00:00Z");
    (void)unused;
    g_assert_true(panel_follow(&bed->panel, SCREEN_PANEL_ID_OFFICE, 1000));
    panel_look(&bed->panel, &data, night_unix, true);
    g_assert_true(bed->panel.shown.open);
    data.status.clock_uncertain = false;
    panel_look(&bed->panel, &data, night_unix, true);
    g_assert_false(bed->panel.shown.open);
    // A clock that is set back is looked at anew, though the last answer would hold.
    int64_t noon_unix = base_clock_from_rfc3339("2026-11-17T05:00:00Z");
    panel_look(&bed->panel, &data, noon_unix, false);
    g_assert_true(bed->panel.shown.open);
}

static void test_nowhere_to_keep(Bed *bed, gconstpointer unused)
{
    (void)unused;
    bed->settings.state_folder = NULL;
    panel_init(&bed->panel, &bed->settings);
    g_assert_false(bed->panel.shown.can_keep);
    g_assert_true(panel_follow(&bed->panel, SCREEN_PANEL_ID_BRIGHTNESS "60", 1000));
    g_assert_cmpint(bed->panel.own.brightness_percent, ==, 60);
    bed->settings.state_folder = bed->folder;
}

/* A visitor outside the opening hours. */
#define NIGHT "1795194000" /* 2026-11-20T17:00:00Z: midnight in Thailand */

static void close_office(VisitBed *bed)
{
    (void)g_setenv("SOURCE_DATE_EPOCH", NIGHT, TRUE);
    bed->settings.week = (BaseWeek){0};
    g_assert_true(base_week_parse("mon-fri 08:30-16:30", &bed->settings.week, NULL));
    panel_init(&bed->visit.panel, &bed->settings);
    panel_look(&bed->visit.panel, &bed->data, base_clock_now(), true);
    visit_bed_pass(bed, 0);
}

static void test_dark_when_nobody_is_there(VisitBed *bed, gconstpointer address)
{
    (void)address;
    g_assert_false(bed->visit.dark);
    close_office(bed);
    g_assert_true(bed->visit.dark);
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "dark");
    g_assert_cmpint(ui_canvas_target_count(bed->visit.view.canvas), ==, 0);
    // No fact changes on it: it sleeps to midnight, or to the next opening.
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), >, 3600 * VISIT_BED_SECOND_MS);
}

static void test_a_touch_only_wakes(VisitBed *bed, gconstpointer address)
{
    (void)address;
    close_office(bed);
    visit_touch(&bed->visit, VISIT_TOUCH_END, &(TouchPoint){9, 500, 900, bed->now_ms});
    g_assert_true(bed->visit.dark); // a finger that was there before
    for (int x = 100; x < 1080; x += 200) {
        for (int y = 100; y < 1920; y += 150) {
            visit_bed_touch_at(bed, x, y);
            g_assert_false(bed->visit.dark);
            visit_bed_assert_address(bed, "/");
            g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
            visit_bed_pass(bed, 91 * VISIT_BED_SECOND_MS);
            visit_bed_pass(bed, 31 * VISIT_BED_SECOND_MS);
            g_assert_true(bed->visit.dark);
        }
    }
    visit_bed_touch_nothing(bed);
    visit_bed_touch(bed, "/display"); // the second touch is like any other
    visit_bed_assert_address(bed, "/display");
}

static void test_a_key_only_wakes(VisitBed *bed, gconstpointer address)
{
    (void)address;
    close_office(bed);
    visit_bed_press(bed, VISIT_KEY_OK, 1);
    g_assert_false(bed->visit.dark);
    visit_bed_assert_address(bed, "/");
    g_assert_false(visit_any_key(&bed->visit, bed->now_ms));
}

static void test_awake_when_the_office_opens(VisitBed *bed, gconstpointer address)
{
    (void)address;
    close_office(bed);
    g_assert_true(bed->visit.dark);
    g_autofree char *morning = g_strdup_printf(
        "%" PRId64, base_clock_from_rfc3339("2026-11-23T01:30:00Z")); // Monday, 08:30
    (void)g_setenv("SOURCE_DATE_EPOCH", morning, TRUE);
    visit_bed_pass(bed, VISIT_BED_SECOND_MS);
    g_assert_false(bed->visit.dark);
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "attract");
}

static void leave_no_clock(VisitBed *bed, gconstpointer address)
{
    g_unsetenv("SOURCE_DATE_EPOCH");
    visit_bed_tear_down(bed, address);
}

#define ADD(name, test) g_test_add(name, Bed, NULL, set_up, test, tear_down)
#define ADD_VISIT(name, test)                                                                      \
    g_test_add(name, VisitBed, NULL, visit_bed_set_up, test, leave_no_clock)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("/app/panel/a-turn-goes-back-by-itself", test_a_turn_goes_back_by_itself);
    ADD("/app/panel/a-turn-is-kept-by-a-touch", test_a_turn_is_kept_by_a_touch);
    ADD("/app/panel/anything-but-keep-puts-it-back", test_anything_but_keep_puts_it_back);
    ADD("/app/panel/nothing-to-try", test_nothing_to_try);
    ADD("/app/panel/four-crosses-find-the-finger", test_crosses_find_the_finger);
    ADD("/app/panel/a-matrix-goes-back-by-itself", test_a_matrix_goes_back_by_itself);
    ADD("/app/panel/bad-crosses-begin-anew", test_bad_crosses_begin_anew);
    ADD("/app/panel/one-finger-a-cross", test_one_finger_a_cross);
    ADD("/app/panel/crosses-that-nobody-touches-are-given-up", test_crosses_that_nobody_touches);
    ADD("/app/panel/brightness-by-buttons-and-by-plan", test_brightness);
    ADD("/app/panel/hours-by-buttons", test_hours);
    ADD("/app/panel/with-a-clock-in-doubt-it-is-on", test_a_clock_in_doubt);
    ADD("/app/panel/what-cannot-be-kept-holds-until-the-end", test_nowhere_to_keep);
    ADD_VISIT("/app/panel/dark-when-nobody-is-there", test_dark_when_nobody_is_there);
    ADD_VISIT("/app/panel/a-touch-only-wakes", test_a_touch_only_wakes);
    ADD_VISIT("/app/panel/a-key-only-wakes", test_a_key_only_wakes);
    ADD_VISIT("/app/panel/awake-when-the-office-opens", test_awake_when_the_office_opens);
    return g_test_run();
}
