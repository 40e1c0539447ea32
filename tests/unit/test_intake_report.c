#include <glib.h>
#include <string.h>

#include "intake/report.h"

static void add(IntakeReport *report, IntakeSeverity severity, int row, const char *value)
{
    intake_report_add(report, &(IntakeProblem){.severity = severity,
                                               .rule = "test.rule",
                                               .row = row,
                                               .column = "ชื่อ",
                                               .value = value,
                                               .message = "ผิด",
                                               .advice = "แก้"});
}

static void test_problems_stand_in_the_order_of_rows(void)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "a.csv", "โครงการ");
    add(report, INTAKE_SEVERITY_ERROR, 7, "first");
    add(report, INTAKE_SEVERITY_WARNING, 3, "second");
    add(report, INTAKE_SEVERITY_ERROR, 7, "third");
    add(report, INTAKE_SEVERITY_NOTE, 0, "fourth");
    intake_report_end_file(report);
    const char *const order[] = {"fourth", "second", "first", "third"};
    for (int i = 0; i < (int)G_N_ELEMENTS(order); i++) {
        g_assert_cmpstr(intake_report_problem(report, i)->value, ==, order[i]);
    }
}

static void test_counts_are_of_the_file_and_of_the_run(void)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "a.csv", NULL);
    add(report, INTAKE_SEVERITY_ERROR, 1, NULL);
    intake_report_end_file(report);
    intake_report_begin_file(report, "b.csv", NULL);
    add(report, INTAKE_SEVERITY_ERROR, 1, NULL);
    add(report, INTAKE_SEVERITY_WARNING, 1, NULL);
    g_assert_cmpint(intake_report_file_count(report, INTAKE_SEVERITY_ERROR), ==, 1);
    g_assert_cmpint(intake_report_count(report, INTAKE_SEVERITY_ERROR), ==, 2);
    g_assert_cmpint(intake_report_count(report, INTAKE_SEVERITY_WARNING), ==, 1);
    g_assert_cmpstr(intake_report_problem(report, 0)->file, ==, "a.csv");
    g_assert_cmpstr(intake_report_problem(report, 2)->file, ==, "b.csv");
}

static void test_a_hopeless_file_is_cut_off_with_its_count(void)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "a.csv", NULL);
    for (int i = 0; i < INTAKE_REPORT_LIMIT_PROBLEMS + 5; i++) {
        add(report, INTAKE_SEVERITY_ERROR, i, NULL);
    }
    intake_report_end_file(report);
    g_assert_cmpint(intake_report_length(report), ==, INTAKE_REPORT_LIMIT_PROBLEMS + 1);
    g_assert_cmpint(intake_report_count(report, INTAKE_SEVERITY_ERROR), ==,
                    INTAKE_REPORT_LIMIT_PROBLEMS + 5);
    const IntakeProblem *last = intake_report_problem(report, INTAKE_REPORT_LIMIT_PROBLEMS);
    g_assert_nonnull(strstr(last->message, " 5 "));
}

static void test_long_values_are_shortened_between_characters(void)
{
    g_autoptr(GString) value = g_string_new(NULL);
    for (int i = 0; i < INTAKE_REPORT_LIMIT_VALUE + 1; i++) {
        g_string_append(value, "ก");
    }
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "a.csv", NULL);
    add(report, INTAKE_SEVERITY_ERROR, 1, value->str);
    const char *kept = intake_report_problem(report, 0)->value;
    g_assert_true(g_utf8_validate(kept, -1, NULL));
    g_assert_cmpint(g_utf8_strlen(kept, -1), ==, INTAKE_REPORT_LIMIT_VALUE + 1);
    g_assert_true(g_str_has_suffix(kept, "…"));
}

static void test_text_says_file_place_value_and_advice(void)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "800120/projects.csv", "โครงการ");
    add(report, INTAKE_SEVERITY_ERROR, 7, "2026");
    add(report, INTAKE_SEVERITY_NOTE, 1, "ข้ามแถว");
    intake_report_end_file(report);
    g_autofree char *text = intake_report_to_text(report, INTAKE_SEVERITY_WARNING);
    g_assert_cmpstr(text, ==,
                    "800120/projects.csv (โครงการ):\n"
                    "  [ผิดพลาด] แถว 7 ช่อง “ชื่อ” เขียนว่า “2026”: ผิด → แก้\n");
}

static void test_csv_is_for_thai_spreadsheets(void)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "a.csv", "โครงการ");
    add(report, INTAKE_SEVERITY_WARNING, 2, "กล่าวว่า \"ไม่\",\nแล้วไป");
    g_autofree char *csv = intake_report_to_csv(report);
    g_assert_true(g_str_has_prefix(csv, "\xef\xbb\xbf\"ระดับ\","));
    g_assert_true(
        g_str_has_suffix(csv, "\"ควรตรวจ\",\"a.csv\",\"โครงการ\",\"2\",\"ชื่อ\","
                              "\"กล่าวว่า \"\"ไม่\"\",\nแล้วไป\",\"ผิด\",\"แก้\",\"test.rule\"\r\n"));
}

static void test_csv_never_hands_a_formula_to_a_spreadsheet(void)
{
    const char *const values[] = {"=1+1", "+66", "-2", "@SUM(A1)", "\t=1", "\r=1"};
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
        g_autoptr(IntakeReport) report = intake_report_new();
        intake_report_begin_file(report, values[i], values[i]);
        add(report, INTAKE_SEVERITY_ERROR, 1, values[i]);
        g_autofree char *csv = intake_report_to_csv(report);
        g_autofree char *escaped = g_strdup_printf("\"'%s\"", values[i]);
        g_autofree char *bare = g_strdup_printf("\"%s\"", values[i]);
        g_assert_nonnull(strstr(csv, escaped));
        g_assert_null(strstr(csv, bare));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/report/problems-stand-in-the-order-of-rows",
                    test_problems_stand_in_the_order_of_rows);
    g_test_add_func("/db/intake/report/counts-are-of-the-file-and-of-the-run",
                    test_counts_are_of_the_file_and_of_the_run);
    g_test_add_func("/db/intake/report/a-hopeless-file-is-cut-off-with-its-count",
                    test_a_hopeless_file_is_cut_off_with_its_count);
    g_test_add_func("/db/intake/report/long-values-are-shortened-between-characters",
                    test_long_values_are_shortened_between_characters);
    g_test_add_func("/db/intake/report/text-says-file-place-value-and-advice",
                    test_text_says_file_place_value_and_advice);
    g_test_add_func("/db/intake/report/csv-is-for-thai-spreadsheets",
                    test_csv_is_for_thai_spreadsheets);
    g_test_add_func("/db/intake/report/csv-never-hands-a-formula-to-a-spreadsheet",
                    test_csv_never_hands_a_formula_to_a_spreadsheet);
    return g_test_run();
}
