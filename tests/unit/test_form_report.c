#include <glib.h>
#include <locale.h>
#include <string.h>

#include "form/html.h"
#include "form/report.h"

/** A run of two sheets of two offices, and of a file that is no sheet. */
typedef struct {
    IntakeReport *report;
    FormSeen *seen;
} Bed;

static void add(IntakeReport *report, IntakeSeverity severity, int row, const char *column,
                const char *message)
{
    intake_report_add(report, &(IntakeProblem){.severity = severity,
                                               .rule = "test",
                                               .row = row,
                                               .column = column,
                                               .message = message});
}

static void see(Bed *bed, const char *office, const char *kind, int first, const IntakeTable *table)
{
    const IntakeImportSeen seen = {
        .file = kind,
        .office_code = office,
        .sheet = intake_sheet_find(kind, INTAKE_OWNER_TAMBON),
        .table = table,
        .first_problem = first,
        .problem_count = intake_report_length(bed->report) - first,
        .stored = intake_report_file_count(bed->report, INTAKE_SEVERITY_ERROR) == 0};
    form_seen_listen(&seen, bed->seen);
}

static void bed_init(Bed *bed)
{
    bed->report = intake_report_new();
    bed->seen = form_seen_new();
    intake_report_begin_file(bed->report, "intake/800120/สมุดเยี่ยม.csv", NULL);
    add(bed->report, INTAKE_SEVERITY_WARNING, 0, NULL, "ไม่รู้ว่าเป็นตารางชนิดใด");
    intake_report_end_file(bed->report);
    g_autoptr(IntakeTable) table = intake_table_new();
    intake_table_begin_row(table, 1);
    intake_table_add_cell(table, "ปีงบ", strlen("ปีงบ"));
    intake_report_begin_file(bed->report, "projects", "โครงการ");
    add(bed->report, INTAKE_SEVERITY_WARNING, 3, "ปีงบ", "ปีไกล");
    add(bed->report, INTAKE_SEVERITY_ERROR, 2, "ปีงบ", "ปีผิด");
    intake_report_end_file(bed->report);
    see(bed, "800120", "projects", 1, table);
    intake_report_begin_file(bed->report, "plans", "แผนชุมชน");
    add(bed->report, INTAKE_SEVERITY_WARNING, 2, NULL, "ของอีกตำบล");
    intake_report_end_file(bed->report);
    see(bed, "801002", "plans", 3, table);
}

static void bed_clear(Bed *bed)
{
    intake_report_free(bed->report);
    form_seen_free(bed->seen);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Bed, bed_clear)

static FormDocument *make_document(const Bed *bed, const char *office)
{
    const FormReport report = {
        .report = bed->report, .seen = bed->seen, .office_code = office, .made_utc = 1795222800};
    return form_report_document(&report);
}

static void test_errors_stand_before_warnings_with_counts_a_file(void)
{
    g_auto(Bed) bed;
    bed_init(&bed);
    g_autoptr(FormDocument) document = make_document(&bed, NULL);
    const FormTable *errors = form_document_table(document, 0);
    const FormTable *warnings = form_document_table(document, 1);
    const FormTable *files = form_document_table(document, 2);
    g_assert_cmpint(form_table_row_count(errors), ==, 1);
    g_assert_cmpstr(form_table_cell(errors, 0, 6)->text, ==, "ปีผิด");
    g_assert_cmpint(form_table_row_count(warnings), ==, 3);
    g_assert_cmpint(form_table_row_count(files), ==, 3);
    g_assert_cmpstr(form_table_cell(files, 0, 0)->text, ==, "projects");
    g_assert_cmpint(form_table_cell(files, 0, 3)->number, ==, 1);
    g_assert_cmpint(form_table_cell(files, 0, 4)->number, ==, 1);
}

static void test_an_office_gets_its_own_part(void)
{
    g_auto(Bed) bed;
    bed_init(&bed);
    g_autoptr(FormDocument) own = make_document(&bed, "800120");
    g_autofree char *page = form_html_make(own);
    g_assert_nonnull(strstr(page, "ปีผิด"));
    g_assert_nonnull(strstr(page, "สมุดเยี่ยม")); // no sheet, but in its folder
    g_assert_null(strstr(page, "ของอีกตำบล"));
    g_autoptr(FormDocument) other = make_document(&bed, "801002");
    g_assert_cmpint(form_table_row_count(form_document_table(other, 0)), ==, 0);
    g_assert_cmpint(form_table_row_count(form_document_table(other, 1)), ==, 1);
}

static void test_offices_are_listed_once(void)
{
    g_auto(Bed) bed;
    bed_init(&bed);
    g_auto(GStrv) codes = form_seen_list_offices(bed.seen);
    g_assert_cmpint(g_strv_length(codes), ==, 2);
    g_assert_cmpstr(codes[0], ==, "800120");
    g_assert_cmpstr(codes[1], ==, "801002");
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/form/report/errors-stand-before-warnings-with-counts-a-file",
                    test_errors_stand_before_warnings_with_counts_a_file);
    g_test_add_func("/db/form/report/an-office-gets-its-own-part",
                    test_an_office_gets_its_own_part);
    g_test_add_func("/db/form/report/offices-are-listed-once", test_offices_are_listed_once);
    return g_test_run();
}
