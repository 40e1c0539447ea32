#include <glib.h>

#include "cell_text.h"

static void expect(double number, const char *format, const char *expected)
{
    IntakeCellFormat form = intake_cell_text_format(format);
    g_autofree char *text = intake_cell_text_number(number, &form, false);
    g_assert_cmpstr(text, ==, expected);
}

static void test_numbers_keep_their_digits(void)
{
    expect(0, "General", "0");
    expect(2569, "General", "2569");
    expect(0.1, "General", "0.1");
    expect(-1234567.5, "#,##0.00", "-1234567.5");
    expect(1e11, "0.00E+00", "100000000000");
    expect(1e-7, "General", "0.0000001");
    expect(800120, "#,##0", "800120");
    expect(123456789012345680.0, "General", "123456789012345680");
    expect(0.30000000000000004, "0.0", "0.30000000000000004");
}

static void test_dates_become_iso_in_the_era_shown(void)
{
    expect(46347, "yyyy-mm-dd", "2026-11-21");
    expect(46347, "d/m/bbbb", "2569-11-21");
    expect(46347, "[$-107041E]d mmmm yyyy;@", "2569-11-21");
    expect(46347, "[$-D07041E]d mmm yy", "2569-11-21");
    expect(46347, "[$-41E]d mmmm yyyy", "2026-11-21");
    expect(46347, "mmmm", "2026-11-21");
    expect(46347.5451388889, "yyyy-mm-dd h:mm:ss", "2026-11-21 13:05");
    expect(46347.5451388889, "d/m/yyyy", "2026-11-21");
    expect(0.5451388889, "h:mm", "13:05");
    expect(1.25, "[h]:mm", "30:00");
}

static void test_the_leap_day_of_1900_is_excels_own(void)
{
    expect(1, "d/m/yyyy", "1900-01-01");
    expect(59, "d/m/yyyy", "1900-02-28");
    expect(60, "d/m/yyyy", "60");
    expect(61, "d/m/yyyy", "1900-03-01");
    expect(2958465, "d/m/yyyy", "9999-12-31");
    expect(2958466, "d/m/yyyy", "2958466");
    expect(-1, "d/m/yyyy", "-1");
}

static void test_dates_may_count_from_1904(void)
{
    IntakeCellFormat form = intake_cell_text_format("d/m/yyyy");
    g_autofree char *text = intake_cell_text_number(44885, &form, true);
    g_assert_cmpstr(text, ==, "2026-11-21");
    g_autofree char *first = intake_cell_text_number(0, &form, true);
    g_assert_cmpstr(first, ==, "1904-01-01");
}

static void test_percentages_are_what_the_cell_shows(void)
{
    expect(0.5, "0%", "50%");
    expect(0.125, "0.00%", "12.5%");
    expect(1, "0%", "100%");
    expect(0.0005, "0%", "0.05%");
    expect(0, "0%", "0%");
    expect(-0.25, "0%", "-25%");
}

static void test_codes_keep_the_zeros_they_show(void)
{
    expect(7, "000", "007");
    expect(800120, "000000", "800120");
    expect(1.5, "000", "1.5");
    expect(-7, "000", "-7");
    // One zero is any number; a decimal point or text around it is no code.
    expect(7, "0", "7");
    expect(7, "0.00", "7");
    expect(7, "\"P\"000", "7");
}

static void test_quoted_letters_are_no_date(void)
{
    expect(5, "0 \"baht d\"", "5");
    expect(5, "0\\d", "5");
    expect(5, "[Red]0.00;[Blue]-0.00", "5");
    expect(5, "", "5");
    expect(5, "[", "5");
    expect(5, "\"", "5");
    expect(5, "\\", "5");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/cell_text/numbers-keep-their-digits",
                    test_numbers_keep_their_digits);
    g_test_add_func("/db/intake/cell_text/dates-become-iso-in-the-era-shown",
                    test_dates_become_iso_in_the_era_shown);
    g_test_add_func("/db/intake/cell_text/the-leap-day-of-1900-is-excels-own",
                    test_the_leap_day_of_1900_is_excels_own);
    g_test_add_func("/db/intake/cell_text/dates-may-count-from-1904",
                    test_dates_may_count_from_1904);
    g_test_add_func("/db/intake/cell_text/percentages-are-what-the-cell-shows",
                    test_percentages_are_what_the_cell_shows);
    g_test_add_func("/db/intake/cell_text/codes-keep-the-zeros-they-show",
                    test_codes_keep_the_zeros_they_show);
    g_test_add_func("/db/intake/cell_text/quoted-letters-are-no-date",
                    test_quoted_letters_are_no_date);
    return g_test_run();
}
