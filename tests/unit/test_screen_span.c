#include "span.h"

#include <glib.h>

// Years of programmes: which one it is now, counted in the years the programme counts in.

#define NOV_2550 INT64_C(1194393600) // 7 November 2007, the day of the text that says "year 4"

static void expect_span(int start, int end, int year_be, ScreenSpan expected)
{
    const ScreenSpan span = screen_span_make(start, end, year_be);

    g_assert_cmpint(span.state, ==, expected.state);
    g_assert_cmpint(span.year_no, ==, expected.year_no);
    g_assert_cmpint(span.year_count, ==, expected.year_count);
}

static void every_year_of_a_plan_has_its_number(void)
{
    expect_span(2548, 2553, 2547, (ScreenSpan){SCREEN_SPAN_AHEAD, 0, 6});
    expect_span(2548, 2553, 2548, (ScreenSpan){SCREEN_SPAN_RUNNING, 1, 6});
    expect_span(2548, 2553, 2553, (ScreenSpan){SCREEN_SPAN_RUNNING, 6, 6});
    expect_span(2548, 2553, 2554, (ScreenSpan){SCREEN_SPAN_OVER, 0, 6});
}

static void years_that_are_not_told_are_not_made_up(void)
{
    expect_span(0, 0, 2553, (ScreenSpan){SCREEN_SPAN_UNKNOWN, 0, 0});
    expect_span(0, 2553, 2553, (ScreenSpan){SCREEN_SPAN_UNKNOWN, 0, 0});
    expect_span(2550, 0, 2553, (ScreenSpan){SCREEN_SPAN_OPEN, 0, 0});
    expect_span(2550, 0, 2549, (ScreenSpan){SCREEN_SPAN_AHEAD, 0, 0});
    expect_span(2553, 2548, 2553, (ScreenSpan){SCREEN_SPAN_OPEN, 0, 0}); // ends before it begins
}

static void november_of_2550_is_year_four_in_fiscal_years(void)
{
    const StoreStatus status = {0};
    const ScreenContext context = {.status = &status, .now_unix = NOV_2550};

    int fiscal = screen_span_year_now(&context, "fiscal");
    g_assert_cmpint(fiscal, ==, 2551);
    g_assert_cmpint(screen_span_make(2548, 2553, fiscal).year_no, ==, 4);
    g_assert_cmpint(screen_span_year_now(&context, NULL), ==, 2551);
    g_assert_cmpint(screen_span_year_now(&context, "calendar"), ==, 2550);
}

static void a_name_may_claim_another_number_of_years(void)
{
    g_assert_cmpint(screen_span_claimed_years("แผนปฏิบัติราชการ 4 ปี (พ.ศ. 2555 – 2559)"), ==, 4);
    g_assert_cmpint(screen_span_claimed_years("แผน ๔ ปี"), ==, 4);
    g_assert_cmpint(screen_span_claimed_years("แผนงาน6ปี"), ==, 6);
    g_assert_cmpint(screen_span_claimed_years("แผนชุมชน ปี 2569"), ==, 0);
    g_assert_cmpint(screen_span_claimed_years("งบ 2569 ปี"), ==, 0); // a year, not a number of them
    g_assert_cmpint(screen_span_claimed_years("โครงการชุมชนอินทรีย์"), ==, 0);
}

static void a_year_says_which_kind_it_is(void)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(screen_span_year(text, "fiscal", 2548), !=,
                    screen_span_year(text, "calendar", 2548));
    g_assert_cmpstr(screen_span_year(text, NULL, 2548), ==,
                    screen_span_year(text, "calendar", 2548));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kiosk/screen/span/every-year-of-a-plan-has-its-number",
                    every_year_of_a_plan_has_its_number);
    g_test_add_func("/kiosk/screen/span/years-that-are-not-told-are-not-made-up",
                    years_that_are_not_told_are_not_made_up);
    g_test_add_func("/kiosk/screen/span/november-of-2550-is-year-four-in-fiscal-years",
                    november_of_2550_is_year_four_in_fiscal_years);
    g_test_add_func("/kiosk/screen/span/a-name-may-claim-another-number-of-years",
                    a_name_may_claim_another_number_of_years);
    g_test_add_func("/kiosk/screen/span/a-year-says-which-kind-it-is",
                    a_year_says_which_kind_it_is);
    return g_test_run();
}
