#include <glib.h>
#include <locale.h>

#include "form/month.h"

static void expect_month(const char *text, const char *first, const char *last)
{
    FormMonth month = {0};
    g_autoptr(GError) error = NULL;
    g_assert_true(form_month_parse(text, &month, &error));
    g_autofree char *from = base_date_to_iso(&month.first);
    g_autofree char *until = base_date_to_iso(&month.last);
    g_assert_cmpstr(from, ==, first);
    g_assert_cmpstr(until, ==, last);
}

static void test_a_month_is_a_buddhist_year_and_a_number(void)
{
    expect_month("2569-10", "2026-10-01", "2026-10-31");
    expect_month("๒๕๖๙-๐๒", "2026-02-01", "2026-02-28");
    expect_month("2567-02", "2024-02-01", "2024-02-29");
}

static void test_other_texts_are_refused(void)
{
    static const char *const bad[] = {"",       "2569",    "2026-10", "2569-13", "2569-00",
                                      "2569-1", "2569-1-", "10-2569", "2569/10", "ตุลาคม 2569"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        FormMonth month = {0};
        g_autoptr(GError) error = NULL;
        g_assert_false(form_month_parse(bad[i], &month, &error));
        g_assert_nonnull(error);
    }
}

static void test_months_are_named_in_thai(void)
{
    FormMonth month = form_month_at(1795222800); // 21 November 2569
    g_autofree char *text = form_month_to_text(&month);
    g_autofree char *thai = form_month_to_thai(&month);
    g_assert_cmpstr(text, ==, "2569-11");
    g_assert_cmpstr(thai, ==, "พฤศจิกายน 2569");
}

static void test_days_are_those_of_thailand(void)
{
    FormMonth month = {0};
    BaseDate day = {0};
    g_assert_true(form_month_parse("2569-10", &month, NULL));
    g_assert_true(form_month_day_of("2026-09-30T17:00:00Z", &day)); // midnight in Thailand
    g_assert_cmpint(form_month_compare(&month, &day), ==, 0);
    g_assert_true(form_month_day_of("2026-09-30T16:59:59Z", &day));
    g_assert_cmpint(form_month_compare(&month, &day), ==, -1);
    g_assert_cmpint(form_month_compare_iso(&month, "2026-10-31"), ==, 0);
    g_assert_cmpint(form_month_compare_iso(&month, "2026-11-01"), ==, 1);
    g_assert_false(form_month_day_of("yesterday", &day));
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/form/month/a-month-is-a-buddhist-year-and-a-number",
                    test_a_month_is_a_buddhist_year_and_a_number);
    g_test_add_func("/db/form/month/other-texts-are-refused", test_other_texts_are_refused);
    g_test_add_func("/db/form/month/months-are-named-in-thai", test_months_are_named_in_thai);
    g_test_add_func("/db/form/month/days-are-those-of-thailand", test_days_are_those_of_thailand);
    return g_test_run();
}
