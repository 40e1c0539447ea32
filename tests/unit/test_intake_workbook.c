// The sample workbooks of tests/data/intake/workbooks, each with what must come out of it beside
// it.
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "../support/scratch.h"
#include "workbook.h"

#define SAMPLES "tests/data/intake/workbooks"

static void append_row(GString *text, const IntakeTable *table, int row)
{
    static const char *const marks[] = {"", " ⟨date⟩", " ⟨formula⟩", " ⟨error⟩"};
    g_string_append_printf(text, "%d", intake_table_row_number(table, row));
    for (int cell = 0; cell < intake_table_cell_count(table, row); cell++) {
        g_string_append_printf(text, "|%s%s", intake_table_cell(table, row, cell),
                               marks[intake_table_cell_mark(table, row, cell)]);
    }
    g_string_append_c(text, '\n');
}

static void append_sheet(GString *text, const IntakeWorkbook *workbook, int index,
                         IntakeReport *report)
{
    const char *name = intake_workbook_sheet_name(workbook, index);
    g_string_append_printf(text, "== %s%s%s\n", name,
                           intake_workbook_is_helper(name) ? " (helper)" : "",
                           intake_workbook_sheet_is_empty(workbook, index) ? " (empty)" : "");
    if (intake_workbook_sheet_is_empty(workbook, index)) {
        return;
    }
    g_autoptr(IntakeTable) table = intake_workbook_read(workbook, index, report);
    g_assert_nonnull(table);
    for (int i = 0; i < intake_table_merge_count(table); i++) {
        const IntakeMerge *merge = intake_table_merge(table, i);
        g_string_append_printf(text, "merged rows %d-%d columns %d-%d\n", merge->first_row,
                               merge->last_row, merge->first_column, merge->last_column);
    }
    for (int row = 0; row < intake_table_row_count(table); row++) {
        append_row(text, table, row);
    }
}

/** Everything that can be known of a workbook, and then what the report says. */
static char *show(const void *data, gsize bytes)
{
    GString *text = g_string_new(NULL);
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, NULL, NULL);
    g_autoptr(IntakeSpool) spool = intake_spool_open(NULL);
    g_assert_nonnull(spool);
    g_autoptr(IntakeWorkbook) workbook = intake_workbook_open(data, bytes, spool, report);
    for (int i = 0; workbook != NULL && i < intake_workbook_sheet_count(workbook); i++) {
        append_sheet(text, workbook, i, report);
    }
    const char *office = workbook != NULL ? intake_workbook_office(workbook) : NULL;
    g_string_append_printf(text, "office: %s\n", office != NULL ? office : "-");
    for (int i = 0; i < intake_report_length(report); i++) {
        g_string_append_printf(text, "report: %s\n", intake_report_problem(report, i)->rule);
    }
    return g_string_free(text, FALSE);
}

static void expect_sample(const char *file, const char *expected_file)
{
    g_autofree char *path = g_build_filename(TEST_SOURCE_DIR, SAMPLES, file, NULL);
    g_autofree char *expected_path =
        g_build_filename(TEST_SOURCE_DIR, SAMPLES, expected_file, NULL);
    g_autofree char *expected = scratch_read(expected_path);
    g_autofree char *data = NULL;
    gsize bytes = 0;
    g_assert_true(g_file_get_contents(path, &data, &bytes, NULL));
    g_autofree char *shown = show(data, bytes);
    g_assert_cmpstr(shown, ==, expected);
}

static void test_formats_give_the_same(void)
{
    expect_sample("titles.xlsx", "titles.txt");
    expect_sample("titles.xls", "titles.txt");
    expect_sample("titles.ods", "titles-ods.txt");
    expect_sample("days-from-1904.xlsx", "days-from-1904.txt");
}

static void test_formulas_and_merged_cells_are_told(void)
{
    expect_sample("formula.xlsx", "formula.txt");
}

static void test_macros_are_a_note(void) { expect_sample("macros.xlsm", "macros.txt"); }

static void test_a_password_refuses_the_file(void) { expect_sample("locked.xlsx", "locked.txt"); }

static void test_sheets_live_as_long_as_a_reference(void)
{
    g_autofree char *path = g_build_filename(TEST_SOURCE_DIR, SAMPLES, "titles.xlsx", NULL);
    g_autofree char *data = NULL;
    gsize bytes = 0;
    g_assert_true(g_file_get_contents(path, &data, &bytes, NULL));
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, NULL, NULL);
    IntakeSpool *spool = intake_spool_open(NULL);
    g_assert_nonnull(spool);
    IntakeWorkbook *workbook =
        intake_workbook_open((const unsigned char *)data, bytes, spool, report);
    intake_spool_unref(spool);
    g_assert_nonnull(workbook);
    IntakeWorkbook *other = intake_workbook_ref(workbook);
    intake_workbook_unref(workbook);
    g_autoptr(IntakeTable) table = intake_workbook_read(other, 0, report);
    g_assert_nonnull(table);
    intake_workbook_unref(other);
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_CTYPE, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/workbook/formats-give-the-same", test_formats_give_the_same);
    g_test_add_func("/db/intake/workbook/formulas-and-merged-cells-are-told",
                    test_formulas_and_merged_cells_are_told);
    g_test_add_func("/db/intake/workbook/macros-are-a-note", test_macros_are_a_note);
    g_test_add_func("/db/intake/workbook/a-password-refuses-the-file",
                    test_a_password_refuses_the_file);
    g_test_add_func("/db/intake/workbook/sheets-live-as-long-as-a-reference",
                    test_sheets_live_as_long_as_a_reference);
    return g_test_run();
}
