#include <glib.h>

#include "base/date.h"
#include "base/error.h"

typedef struct {
    const char *text;
    const char *iso;
    BaseEra era;
} Written;

static void check(const Written *dates, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        g_autoptr(GError) error = NULL;
        BaseDate date = {0};
        BaseEra era = BASE_ERA_CE;
        if (!base_date_parse(dates[i].text, &date, &era, &error)) {
            g_error("“%s” is refused: %s", dates[i].text, error->message);
        }
        g_autofree char *iso = base_date_to_iso(&date);
        g_assert_cmpstr(iso, ==, dates[i].iso);
        g_assert_cmpint(era, ==, dates[i].era);
    }
}

static void check_refused(const char *const *texts, BaseError code)
{
    for (; *texts != NULL; texts++) {
        g_autoptr(GError) error = NULL;
        BaseDate date = {.year_ce = 1, .month = 2, .day = 3};
        if (base_date_parse(*texts, &date, NULL, &error)) {
            g_error("“%s” is taken for %d-%d-%d", *texts, date.year_ce, date.month, date.day);
        }
        g_assert_error(error, BASE_ERROR, (int)code);
        g_assert_cmpint(date.year_ce, ==, 1);
    }
}

static void staff_write_dates_in_many_ways(void)
{
    static const Written dates[] = {
        {"2569-11-21", "2026-11-21", BASE_ERA_BE},
        {"2569/11/21", "2026-11-21", BASE_ERA_BE},
        {"2026-11-21", "2026-11-21", BASE_ERA_CE},
        {"21/11/2569", "2026-11-21", BASE_ERA_BE},
        {"21-11-2569", "2026-11-21", BASE_ERA_BE},
        {"21.11.2569", "2026-11-21", BASE_ERA_BE},
        {" 1 / 2 / 2569 ", "2026-02-01", BASE_ERA_BE},
        {"21 พ.ย. 2569", "2026-11-21", BASE_ERA_BE},
        {"21 พย 2569", "2026-11-21", BASE_ERA_BE},
        {"21 พ. ย. 2569", "2026-11-21", BASE_ERA_BE},
        {"21พ.ย.2569", "2026-11-21", BASE_ERA_BE},
        {"21-พ.ย.-2569", "2026-11-21", BASE_ERA_BE},
        {"๒๑ พฤศจิกายน ๒๕๖๙", "2026-11-21", BASE_ERA_BE},
        {"21\u00a0พฤศจิกายน\u200b 2569", "2026-11-21", BASE_ERA_BE},
        {"२१/११/२५६९", "2026-11-21", BASE_ERA_BE},
        {"21 พฤศจิกายน พ.ศ. 2569", "2026-11-21", BASE_ERA_BE},
        {"21 พฤศจิกายน ค.ศ. 2026", "2026-11-21", BASE_ERA_CE},
        {"21 Nov 2569", "2026-11-21", BASE_ERA_BE},
        {"21 november 2026", "2026-11-21", BASE_ERA_CE},
        {"29 ก.พ. 2567", "2024-02-29", BASE_ERA_BE},
        {"6 มิถุนายน 2554", "2011-06-06", BASE_ERA_BE},
        {"8 มิ.ย. 2552", "2009-06-08", BASE_ERA_BE},
        {"วันจันทร์ที่ 8 มิถุนายน พ.ศ. 2552", "2009-06-08", BASE_ERA_BE},
        {"ณ วันที่ 8 มิ.ย. 2552", "2009-06-08", BASE_ERA_BE},
        {"วันที่ ๘ มิถุนายน ๒๕๕๒", "2009-06-08", BASE_ERA_BE},
        {"2026-11-21 00:00:00", "2026-11-21", BASE_ERA_CE},
        {"21/11/2569 0:00", "2026-11-21", BASE_ERA_BE},
    };
    check(dates, G_N_ELEMENTS(dates));
}

static void the_era_is_told_by_the_year_not_by_the_month(void)
{
    static const Written dates[] = {
        {"7 พฤศจิกายน 2007", "2007-11-07", BASE_ERA_CE}, {"7 Nov 2550", "2007-11-07", BASE_ERA_BE},
        {"1 เม.ย. 2400", "1857-04-01", BASE_ERA_BE},    {"31/12/2699", "2156-12-31", BASE_ERA_BE},
        {"1/1/1900", "1900-01-01", BASE_ERA_CE},        {"31/12/2199", "2199-12-31", BASE_ERA_CE},
    };
    check(dates, G_N_ELEMENTS(dates));
    static const char *const outside[] = {
        "1/1/2399",          "1/1/2700",          "1/1/1899", "1/1/2200",
        "21 พ.ย. พ.ศ. 2026", "21 พ.ย. ค.ศ. 2569", NULL,
    };
    check_refused(outside, BASE_ERROR_INVALID);
}

static void every_month_name_is_known(void)
{
    static const char *const names[][3] = {
        {"ม.ค.", "มกราคม", "January"},    {"ก.พ.", "กุมภาพันธ์", "February"},
        {"มี.ค.", "มีนาคม", "March"},       {"เม.ย.", "เมษายน", "April"},
        {"พ.ค.", "พฤษภาคม", "May"},       {"มิ.ย.", "มิถุนายน", "June"},
        {"ก.ค.", "กรกฎาคม", "July"},      {"ส.ค.", "สิงหาคม", "August"},
        {"ก.ย.", "กันยายน", "September"},  {"ต.ค.", "ตุลาคม", "October"},
        {"พ.ย.", "พฤศจิกายน", "November"}, {"ธ.ค.", "ธันวาคม", "December"},
    };
    for (int month = 1; month <= 12; month++) {
        for (int i = 0; i < 3; i++) {
            g_autoptr(GError) error = NULL;
            g_autofree char *text = g_strdup_printf("9 %s 2569", names[month - 1][i]);
            BaseDate date = {0};
            g_assert_true(base_date_parse(text, &date, NULL, &error));
            g_assert_no_error(error);
            g_assert_cmpint(date.month, ==, month);
        }
    }
}

static void spreadsheet_serials_are_days_since_1900(void)
{
    static const Written dates[] = {
        {"46347", "2026-11-21", BASE_ERA_NONE}, {"30000", "1982-02-18", BASE_ERA_NONE},
        {"80000", "2119-01-11", BASE_ERA_NONE}, {"๔๖๓๔๗", "2026-11-21", BASE_ERA_NONE},
        {"238299", "2009-06-08", BASE_ERA_BE}, // 8 June 2552, held for Common Era
    };
    check(dates, G_N_ELEMENTS(dates));
    static const char *const others[] = {"29999",  "80001",  "2569", "046347",
                                         "463470", "100000", NULL};
    check_refused(others, BASE_ERROR_INVALID);
}

static void two_digit_years_are_refused(void)
{
    static const char *const texts[] = {"21/11/69", "21 พ.ย. 69", "69-11-21", "21-พ.ย.-69", NULL};
    check_refused(texts, BASE_ERROR_INVALID);
}

static void days_that_do_not_exist_are_refused(void)
{
    static const char *const texts[] = {"29/2/2569",  "31/4/2569",    "0/1/2569",   "1/0/2569",
                                        "1/13/2569",  "32/1/2569",    "2569-11-31", "99 ม.ค. 2569",
                                        "11/21/2569", "29 ก.พ. 2566", NULL};
    check_refused(texts, BASE_ERROR_INVALID);
}

static void what_is_no_date_is_refused(void)
{
    static const char *const texts[] = {
        "",
        " ",
        "-",
        "ไม่ทราบ",
        "2569",
        "พ.ย. 2569",
        "21 พ.ย.",
        "21/11-2569",
        "21//11//2569",
        "21/11/2569 น.",
        "1/2/3/2569",
        "21 บ.ย. 2569",
        "-21/11/2569",
        "21 11 2569 12:00",
        "21/พ.ย./11/2569",
        "วันที่ 21",
        "99999999999999999999",
        "21/011/2569",
        "021/11/2569",
        "21/11/02569",
        NULL,
    };
    check_refused(texts, BASE_ERROR_INVALID);
}

static void januaries_before_2484_are_ambiguous(void)
{
    static const char *const texts[] = {"1 ม.ค. 2470", "31/3/2483", NULL};
    check_refused(texts, BASE_ERROR_AMBIGUOUS);
    static const Written dates[] = {
        {"1 เม.ย. 2470", "1927-04-01", BASE_ERA_BE},
        {"1 ม.ค. 2484", "1941-01-01", BASE_ERA_BE},
        {"1 ม.ค. 1927", "1927-01-01", BASE_ERA_CE},
    };
    check(dates, G_N_ELEMENTS(dates));
}

static void stored_dates_are_strict(void)
{
    BaseDate date = {0};
    g_autoptr(GError) error = NULL;
    g_assert_true(base_date_parse_iso("2026-11-21", &date, &error));
    g_assert_cmpint(date.year_ce, ==, 2026);
    g_assert_cmpint(date.month, ==, 11);
    g_assert_cmpint(date.day, ==, 21);
    static const char *const bad[] = {
        "",           "2026-11-2",  "2026-11-211", "2026/11/21", "2569-11-21", "2026-02-30",
        "2026-13-01", "2026-00-01", " 2026-11-21", "๒๐๒๖-11-21", "1856-01-01", NULL};
    for (int i = 0; bad[i] != NULL; i++) {
        g_clear_error(&error);
        g_assert_false(base_date_parse_iso(bad[i], &date, &error));
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    }
}

static void fiscal_years_have_four_digits_of_the_buddhist_era(void)
{
    int year_be = 0;
    g_autoptr(GError) error = NULL;
    g_assert_true(base_date_parse_year_be("2569", &year_be, &error));
    g_assert_cmpint(year_be, ==, 2569);
    g_assert_true(base_date_parse_year_be(" ๒๕๗๐ ", &year_be, &error));
    g_assert_cmpint(year_be, ==, 2570);
    static const char *const bad[] = {"",     "69",     "2026",   "2399",  "2700", "25690",
                                      "+569", "2569.0", "ปี 2569", "-2569", NULL};
    for (int i = 0; bad[i] != NULL; i++) {
        g_clear_error(&error);
        g_assert_false(base_date_parse_year_be(bad[i], &year_be, &error));
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    }
    g_assert_cmpint(year_be, ==, 2570);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/date/staff-write-dates-in-many-ways", staff_write_dates_in_many_ways);
    g_test_add_func("/db/base/date/the-era-is-told-by-the-year-not-by-the-month",
                    the_era_is_told_by_the_year_not_by_the_month);
    g_test_add_func("/db/base/date/every-month-name-is-known", every_month_name_is_known);
    g_test_add_func("/db/base/date/spreadsheet-serials-are-days-since-1900",
                    spreadsheet_serials_are_days_since_1900);
    g_test_add_func("/db/base/date/two-digit-years-are-refused", two_digit_years_are_refused);
    g_test_add_func("/db/base/date/days-that-do-not-exist-are-refused",
                    days_that_do_not_exist_are_refused);
    g_test_add_func("/db/base/date/what-is-no-date-is-refused", what_is_no_date_is_refused);
    g_test_add_func("/db/base/date/januaries-before-2484-are-ambiguous",
                    januaries_before_2484_are_ambiguous);
    g_test_add_func("/db/base/date/stored-dates-are-strict", stored_dates_are_strict);
    g_test_add_func("/db/base/date/fiscal-years-have-four-digits-of-the-buddhist-era",
                    fiscal_years_have_four_digits_of_the_buddhist_era);
    return g_test_run();
}
