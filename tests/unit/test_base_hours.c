#include "base/hours.h"

static void test_read_and_written(void)
{
    static const char *const texts[] = {"08:30-16:30", "22:00-05:00", "00:00-24:00", "20:00-00:00"};
    static const int minutes[] = {480, 420, 1440, 240};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        BaseHours hours = {0};
        g_test_message("%s", texts[i]);
        g_assert_true(base_hours_parse(texts[i], &hours));
        g_autofree char *text = base_hours_to_text(&hours);
        g_assert_cmpstr(text, ==, texts[i]);
        g_assert_cmpint(base_hours_minutes(&hours), ==, minutes[i]);
    }
}

static void test_refused(void)
{
    static const char *const texts[] = {"",
                                        "08:30",
                                        "8:30-16:30",
                                        "08:30-16:30 ",
                                        "08.30-16.30",
                                        "08:30_16:30",
                                        "08:60-16:30",
                                        "24:00-05:00",
                                        "25:00-05:00",
                                        "22:00-24:01",
                                        "10:00-10:00",
                                        "00:00-00:00",
                                        "08:30–16:30"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        BaseHours hours = {.begin_minute = 7};
        g_test_message("%s", texts[i]);
        g_assert_false(base_hours_parse(texts[i], &hours));
        g_assert_cmpint(hours.begin_minute, ==, 7);
    }
}

/* Every minute of a day in every pair of hours, against counting. */
static void test_every_minute(void)
{
    for (int begin = 0; begin < BASE_HOURS_MINUTES_A_DAY; begin += 17) {
        for (int end = 1; end <= BASE_HOURS_MINUTES_A_DAY; end += 13) {
            const BaseHours hours = {begin, end};
            int inside = 0;
            for (int minute = 0; minute < BASE_HOURS_MINUTES_A_DAY && begin != end; minute++) {
                inside += base_hours_contain(&hours, minute) ? 1 : 0;
            }
            g_assert_cmpint(inside, ==, begin != end ? base_hours_minutes(&hours) : 0);
            g_assert_true(base_hours_contain(&hours, begin));
            g_assert_false(begin != end && base_hours_minutes(&hours) < BASE_HOURS_MINUTES_A_DAY &&
                           base_hours_contain(&hours, end % BASE_HOURS_MINUTES_A_DAY));
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/hours/read-and-written-alike", test_read_and_written);
    g_test_add_func("/base/hours/what-is-none-is-refused", test_refused);
    g_test_add_func("/base/hours/the-first-minute-is-in-and-the-last-is-out", test_every_minute);
    return g_test_run();
}
