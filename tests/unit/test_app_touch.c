#include "focus.h"
#include "touch.h"

#include <glib.h>

/* Two targets beside each other with a gap: "a" at 0–99, "b" at 200–299. */
static UiCanvas *make_canvas(void)
{
    UiCanvas *canvas = ui_canvas_new();
    ui_canvas_reset(canvas, 400, 100);
    ui_canvas_add_target(canvas, (UiBox){0, 0, 100, 100}, "a", "A");
    ui_canvas_add_target(canvas, (UiBox){200, 0, 100, 100}, "b", "B");
    return canvas;
}

static void test_release_inside_activates(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    g_assert_true(touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000}));
    g_assert_cmpstr(touch_pressed_id(&touch), ==, "a");
    g_assert_true(touch_end(&touch, canvas, &(TouchPoint){1, 60, 50, 1100}, id));
    g_assert_cmpstr(id, ==, "a");
    g_assert_null(touch_pressed_id(&touch));
}

static void test_sliding_off_cancels(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    g_assert_true(touch_move(&touch, canvas, &(TouchPoint){1, 150, 50, 1050}));
    g_assert_null(touch_pressed_id(&touch));
    touch_end(&touch, canvas, &(TouchPoint){1, 150, 50, 1100}, id);
    g_assert_cmpstr(id, ==, "");
}

static void test_sliding_to_another_target_activates_neither(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    touch_move(&touch, canvas, &(TouchPoint){1, 250, 50, 1050});
    touch_end(&touch, canvas, &(TouchPoint){1, 250, 50, 1100}, id);
    g_assert_cmpstr(id, ==, "");
}

static void test_sliding_back_on_presses_again(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    touch_move(&touch, canvas, &(TouchPoint){1, 150, 50, 1050});
    g_assert_true(touch_move(&touch, canvas, &(TouchPoint){1, 40, 50, 1050}));
    g_assert_cmpstr(touch_pressed_id(&touch), ==, "a");
    touch_end(&touch, canvas, &(TouchPoint){1, 40, 50, 1100}, id);
    g_assert_cmpstr(id, ==, "a");
}

static void test_a_second_finger_does_nothing(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    g_assert_false(touch_begin(&touch, canvas, &(TouchPoint){2, 250, 50, 1010}));
    g_assert_false(touch_end(&touch, canvas, &(TouchPoint){2, 250, 50, 1050}, id));
    g_assert_cmpstr(id, ==, "");
    g_assert_true(touch_end(&touch, canvas, &(TouchPoint){1, 50, 50, 1100}, id));
    g_assert_cmpstr(id, ==, "a");
}

static void test_a_double_touch_counts_once(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    touch_end(&touch, canvas, &(TouchPoint){1, 50, 50, 1100}, id);
    g_assert_false(
        touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1100 + TOUCH_DEBOUNCE_MS - 1}));
    g_assert_true(touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1100 + TOUCH_DEBOUNCE_MS}));
}

/* What a hand does: fingers 2 and 3 land while 1 is down. */
static void test_a_palm_cancels(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    g_assert_false(touch_begin(&touch, canvas, &(TouchPoint){2, 250, 50, 1010}));
    g_assert_true(touch_begin(&touch, canvas, &(TouchPoint){3, 260, 50, 1020}));
    g_assert_null(touch_pressed_id(&touch));
    g_assert_false(touch_end(&touch, canvas, &(TouchPoint){1, 50, 50, 1200}, id));
    g_assert_cmpstr(id, ==, "");
    g_assert_false(touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1300}));
    touch_end(&touch, canvas, &(TouchPoint){1, 50, 50, 1400}, id);
    g_assert_cmpstr(id, ==, "");
    touch_end(&touch, canvas, &(TouchPoint){2, 250, 50, 1500}, id);
    touch_end(&touch, canvas, &(TouchPoint){3, 260, 50, 1500}, id);
    g_assert_true(touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1600}));
    touch_end(&touch, canvas, &(TouchPoint){1, 50, 50, 1700}, id);
    g_assert_cmpstr(id, ==, "a");
}

static void test_a_finger_that_stays_blocks_the_next_touch(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    touch_begin(&touch, canvas, &(TouchPoint){2, 250, 50, 1010});
    touch_end(&touch, canvas, &(TouchPoint){1, 50, 50, 1100}, id);
    g_assert_cmpstr(id, ==, "a");
    g_assert_false(touch_begin(&touch, canvas, &(TouchPoint){3, 50, 50, 1300}));
    touch_end(&touch, canvas, &(TouchPoint){3, 50, 50, 1400}, id);
    g_assert_cmpstr(id, ==, "");
}

static void test_a_lost_finger_is_forgotten(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    touch_begin(&touch, canvas, &(TouchPoint){2, 50, 50, 1000});
    int64_t later = 1000 + TOUCH_FORGOTTEN_MS + 1;
    g_assert_true(touch_begin(&touch, canvas, &(TouchPoint){3, 250, 50, later}));
    g_assert_cmpstr(touch_pressed_id(&touch), ==, "b");
    touch_end(&touch, canvas, &(TouchPoint){3, 250, 50, later + 50}, id);
    g_assert_cmpstr(id, ==, "b");
}

static void test_more_fingers_than_any_hand(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    for (int64_t finger = 1; finger <= INT64_C(3) * TOUCH_LIMIT_OTHERS; finger++) {
        touch_begin(&touch, canvas, &(TouchPoint){finger, 50, 50, 1000});
    }
    g_assert_cmpint(touch.other_count, ==, TOUCH_LIMIT_OTHERS);
    g_assert_null(touch_pressed_id(&touch));
}

/* A finger was lifted just now: one that comes down at once means nothing, one that comes later
 * does. */
static void expect_bounce_ignored(Touch *touch, const UiCanvas *canvas, int64_t ended_ms)
{
    char id[TOUCH_LIMIT_ID_BYTES];
    int64_t bounce_ms = ended_ms + TOUCH_DEBOUNCE_MS - 20;
    g_assert_true(touch_is_bounce(touch, &(TouchPoint){1, 50, 50, bounce_ms}));
    g_assert_false(touch_begin(touch, canvas, &(TouchPoint){1, 50, 50, bounce_ms}));
    touch_end(touch, canvas, &(TouchPoint){1, 50, 50, bounce_ms + 5}, id);
    g_assert_cmpstr(id, ==, "");
    int64_t later_ms = bounce_ms + 5 + TOUCH_DEBOUNCE_MS;
    g_assert_false(touch_is_bounce(touch, &(TouchPoint){1, 50, 50, later_ms}));
    g_assert_true(touch_begin(touch, canvas, &(TouchPoint){1, 50, 50, later_ms}));
    touch_end(touch, canvas, &(TouchPoint){1, 50, 50, later_ms + 50}, id);
    g_assert_cmpstr(id, ==, "a");
}

static void test_a_bounce_after_a_drag_does_nothing(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 50, 50, 1000});
    touch_cancel(&touch); // the list follows the finger
    touch_end(&touch, canvas, &(TouchPoint){1, 50, 10, 1100}, id);
    expect_bounce_ignored(&touch, canvas, 1100);
}

static void test_a_bounce_after_a_touch_on_nothing_does_nothing(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    touch_begin(&touch, canvas, &(TouchPoint){1, 150, 50, 1000});
    touch_end(&touch, canvas, &(TouchPoint){1, 150, 50, 1100}, id);
    expect_bounce_ignored(&touch, canvas, 1100);
}

static void test_a_bounce_after_a_hand_does_nothing(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Touch touch = {0};
    char id[TOUCH_LIMIT_ID_BYTES];
    for (int finger = 1; finger <= 3; finger++) {
        touch_begin(&touch, canvas, &(TouchPoint){finger, 150, 50, 1000});
    }
    for (int finger = 1; finger <= 3; finger++) {
        touch_end(&touch, canvas, &(TouchPoint){finger, 150, 50, 1100}, id);
    }
    expect_bounce_ignored(&touch, canvas, 1100);
}

static void test_keys_go_round_the_targets(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Focus focus = {0};
    g_assert_null(focus_id(&focus));
    focus_move(&focus, canvas, 1);
    g_assert_cmpstr(focus_id(&focus), ==, "a");
    focus_move(&focus, canvas, 1);
    g_assert_cmpstr(focus_id(&focus), ==, "b");
    focus_move(&focus, canvas, 1);
    g_assert_cmpstr(focus_id(&focus), ==, "a");
    focus_move(&focus, canvas, -1);
    g_assert_cmpstr(focus_id(&focus), ==, "b");
}

static void test_focus_on_a_target_that_is_gone_starts_over(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Focus focus = {.id = "gone"};
    focus_move(&focus, canvas, 1);
    g_assert_cmpstr(focus_id(&focus), ==, "a");
    ui_canvas_reset(canvas, 400, 100);
    focus_move(&focus, canvas, 1);
    g_assert_null(focus_id(&focus));
}

static void test_focus_stays_on_what_is_still_there(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Focus focus = {0};
    focus_move(&focus, canvas, 1);
    focus_move(&focus, canvas, 1);
    ui_canvas_reset(canvas, 400, 100);
    ui_canvas_add_target(canvas, (UiBox){0, 0, 50, 100}, "new", NULL);
    ui_canvas_add_target(canvas, (UiBox){60, 0, 50, 100}, "a", NULL);
    ui_canvas_add_target(canvas, (UiBox){200, 0, 100, 100}, "b", NULL);
    g_assert_false(focus_settle(&focus, canvas));
    g_assert_cmpstr(focus_id(&focus), ==, "b");
}

static void test_focus_takes_the_place_of_what_is_gone(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Focus focus = {0};
    focus_move(&focus, canvas, -1);
    ui_canvas_reset(canvas, 400, 100);
    ui_canvas_add_target(canvas, (UiBox){0, 0, 100, 100}, "c", NULL);
    g_assert_true(focus_settle(&focus, canvas));
    g_assert_cmpstr(focus_id(&focus), ==, "c");
    ui_canvas_reset(canvas, 400, 100);
    g_assert_true(focus_settle(&focus, canvas));
    g_assert_null(focus_id(&focus));
}

static void test_no_ring_appears_by_itself(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Focus focus = {0};
    g_assert_false(focus_settle(&focus, canvas));
    g_assert_null(focus_id(&focus));
}

static void test_focus_begins_at_the_first_target_of_a_page(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Focus focus = {0};
    focus_set_first(&focus);
    g_assert_true(focus_settle(&focus, canvas));
    g_assert_cmpstr(focus_id(&focus), ==, "a");
    focus_set(&focus, "b");
    g_assert_false(focus_settle(&focus, canvas));
    g_assert_cmpstr(focus_id(&focus), ==, "b");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kiosk/app/touch/release-inside-activates", test_release_inside_activates);
    g_test_add_func("/kiosk/app/touch/sliding-off-cancels", test_sliding_off_cancels);
    g_test_add_func("/kiosk/app/touch/sliding-to-another-target-activates-neither",
                    test_sliding_to_another_target_activates_neither);
    g_test_add_func("/kiosk/app/touch/sliding-back-on-presses-again",
                    test_sliding_back_on_presses_again);
    g_test_add_func("/kiosk/app/touch/a-second-finger-does-nothing",
                    test_a_second_finger_does_nothing);
    g_test_add_func("/kiosk/app/touch/a-double-touch-counts-once", test_a_double_touch_counts_once);
    g_test_add_func("/kiosk/app/touch/a-bounce-after-a-drag-does-nothing",
                    test_a_bounce_after_a_drag_does_nothing);
    g_test_add_func("/kiosk/app/touch/a-bounce-after-a-touch-on-nothing-does-nothing",
                    test_a_bounce_after_a_touch_on_nothing_does_nothing);
    g_test_add_func("/kiosk/app/touch/a-bounce-after-a-hand-does-nothing",
                    test_a_bounce_after_a_hand_does_nothing);
    g_test_add_func("/kiosk/app/focus/keys-go-round-the-targets", test_keys_go_round_the_targets);
    g_test_add_func("/kiosk/app/focus/focus-on-a-target-that-is-gone-starts-over",
                    test_focus_on_a_target_that_is_gone_starts_over);
    g_test_add_func("/kiosk/app/touch/a-palm-cancels-until-it-is-lifted", test_a_palm_cancels);
    g_test_add_func("/kiosk/app/touch/a-finger-that-stays-blocks-the-next-touch",
                    test_a_finger_that_stays_blocks_the_next_touch);
    g_test_add_func("/kiosk/app/touch/a-lost-finger-is-forgotten", test_a_lost_finger_is_forgotten);
    g_test_add_func("/kiosk/app/touch/more-fingers-than-any-hand-do-nothing",
                    test_more_fingers_than_any_hand);
    g_test_add_func("/kiosk/app/focus/focus-stays-on-what-is-still-there",
                    test_focus_stays_on_what_is_still_there);
    g_test_add_func("/kiosk/app/focus/focus-takes-the-place-of-what-is-gone",
                    test_focus_takes_the_place_of_what_is_gone);
    g_test_add_func("/kiosk/app/focus/no-ring-appears-by-itself", test_no_ring_appears_by_itself);
    g_test_add_func("/kiosk/app/focus/focus-begins-at-the-first-target-of-a-page",
                    test_focus_begins_at_the_first_target_of_a_page);
    return g_test_run();
}
