#include "intake/report.h"

#include "base/csv.h"

static void append_place(GString *text, const IntakeProblem *problem)
{
    if (problem->row > 0) {
        g_string_append_printf(text, " แถว %d", problem->row);
    }
    if (problem->column != NULL) {
        g_string_append_printf(text, " ช่อง “%s”", problem->column);
    }
    if (problem->value != NULL && *problem->value != '\0') {
        g_string_append_printf(text, " เขียนว่า “%s”", problem->value);
    }
}

static void append_problem(GString *text, const IntakeProblem *problem)
{
    g_string_append_printf(text, "  [%s]", intake_report_severity_word(problem->severity));
    append_place(text, problem);
    g_string_append_printf(text, ": %s", problem->message);
    if (problem->advice != NULL) {
        g_string_append_printf(text, " → %s", problem->advice);
    }
    g_string_append_c(text, '\n');
}

static void append_file(GString *text, const IntakeProblem *problem)
{
    g_string_append(text, problem->file != NULL ? problem->file : "ทั้งหมด");
    if (problem->sheet != NULL) {
        g_string_append_printf(text, " (%s)", problem->sheet);
    }
    g_string_append(text, ":\n");
}

char *intake_report_to_text(const IntakeReport *report, IntakeSeverity least)
{
    GString *text = g_string_new(NULL);
    const IntakeProblem *before = NULL;
    for (int i = 0; i < intake_report_length(report); i++) {
        const IntakeProblem *problem = intake_report_problem(report, i);
        if (problem->severity < least) {
            continue;
        }
        if (before == NULL || g_strcmp0(before->file, problem->file) != 0 ||
            g_strcmp0(before->sheet, problem->sheet) != 0) {
            append_file(text, problem);
        }
        before = problem;
        append_problem(text, problem);
    }
    return g_string_free(text, FALSE);
}

static void append_row(GString *csv, const IntakeProblem *problem)
{
    g_autofree char *row = problem->row > 0 ? g_strdup_printf("%d", problem->row) : NULL;
    base_csv_append(csv, intake_report_severity_word(problem->severity), ",");
    base_csv_append(csv, problem->file, ",");
    base_csv_append(csv, problem->sheet, ",");
    base_csv_append(csv, row, ",");
    base_csv_append(csv, problem->column, ",");
    base_csv_append(csv, problem->value, ",");
    base_csv_append(csv, problem->message, ",");
    base_csv_append(csv, problem->advice, ",");
    base_csv_append(csv, problem->rule, "\r\n");
}

char *intake_report_to_csv(const IntakeReport *report)
{
    static const char *const headings[] = {"ระดับ",      "ไฟล์",  "แผ่นงาน", "แถว", "ช่อง",
                                           "ค่าที่เขียนมา", "ปัญหา", "วิธีแก้",   "กฎ"};
    GString *csv = g_string_new(BASE_CSV_START);
    for (size_t i = 0; i < G_N_ELEMENTS(headings); i++) {
        base_csv_append(csv, headings[i], i + 1 < G_N_ELEMENTS(headings) ? "," : "\r\n");
    }
    for (int i = 0; i < intake_report_length(report); i++) {
        append_row(csv, intake_report_problem(report, i));
    }
    return g_string_free(csv, FALSE);
}
