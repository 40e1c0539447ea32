#include <glib.h>

#include "base/date.h"

static BaseDate day(int year_ce, int month, int day_of_month)
{
    return (BaseDate){.year_ce = year_ce, .month = month, .day = day_of_month};
}

static void dates_are_written_for_storage_and_for_people(void)
{
    BaseDate date = day(2026, 11, 21);
    g_autofree char *iso = base_date_to_iso(&date);
    g_assert_cmpstr(iso, ==, "2026-11-21");
    g_autofree char *thai_short = base_date_to_thai_short(&date);
    g_assert_cmpstr(thai_short, ==, "21 พ.ย. 2569");
    g_autofree char *thai_long = base_date_to_thai_long(&date, false);
    g_assert_cmpstr(thai_long, ==, "21 พฤศจิกายน 2569");
    g_autofree char *weekday = base_date_to_thai_long(&date, true);
    g_assert_cmpstr(weekday, ==, "วันเสาร์ที่ 21 พฤศจิกายน 2569");
    g_autofree char *english = base_date_to_english(&date);
    g_assert_cmpstr(english, ==, "21 Nov 2569 BE");

    BaseDate launch = day(2009, 6, 8); // the phase-2 launch, 8 June 2552
    g_autofree char *launch_short = base_date_to_thai_short(&launch);
    g_assert_cmpstr(launch_short, ==, "8 มิ.ย. 2552");
    g_autofree char *launch_iso = base_date_to_iso(&launch);
    g_assert_cmpstr(launch_iso, ==, "2009-06-08");
}

static void every_month_and_weekday_has_its_name(void)
{
    static const char *const wanted[] = {
        "วันพฤหัสบดีที่ 1 มกราคม 2569", "วันอาทิตย์ที่ 1 กุมภาพันธ์ 2569",  "วันอาทิตย์ที่ 1 มีนาคม 2569",
        "วันพุธที่ 1 เมษายน 2569",     "วันศุกร์ที่ 1 พฤษภาคม 2569",    "วันจันทร์ที่ 1 มิถุนายน 2569",
        "วันพุธที่ 1 กรกฎาคม 2569",    "วันเสาร์ที่ 1 สิงหาคม 2569",    "วันอังคารที่ 1 กันยายน 2569",
        "วันพฤหัสบดีที่ 1 ตุลาคม 2569",  "วันอาทิตย์ที่ 1 พฤศจิกายน 2569", "วันอังคารที่ 1 ธันวาคม 2569",
    };
    for (int month = 1; month <= 12; month++) {
        BaseDate first = day(2026, month, 1);
        g_autofree char *text = base_date_to_thai_long(&first, true);
        g_assert_cmpstr(text, ==, wanted[month - 1]);
    }
}

static void the_day_changes_at_midnight_in_thailand(void)
{
    // 2026-11-20T16:59:59Z is 23:59:59 in Thailand; a second later it is the 21st.
    BaseDate before = base_date_from_unix(INT64_C(1795193999));
    BaseDate after = base_date_from_unix(INT64_C(1795194000));
    g_autofree char *before_iso = base_date_to_iso(&before);
    g_autofree char *after_iso = base_date_to_iso(&after);
    g_assert_cmpstr(before_iso, ==, "2026-11-20");
    g_assert_cmpstr(after_iso, ==, "2026-11-21");

    BaseDate epoch = base_date_from_unix(0);
    g_assert_cmpint(epoch.year_ce, ==, 1970);
    BaseDate earlier = base_date_from_unix(-86400);
    g_autofree char *earlier_iso = base_date_to_iso(&earlier);
    g_assert_cmpstr(earlier_iso, ==, "1969-12-31");
    BaseDate never = base_date_from_unix(INT64_MIN);
    g_assert_cmpint(never.year_ce, ==, 1900);
    BaseDate always = base_date_from_unix(INT64_MAX);
    g_assert_cmpint(always.year_ce, ==, 2199);
}

static void days_are_counted_over_leap_days(void)
{
    BaseDate a = day(2024, 2, 28);
    BaseDate b = day(2024, 3, 1);
    g_assert_cmpint(base_date_days_between(&a, &b), ==, 2);
    g_assert_cmpint(base_date_days_between(&b, &a), ==, -2);
    g_assert_cmpint(base_date_days_between(&a, &a), ==, 0);
}

static void the_fiscal_year_begins_in_october(void)
{
    BaseDate september = day(2007, 9, 30);
    BaseDate october = day(2007, 10, 1);
    BaseDate november = day(2007, 11, 7); // the source note's "entering year 4": FY 2551
    g_assert_cmpint(base_date_fiscal_year_be(&september), ==, 2550);
    g_assert_cmpint(base_date_fiscal_year_be(&october), ==, 2551);
    g_assert_cmpint(base_date_fiscal_year_be(&november), ==, 2551);
    BaseDate january = day(2008, 1, 1);
    g_assert_cmpint(base_date_fiscal_year_be(&january), ==, 2551);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/date/dates-are-written-for-storage-and-for-people",
                    dates_are_written_for_storage_and_for_people);
    g_test_add_func("/db/base/date/every-month-and-weekday-has-its-name",
                    every_month_and_weekday_has_its_name);
    g_test_add_func("/db/base/date/the-day-changes-at-midnight-in-thailand",
                    the_day_changes_at_midnight_in_thailand);
    g_test_add_func("/db/base/date/days-are-counted-over-leap-days",
                    days_are_counted_over_leap_days);
    g_test_add_func("/db/base/date/the-fiscal-year-begins-in-october",
                    the_fiscal_year_begins_in_october);
    return g_test_run();
}
