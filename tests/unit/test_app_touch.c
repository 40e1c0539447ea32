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
    g_test_add_func("/kiosk/app/focus/keys-go-round-the-targets", test_keys_go_round_the_targets);
    g_test_add_func("/kiosk/app/focus/focus-on-a-target-that-is-gone-starts-over",
                    test_focus_on_a_target_that_is_gone_starts_over);
    return g_test_run();
}
