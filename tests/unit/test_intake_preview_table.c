#include <glib.h>

#include "preview_table.h"

static void expect(const char *text, int width, const char *expected)
{
    g_autoptr(GString) line = g_string_new(NULL);
    intake_preview_table_append(line, text, width);
    g_assert_cmpstr(line->str, ==, expected);
    g_assert_cmpint(intake_preview_table_width(line->str), ==, width);
}

static void test_thai_marks_take_no_width(void)
{
    g_assert_cmpint(intake_preview_table_width("ที่ดิน"), ==, 3);
    g_assert_cmpint(intake_preview_table_width("น้ำ"), ==, 2);
    g_assert_cmpint(intake_preview_table_width("日本"), ==, 4);
    expect("ที่", 3, "ที่  ");
    expect("กำลัง", 4, "กำลัง");
}

static void test_what_is_too_wide_is_cut_between_letters(void)
{
    expect("ที่ดินที่", 3, "ที่ดิ…");
    expect("abcd", 3, "ab…");
    expect("日本語", 4, "日… ");
}

static void test_a_cell_stays_on_its_line(void) { expect("ก\nข\tค", 6, "ก ข ค "); }

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/preview_table/thai-marks-take-no-width",
                    test_thai_marks_take_no_width);
    g_test_add_func("/db/intake/preview_table/what-is-too-wide-is-cut-between-letters",
                    test_what_is_too_wide_is_cut_between_letters);
    g_test_add_func("/db/intake/preview_table/a-cell-stays-on-its-line",
                    test_a_cell_stays_on_its_line);
    return g_test_run();
}
