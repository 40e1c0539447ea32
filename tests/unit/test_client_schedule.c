#include "../../sync/client/schedule.h"

#include "../support/scratch.h"

#define NOON_UNIX 1795237200 /* 2026-11-21T05:00:00Z, twelve in Thailand */
#define HOUR 3600
#define NIGHT_UNIX (NOON_UNIX + 10 * HOUR) /* 22:00 */
#define MOST_RANDOM UINT32_MAX

typedef struct {
    ClientWindows windows;
    ClientScheduleAsked asked;
    ClientSchedule schedule;
} Bed;

static void bed_init(Bed *bed, const char *window, int jitter_minutes)
{
    *bed = (Bed){.schedule = {.tried_unix = NOON_UNIX - HOUR, .seed = 77}};
    if (window != NULL) {
        g_assert_true(client_window_parse(window, &bed->windows, NULL));
    }
    bed->asked = (ClientScheduleAsked){
        .windows = &bed->windows, .jitter_minutes = jitter_minutes, .now_unix = NOON_UNIX};
}

static int64_t judge(Bed *bed) { return client_schedule_judge(&bed->schedule, &bed->asked); }

static void test_back_off(void)
{
    Bed bed;
    bed_init(&bed, NULL, 0);
    int64_t expected = CLIENT_SCHEDULE_FIRST_SECONDS;
    for (int i = 0; i < 40; i++) {
        ClientSchedule least = bed.schedule;
        client_schedule_note(&least, &bed.asked, true, 0);
        client_schedule_note(&bed.schedule, &bed.asked, true, MOST_RANDOM);
        g_assert_cmpint(least.next_unix - NOON_UNIX, ==, expected / 2);
        g_assert_cmpint(bed.schedule.next_unix - NOON_UNIX, >=, expected - 1);
        g_assert_cmpint(bed.schedule.next_unix - NOON_UNIX, <=, expected);
        g_assert_cmpint(judge(&bed), ==, bed.schedule.next_unix);
        expected = MIN(expected * 2, CLIENT_SCHEDULE_LONGEST_SECONDS);
    }
    g_assert_cmpint(bed.schedule.failures, ==, 40);
    client_schedule_note(&bed.schedule, &bed.asked, false, MOST_RANDOM);
    g_assert_cmpint(bed.schedule.failures, ==, 0);
    g_assert_cmpint(judge(&bed), ==, NOON_UNIX);
}

static void test_failures_stay_in_bounds(void)
{
    Bed bed;
    bed_init(&bed, NULL, 0);
    bed.schedule.failures = G_MAXINT;
    client_schedule_note(&bed.schedule, &bed.asked, true, MOST_RANDOM);
    g_assert_cmpint(bed.schedule.failures, ==, G_MAXINT);
    g_assert_cmpint(bed.schedule.next_unix - NOON_UNIX, <=, CLIENT_SCHEDULE_LONGEST_SECONDS);
}

static void test_good_try_is_followed_by_jitter(void)
{
    Bed bed;
    bed_init(&bed, NULL, 10);
    client_schedule_note(&bed.schedule, &bed.asked, false, MOST_RANDOM / 2);
    g_assert_cmpint(judge(&bed) - NOON_UNIX, >=, 299);
    g_assert_cmpint(judge(&bed) - NOON_UNIX, <=, 300);
}

static void test_wrong_clocks_wait_for_nothing(void)
{
    Bed bed;
    bed_init(&bed, NULL, 0);
    const ClientSchedule written[] = {
        {.tried_unix = INT64_C(4070908800), .next_unix = INT64_C(4070908800) + HOUR, .failures = 5},
        {.tried_unix = NOON_UNIX + 60, .next_unix = NOON_UNIX + HOUR, .failures = 1},
        {.tried_unix = NOON_UNIX - HOUR,
         .next_unix = NOON_UNIX + CLIENT_SCHEDULE_LONGEST_SECONDS + 1},
        {.tried_unix = 5, .next_unix = 6},
        {.tried_unix = NOON_UNIX, .next_unix = INT64_MAX},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(written); i++) {
        bed.schedule = written[i];
        g_assert_cmpint(judge(&bed), ==, NOON_UNIX);
    }
    bed.schedule = (ClientSchedule){.tried_unix = NOON_UNIX, .next_unix = NOON_UNIX + HOUR};
    g_assert_cmpint(judge(&bed), ==, NOON_UNIX + HOUR);
}

static void test_outside_waits_for_the_window(void)
{
    Bed bed;
    bed_init(&bed, "22:00-05:00", 0);
    g_assert_cmpint(judge(&bed), ==, NIGHT_UNIX);
    bed.asked.now_unix = NIGHT_UNIX - 1;
    g_assert_cmpint(judge(&bed), ==, NIGHT_UNIX);
    bed.asked.now_unix = NIGHT_UNIX;
    g_assert_cmpint(judge(&bed), ==, NIGHT_UNIX);
}

static void test_windows_are_waived(void)
{
    Bed bed;
    bed_init(&bed, "22:00-05:00", 60);
    bed.asked.is_uncertain = true;
    g_assert_cmpint(judge(&bed), ==, NOON_UNIX);
    bed_init(&bed, "22:00-05:00", 60);
    bed.asked.shows_nothing = true;
    g_assert_cmpint(judge(&bed), ==, NOON_UNIX);
    bed.schedule.next_unix = NOON_UNIX + 60; /* but the server is spared */
    g_assert_cmpint(judge(&bed), ==, NOON_UNIX + 60);
    bed_init(&bed, "22:00-05:00", 60);
    bed.schedule.tried_unix = NOON_UNIX - CLIENT_SCHEDULE_STARVED_SECONDS;
    g_assert_cmpint(judge(&bed), >, NOON_UNIX);
    bed.schedule.tried_unix--;
    g_assert_cmpint(judge(&bed), ==, NOON_UNIX);
    bed.schedule.tried_unix = NOON_UNIX + 1;
    g_assert_cmpint(judge(&bed), ==, NOON_UNIX);
}

static void test_fleet_spreads_over_the_window(void)
{
    Bed bed;
    bed_init(&bed, "22:00-05:00", 60);
    int quarters[4] = {0};
    for (uint32_t seed = 0; seed < 1000; seed++) {
        bed.schedule.seed = seed * 7919;
        int64_t after_seconds = judge(&bed) - NIGHT_UNIX;
        g_assert_cmpint(after_seconds, >=, 0);
        g_assert_cmpint(after_seconds, <, HOUR);
        quarters[after_seconds / 900]++;
        bed.asked.now_unix = NIGHT_UNIX;
        g_assert_cmpint(judge(&bed) - NIGHT_UNIX, ==, after_seconds);
        bed.asked.now_unix = NOON_UNIX;
    }
    for (int i = 0; i < 4; i++) {
        g_assert_cmpint(quarters[i], >, 180);
    }
}

static void test_half_of_a_short_window_is_left(void)
{
    Bed bed;
    bed_init(&bed, "22:00-22:20", 360);
    for (uint32_t seed = 0; seed < 1000; seed++) {
        bed.schedule.seed = seed * 7919;
        g_assert_cmpint(judge(&bed) - NIGHT_UNIX, <, 600);
    }
}

static void test_asked_once_a_window_asks_again(void)
{
    Bed bed;
    bed_init(&bed, "22:00-05:00", 360);
    bed.schedule.tried_unix = NIGHT_UNIX + 5;
    bed.asked.now_unix = NIGHT_UNIX + 60;
    g_assert_cmpint(judge(&bed), ==, NIGHT_UNIX + 60);
}

static void test_back_off_that_ends_outside_waits_for_the_window(void)
{
    Bed bed;
    bed_init(&bed, "10:00-13:00,22:00-05:00", 0);
    bed.schedule = (ClientSchedule){.tried_unix = NOON_UNIX, .next_unix = NOON_UNIX + 2 * HOUR};
    g_assert_cmpint(judge(&bed), ==, NIGHT_UNIX);
}

static void test_kept(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    const ClientSchedule saved = {
        .tried_unix = NOON_UNIX, .next_unix = NOON_UNIX + 5, .failures = 3, .seed = 4000000000U};
    g_assert_true(client_schedule_save(store, &saved, NULL));
    ClientSchedule loaded;
    client_schedule_load(store, &loaded);
    g_assert_cmpint(loaded.tried_unix, ==, saved.tried_unix);
    g_assert_cmpint(loaded.next_unix, ==, saved.next_unix);
    g_assert_cmpint(loaded.failures, ==, 3);
    g_assert_cmpuint(loaded.seed, ==, saved.seed);
    g_autofree char *path = g_build_filename(folder, "schedule", NULL);
    const char *damaged[] = {"",
                             "[schedule]\n",
                             "tried_unix=5\n",
                             "\xff\xfe",
                             "[schedule]\nseed",
                             "[schedule]\ntried_unix=-7\nnext_unix=-1\nfailures=-2\nseed=x\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(damaged); i++) {
        scratch_write(path, damaged[i]);
        client_schedule_load(store, &loaded);
        g_assert_cmpint(loaded.tried_unix + loaded.next_unix + loaded.failures, ==, 0);
    }
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/client/schedule/failures-double-the-wait-up-to-a-bound", test_back_off);
    g_test_add_func("/sync/client/schedule/failures-are-counted-within-bounds",
                    test_failures_stay_in_bounds);
    g_test_add_func("/sync/client/schedule/a-good-try-is-followed-by-jitter",
                    test_good_try_is_followed_by_jitter);
    g_test_add_func("/sync/client/schedule/what-a-wrong-clock-wrote-counts-for-nothing",
                    test_wrong_clocks_wait_for_nothing);
    g_test_add_func("/sync/client/schedule/outside-waits-for-the-window",
                    test_outside_waits_for_the_window);
    g_test_add_func("/sync/client/schedule/windows-lock-nobody-out", test_windows_are_waived);
    g_test_add_func("/sync/client/schedule/a-fleet-spreads-over-the-window",
                    test_fleet_spreads_over_the_window);
    g_test_add_func("/sync/client/schedule/half-of-a-short-window-is-left",
                    test_half_of_a_short_window_is_left);
    g_test_add_func("/sync/client/schedule/asked-once-a-window-asks-again",
                    test_asked_once_a_window_asks_again);
    g_test_add_func("/sync/client/schedule/back-off-that-ends-outside-waits-for-the-window",
                    test_back_off_that_ends_outside_waits_for_the_window);
    g_test_add_func("/sync/client/schedule/what-is-kept-comes-back-and-damage-means-now",
                    test_kept);
    return g_test_run();
}
