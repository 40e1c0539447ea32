#include <glib.h>

#include "base/deadline.h"

/** "2569-11 monthly:1" → the day it is due, or "-". Holidays are those of December 2569. */
static void expect(const char *month_text, const char *rule, const char *due)
{
    static const char *const days[] = {"2026-12-07", "2026-12-10", "2026-12-31", "2027-01-01"};
    g_autoptr(GHashTable) holidays = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(days); i++) {
        g_hash_table_add(holidays, g_strdup(days[i]));
    }
    char *rest = NULL;
    int year_ce = (int)g_ascii_strtoll(month_text, &rest, 10) - BASE_DATE_BE_AHEAD_YEARS;
    int month = (int)g_ascii_strtoll(rest + 1, NULL, 10);
    BaseDeadline deadline = {0};
    bool found = base_deadline_find(rule, year_ce, month, holidays, &deadline);
    g_autofree char *day = found ? base_date_to_iso(&deadline.due) : g_strdup("-");
    g_assert_cmpstr(day, ==, due);
}

static void test_a_working_day_stays(void)
{
    expect("2569-10", "monthly:1", "2026-10-01");
    expect("2569-11", "monthly:25", "2026-11-25");
}

static void test_weekends_and_holidays_roll_to_the_next_working_day(void)
{
    expect("2569-11", "monthly:1", "2026-11-02");  // a Sunday
    expect("2569-12", "monthly:5", "2026-12-08");  // Saturday, Sunday, holiday
    expect("2569-12", "monthly:10", "2026-12-11"); // a holiday
    expect("2569-12", "monthly:31", "2027-01-04"); // over the end of the year
}

static void test_a_short_month_ends_earlier(void)
{
    expect("2569-09", "monthly:31", "2026-09-30");
    expect("2570-02", "monthly:30", "2027-03-01"); // the 28th is a Sunday
}

static void test_months_hold_for_the_whole_month(void)
{
    expect("2569-02", "months:2-3", "2026-02-28"); // a Saturday, not rolled
    expect("2569-04", "months:2-3", "-");
    expect("2569-01", "months:1", "2026-01-31");
    expect("2569-12", "months:11-2", "2026-12-31");
    expect("2569-06", "months:11-2", "-");
}

static void test_no_day_moves_where_none_rolls(void)
{
    BaseDeadline deadline = {0};
    g_assert_true(base_deadline_find("monthly:1", 2026, 11, NULL, &deadline)); // a Sunday
    g_assert_cmpint(deadline.due.day, ==, 1);
    g_assert_cmpint(deadline.due.month, ==, 11);
}

static void test_one_day_is_due_once(void)
{
    expect("2554-03", "date:2554-03-25", "2011-03-25");
    expect("2555-03", "date:2554-03-25", "-");
}

static void test_what_is_no_rule_is_never_due(void)
{
    static const char *const bad[] = {"",           "monthly:",  "monthly:0", "monthly:32",
                                      "months:13",  "months:2-", "months:x",  "date:soon",
                                      "yearly:1-1", "25"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        expect("2569-10", bad[i], "-");
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/deadline/a-working-day-stays", test_a_working_day_stays);
    g_test_add_func("/db/base/deadline/weekends-and-holidays-roll-to-the-next-working-day",
                    test_weekends_and_holidays_roll_to_the_next_working_day);
    g_test_add_func("/db/base/deadline/a-short-month-ends-earlier",
                    test_a_short_month_ends_earlier);
    g_test_add_func("/db/base/deadline/months-hold-for-the-whole-month",
                    test_months_hold_for_the_whole_month);
    g_test_add_func("/db/base/deadline/no-day-moves-where-none-rolls",
                    test_no_day_moves_where_none_rolls);
    g_test_add_func("/db/base/deadline/one-day-is-due-once", test_one_day_is_due_once);
    g_test_add_func("/db/base/deadline/what-is-no-rule-is-never-due",
                    test_what_is_no_rule_is_never_due);
    return g_test_run();
}
