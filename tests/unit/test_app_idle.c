#include "clean.h"
#include "idle.h"

#include <glib.h>

#define IDLE_SECONDS 90
#define COUNTDOWN_SECONDS 30

static Idle begin(int64_t now_ms)
{
    Idle idle;
    idle_init(&idle, IDLE_SECONDS, COUNTDOWN_SECONDS, true, now_ms);
    return idle;
}

static void test_asks_after_the_idle_time(void)
{
    Idle idle = begin(1000);
    g_assert_cmpint(idle_wait_ms(&idle, 1000), ==, 90000);
    g_assert_cmpint(idle_advance(&idle, 90999), ==, IDLE_NOTHING);
    g_assert_cmpint(idle_seconds_left(&idle, 90999), ==, 0);
    g_assert_cmpint(idle_advance(&idle, 91000), ==, IDLE_ASKS);
    g_assert_cmpint(idle_seconds_left(&idle, 91000), ==, 30);
}

static void test_a_touch_begins_the_idle_time_anew(void)
{
    Idle idle = begin(0);
    idle_use(&idle, 89999);
    g_assert_cmpint(idle_advance(&idle, 90000), ==, IDLE_NOTHING);
    g_assert_cmpint(idle_wait_ms(&idle, 90000), ==, 89999);
}

static void test_wakes_once_a_second_only_while_it_counts(void)
{
    Idle idle = begin(0);
    g_assert_cmpint(idle_advance(&idle, 90000), ==, IDLE_ASKS);
    int64_t now_ms = 90000;
    int wake_ups = 0;
    int shown = idle_seconds_left(&idle, now_ms);
    while (idle.phase == IDLE_COUNTDOWN) {
        now_ms += idle_wait_ms(&idle, now_ms);
        wake_ups++;
        (void)idle_advance(&idle, now_ms);
        g_assert_cmpint(idle_seconds_left(&idle, now_ms), ==, shown - 1);
        shown--;
    }
    g_assert_cmpint(wake_ups, ==, COUNTDOWN_SECONDS);
    g_assert_cmpint(idle_wait_ms(&idle, now_ms), ==, -1);
}

static void test_nobody_answering_ends_the_visit_once(void)
{
    Idle idle = begin(0);
    (void)idle_advance(&idle, 90000);
    g_assert_cmpint(idle_advance(&idle, 119999), ==, IDLE_COUNTS);
    g_assert_cmpint(idle_advance(&idle, 120000), ==, IDLE_ENDS);
    g_assert_cmpint(idle.phase, ==, IDLE_REST);
    g_assert_cmpint(idle_advance(&idle, 120000), ==, IDLE_NOTHING);
    g_assert_cmpint(idle_advance(&idle, 999999), ==, IDLE_NOTHING);
}

/* I1 and WCAG 2.2.1: ten times at the least; here as often as anybody likes. */
static void test_still_here_helps_as_often_as_one_likes(void)
{
    Idle idle = begin(0);
    int64_t now_ms = 0;
    for (int i = 0; i < 50; i++) {
        now_ms += 90000;
        g_assert_cmpint(idle_advance(&idle, now_ms), ==, IDLE_ASKS);
        now_ms += 29999;
        g_assert_cmpint(idle_advance(&idle, now_ms), ==, IDLE_COUNTS);
        idle_use(&idle, now_ms);
        g_assert_cmpint(idle.phase, ==, IDLE_USE);
    }
}

static void test_after_a_sleep_of_the_machine_it_still_asks(void)
{
    Idle idle = begin(0);
    g_assert_cmpint(idle_advance(&idle, 3600000), ==, IDLE_ASKS);
    g_assert_cmpint(idle_seconds_left(&idle, 3600000), ==, 30);
}

static void test_at_rest_nothing_is_due(void)
{
    Idle idle;
    idle_init(&idle, IDLE_SECONDS, COUNTDOWN_SECONDS, false, 0);
    g_assert_cmpint(idle_wait_ms(&idle, 5), ==, -1);
    g_assert_cmpint(idle_advance(&idle, 10000000), ==, IDLE_NOTHING);
    idle_use(&idle, 10000000);
    g_assert_cmpint(idle_wait_ms(&idle, 10000000), ==, 90000);
}

static void test_cleaning_lasts_half_a_minute(void)
{
    Clean clean = {0};
    g_assert_cmpint(clean_wait_ms(&clean, 0), ==, -1);
    clean_begin(&clean, 500);
    g_assert_cmpint(clean_seconds_left(&clean, 500), ==, CLEAN_SECONDS);
    g_assert_cmpint(clean_wait_ms(&clean, 500), ==, 1000);
    g_assert_cmpint(clean_wait_ms(&clean, 700), ==, 800);
    g_assert_false(clean_advance(&clean, 30499));
    g_assert_cmpint(clean_seconds_left(&clean, 30499), ==, 1);
    g_assert_true(clean_advance(&clean, 30500));
    g_assert_false(clean_advance(&clean, 30501));
    g_assert_cmpint(clean_seconds_left(&clean, 30501), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/app/idle/asks-after-the-idle-time", test_asks_after_the_idle_time);
    g_test_add_func("/app/idle/a-touch-begins-the-idle-time-anew",
                    test_a_touch_begins_the_idle_time_anew);
    g_test_add_func("/app/idle/wakes-once-a-second-only-while-it-counts",
                    test_wakes_once_a_second_only_while_it_counts);
    g_test_add_func("/app/idle/nobody-answering-ends-the-visit-once",
                    test_nobody_answering_ends_the_visit_once);
    g_test_add_func("/app/idle/still-here-helps-as-often-as-one-likes",
                    test_still_here_helps_as_often_as_one_likes);
    g_test_add_func("/app/idle/after-a-sleep-of-the-machine-it-still-asks",
                    test_after_a_sleep_of_the_machine_it_still_asks);
    g_test_add_func("/app/idle/at-rest-nothing-is-due", test_at_rest_nothing_is_due);
    g_test_add_func("/app/clean/lasts-half-a-minute", test_cleaning_lasts_half_a_minute);
    return g_test_run();
}
