#include "base/week.h"

#include <string.h>

#include "base/clock.h"
#include "base/error.h"

#define OFFICE "mon-fri 08:30-16:30, sat 09:00-12:00"
#define MONDAY 20773 /* 2026-11-16 */

static const BaseWeekHolidays no_holidays = {.count = 0};

static BaseWeek parse(const char *text)
{
    BaseWeek week;
    g_autoptr(GError) error = NULL;
    bool parsed = base_week_parse(text, &week, &error);
    g_assert_no_error(error);
    g_assert_true(parsed);
    return week;
}

/* Hours and minutes of a day of that week, 0 for Monday; day and hour may run over. */
static int64_t at(int day, int hour, int minute)
{
    return ((int64_t)MONDAY + day) * BASE_CLOCK_SECONDS_A_DAY - BASE_CLOCK_THAILAND_AHEAD_SECONDS +
           (int64_t)hour * 3600 + (int64_t)minute * 60;
}

static void test_days(void)
{
    g_assert_cmpint(at(0, 7, 0), ==, base_clock_from_rfc3339("2026-11-16T00:00:00Z"));
    g_assert_cmpint(base_week_day_index(MONDAY), ==, 0);
    g_assert_cmpint(base_week_day_index(MONDAY + 6), ==, 6);
    g_assert_cmpint(base_week_day_index(0), ==, 3);
    g_assert_cmpint(base_week_day_index(-4), ==, 6);
}

static void test_written(void)
{
    static const char *const texts[][2] = {
        {OFFICE, OFFICE},
        {"always", "always"},
        {"tue 08:00-12:00 13:00-16:00,mon 08:00-12:00  13:00-16:00",
         "mon-tue 08:00-12:00 13:00-16:00"},
        {"sat-mon 10:00-11:00", "mon 10:00-11:00, sat-sun 10:00-11:00"},
        {"mon-sun 00:00-24:00", "mon-sun 00:00-24:00"},
        {"fri 20:00-02:00", "fri 20:00-02:00"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        BaseWeek week = parse(texts[i][0]);
        g_autofree char *text = base_week_to_text(&week);
        g_assert_cmpstr(text, ==, texts[i][1]);
    }
}

static void test_refused(void)
{
    static const char *const texts[][2] = {
        {"", "no hours"},
        {"mon", "names no hours"},
        {"mon-fri 8:30-16:30", "'8:30-16:30' is not HH:MM-HH:MM"},
        {"monday 08:30-16:30", "does not begin with a day"},
        {"mon-fri-sat 08:30-16:30", "does not begin with a day"},
        {"08:30-16:30", "does not begin with a day"},
        {OFFICE ",", "does not begin with a day"},
        {OFFICE ", wed 10:00-11:00", "named twice"},
        {"mon 08:30-12:00 11:00-16:00", "overlap"},
        {"mon 13:00-16:00 08:00-12:00", "overlap"},
        {"mon 20:00-02:00 03:00-04:00", "overlap"},
        {"mon 01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00", "too many"},
        {"Always", "does not begin with a day"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        BaseWeek week;
        g_autoptr(GError) error = NULL;
        g_test_message("%s", texts[i][0]);
        g_assert_false(base_week_parse(texts[i][0], &week, &error));
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
        g_assert_nonnull(strstr(error->message, texts[i][1]));
    }
    g_autofree char *blanks = g_strnfill(BASE_WEEK_LIMIT_TEXT_BYTES, ' ');
    g_autofree char *endless = g_strconcat("mon ", blanks, "08:30-16:30", NULL);
    BaseWeek week;
    g_assert_false(base_week_parse(endless, &week, NULL));
}

/* One line a case: hours, the moment, whether it is open, and the next change. */
static void test_open_and_changes(void)
{
    const struct {
        const char *text;
        int64_t now_unix;
        bool open;
        int64_t change_unix;
    } cases[] = {
        {OFFICE, at(0, 8, 29), false, at(0, 8, 30)},
        {OFFICE, at(0, 8, 30), true, at(0, 16, 30)},
        {OFFICE, at(0, 16, 30) - 1, true, at(0, 16, 30)},
        {OFFICE, at(0, 16, 30), false, at(1, 8, 30)},
        {OFFICE, at(4, 17, 0), false, at(5, 9, 0)},
        {OFFICE, at(5, 12, 0), false, at(7, 8, 30)},
        {OFFICE, at(6, 12, 0), false, at(7, 8, 30)},
        {"fri 20:00-02:00", at(4, 23, 0), true, at(5, 2, 0)},
        {"fri 20:00-02:00", at(5, 1, 59), true, at(5, 2, 0)},
        {"fri 20:00-02:00", at(5, 2, 0), false, at(11, 20, 0)},
        {"sun 20:00-02:00", at(0, 1, 0), true, at(0, 2, 0)},
        {"mon-sun 20:00-08:00", at(2, 3, 0), true, at(2, 8, 0)},
        // Hours that meet are one: nothing changes at midnight.
        {"mon-tue 00:00-24:00", at(0, 5, 0), true, at(2, 0, 0)},
        {"mon 20:00-24:00, tue 00:00-06:00", at(0, 21, 0), true, at(1, 6, 0)},
        {"mon 20:00-02:00, tue 01:00-06:00", at(0, 21, 0), true, at(1, 6, 0)},
        {"mon-sun 00:00-24:00", at(0, 5, 0), true, G_MAXINT64},
        {"always", at(6, 3, 0), true, G_MAXINT64},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        BaseWeek week = parse(cases[i].text);
        g_test_message("%s, case %zu", cases[i].text, i);
        g_assert_cmpint(base_week_is_open(&week, &no_holidays, cases[i].now_unix), ==,
                        cases[i].open);
        g_assert_cmpint(base_week_next_change(&week, &no_holidays, cases[i].now_unix), ==,
                        cases[i].change_unix);
    }
}

static void test_holidays(void)
{
    const BaseWeekHolidays tuesday = {.days = {MONDAY + 1}, .count = 1};
    BaseWeek week = parse(OFFICE);
    g_assert_false(base_week_is_open(&week, &tuesday, at(1, 10, 0)));
    g_assert_true(base_week_is_open(&week, &tuesday, at(2, 10, 0)));
    g_assert_cmpint(base_week_next_change(&week, &tuesday, at(0, 17, 0)), ==, at(2, 8, 30));
    // Hours over midnight belong to the day on which they begin.
    week = parse("mon-tue 20:00-02:00");
    g_assert_true(base_week_is_open(&week, &tuesday, at(1, 1, 0)));
    g_assert_false(base_week_is_open(&week, &tuesday, at(1, 21, 0)));
    g_assert_false(base_week_is_open(&week, &tuesday, at(2, 1, 0)));
    week = parse("always");
    g_assert_true(base_week_is_open(&week, &tuesday, at(1, 10, 0)));
}

/* The next change is the first minute at which the answer is another one. */
static void test_every_minute(void)
{
    const BaseWeekHolidays friday = {.days = {MONDAY + 4}, .count = 1};
    BaseWeek week = parse("mon-thu 08:30-12:00 13:00-16:30, fri-sat 22:00-03:00, sun 00:00-24:00");
    for (int64_t now_unix = at(0, 0, 0); now_unix < at(8, 0, 0); now_unix += INT64_C(7) * 60) {
        bool open = base_week_is_open(&week, &friday, now_unix);
        int64_t change_unix = base_week_next_change(&week, &friday, now_unix);
        int64_t later_unix = now_unix;
        while (base_week_is_open(&week, &friday, later_unix) == open) {
            later_unix += 60;
        }
        g_assert_cmpint(change_unix, >, now_unix);
        g_assert_cmpint(base_week_is_open(&week, &friday, change_unix - 1), ==, open);
        g_assert_cmpint(base_week_is_open(&week, &friday, change_unix), !=, open);
        g_assert_cmpint(change_unix, <=, later_unix);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/week/monday-is-the-first-day", test_days);
    g_test_add_func("/base/week/written-as-short-as-it-can-be", test_written);
    g_test_add_func("/base/week/what-is-wrong-is-named", test_refused);
    g_test_add_func("/base/week/open-and-when-that-changes", test_open_and_changes);
    g_test_add_func("/base/week/holidays-are-closed", test_holidays);
    g_test_add_func("/base/week/every-minute-of-a-week", test_every_minute);
    return g_test_run();
}
