#include "drift.h"

#include <glib.h>
#include <stdlib.h>

#define DAY_SECONDS 86400

static void test_moves_one_pixel_at_a_time(void)
{
    UiPoint before = screen_drift_at(0);
    for (int64_t now = 1; now < DAY_SECONDS; now++) {
        UiPoint after = screen_drift_at(now);
        int moved = abs(after.x - before.x) + abs(after.y - before.y);
        g_assert_cmpint(moved, <=, 1);
        g_assert_true(moved == 0 || now % SCREEN_DRIFT_STEP_SECONDS == 0);
        before = after;
    }
}

static void test_stays_within_three_pixels_and_uses_them(void)
{
    int furthest_x = 0;
    int furthest_y = 0;
    for (int64_t now = 0; now < DAY_SECONDS; now += SCREEN_DRIFT_STEP_SECONDS) {
        UiPoint at = screen_drift_at(now);
        g_assert_cmpint(at.x, >=, 0);
        g_assert_cmpint(at.y, >=, 0);
        furthest_x = MAX(furthest_x, at.x);
        furthest_y = MAX(furthest_y, at.y);
    }
    g_assert_cmpint(furthest_x, ==, SCREEN_DRIFT_PX);
    g_assert_cmpint(furthest_y, ==, SCREEN_DRIFT_PX);
}

/* I5: 3 pixels in five minutes at the fastest. */
static void test_takes_five_minutes_for_three_pixels(void)
{
    g_assert_cmpint((gint64)SCREEN_DRIFT_PX * SCREEN_DRIFT_STEP_SECONDS, >=, 300);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/drift/moves-one-pixel-at-a-time", test_moves_one_pixel_at_a_time);
    g_test_add_func("/screen/drift/stays-within-three-pixels-and-uses-them",
                    test_stays_within_three_pixels_and_uses_them);
    g_test_add_func("/screen/drift/takes-five-minutes-for-three-pixels",
                    test_takes_five_minutes_for_three_pixels);
    return g_test_run();
}
