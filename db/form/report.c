#include "form/report.h"

#include <string.h>

#include "base/date.h"
#include "report_part.h"

#define TAMBON_DIGITS 6

typedef struct {
    const char *file;
    const char *sheet;
    const char *outcome;
    FormMark mark;
    int counts[INTAKE_SEVERITY_ERROR + 1];
} FileLine;

bool form_report_has_sheet(const FormReport *report, const FormSeenSheet *sheet)
{
    return report->office_code == NULL || g_strcmp0(report->office_code, sheet->office_code) == 0;
}

/** The sheet a problem was found in; NULL: in a file that is no sheet. */
static const FormSeenSheet *find_sheet(const FormSeen *seen, int problem)
{
    int low = 0;
    int high = form_seen_count(seen) - 1;
    while (low <= high) { // ranges are in the order of the report
        int middle = (low + high) / 2;
        const FormSeenSheet *sheet = form_seen_sheet(seen, middle);
        if (problem < sheet->first_problem) {
            high = middle - 1;
        } else if (problem >= sheet->first_problem + sheet->problem_count) {
            low = middle + 1;
        } else {
            return sheet;
        }
    }
    return NULL;
}

/** A part of a path that is a tambon's code, or begins with one and a dash. */
static char *find_code(const char *path)
{
    g_auto(GStrv) parts = g_strsplit(path, "/", -1);
    for (char **part = parts; *part != NULL; part++) {
        size_t digits = strspn(*part, "0123456789");
        if (digits == TAMBON_DIGITS && ((*part)[digits] == '\0' || (*part)[digits] == '-')) {
            return g_strndup(*part, digits);
        }
    }
    return NULL;
}

char *form_report_problem_office(const FormReport *report, int problem)
{
    const FormSeenSheet *sheet = find_sheet(report->seen, problem);
    if (sheet != NULL) {
        return g_strdup(sheet->office_code);
    }
    const char *file = intake_report_problem(report->report, problem)->file;
    return file != NULL ? find_code(file) : NULL;
}

static bool has_problem(const FormReport *report, int problem)
{
    if (report->office_code == NULL) {
        return true;
    }
    g_autofree char *office = form_report_problem_office(report, problem);
    return g_strcmp0(office, report->office_code) == 0;
}

void form_report_add_columns(FormTable *table)
{
    form_table_add_column(table, "ระดับ", FORM_CELL_TEXT, 14);
    form_table_add_column(table, "ไฟล์", FORM_CELL_TEXT, 24);
    form_table_add_column(table, "แผ่นงาน", FORM_CELL_TEXT, 14);
    form_table_add_column(table, "แถว", FORM_CELL_COUNT, 8);
    form_table_add_column(table, "ช่อง", FORM_CELL_TEXT, 16);
    form_table_add_column(table, "ค่าที่เขียนมา", FORM_CELL_TEXT, 22);
    form_table_add_column(table, "ปัญหา", FORM_CELL_TEXT, 40);
    form_table_add_column(table, "วิธีแก้", FORM_CELL_TEXT, 40);
}

static void add_problem(FormTable *table, const IntakeProblem *problem)
{
    bool error = problem->severity == INTAKE_SEVERITY_ERROR;
    form_table_begin_row(table, FORM_MARK_NONE);
    form_table_add_text(table, intake_report_severity_word(problem->severity));
    form_table_mark_cell(table, error ? FORM_MARK_ERROR : FORM_MARK_WARNING);
    form_table_add_text(table, problem->file);
    form_table_add_text(table, problem->sheet);
    if (problem->row > 0) {
        form_table_add_number(table, problem->row);
    } else {
        form_table_add_missing(table);
    }
    form_table_add_text(table, problem->column);
    form_table_add_text(table, problem->value);
    form_table_add_text(table, problem->message);
    form_table_add_text(table, problem->advice);
}

int form_report_add_problems(const FormReport *report, IntakeSeverity severity, FormTable *table)
{
    int added = 0;
    for (int i = 0; i < intake_report_length(report->report); i++) {
        const IntakeProblem *problem = intake_report_problem(report->report, i);
        if (problem->severity == severity && has_problem(report, i)) {
            add_problem(table, problem);
            added++;
        }
    }
    return added;
}

/** The line of a file; files and sheets have one each. */
static FileLine *take_line(GPtrArray *lines, const char *file, const char *sheet)
{
    for (guint i = 0; i < lines->len; i++) {
        FileLine *line = g_ptr_array_index(lines, i);
        if (g_strcmp0(line->file, file) == 0 && g_strcmp0(line->sheet, sheet) == 0) {
            return line;
        }
    }
    FileLine *line = g_new0(FileLine, 1);
    line->file = file;
    line->sheet = sheet;
    line->outcome = "ไม่ได้อ่าน";
    line->mark = FORM_MARK_WARNING;
    g_ptr_array_add(lines, line);
    return line;
}

static GPtrArray *collect_lines(const FormReport *report)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < form_seen_count(report->seen); i++) {
        const FormSeenSheet *sheet = form_seen_sheet(report->seen, i);
        if (!form_report_has_sheet(report, sheet)) {
            continue;
        }
        FileLine *line = g_new0(FileLine, 1);
        line->file = sheet->file;
        line->sheet = sheet->sheet->name_th;
        line->outcome = sheet->stored ? "รับได้" : "ไม่รับ ต้องแก้";
        line->mark = sheet->stored ? FORM_MARK_GOOD : FORM_MARK_ERROR;
        for (int j = 0; j < sheet->problem_count; j++) {
            line->counts[intake_report_problem(report->report, sheet->first_problem + j)
                             ->severity]++;
        }
        g_ptr_array_add(lines, line);
    }
    return lines;
}

/** Files that are no sheet: only their problems tell of them. */
static void collect_others(const FormReport *report, GPtrArray *lines)
{
    for (int i = 0; i < intake_report_length(report->report); i++) {
        const IntakeProblem *problem = intake_report_problem(report->report, i);
        if (find_sheet(report->seen, i) == NULL && problem->file != NULL &&
            problem->severity > INTAKE_SEVERITY_NOTE && has_problem(report, i)) {
            FileLine *line = take_line(lines, problem->file, problem->sheet);
            line->counts[problem->severity]++;
            line->mark =
                line->counts[INTAKE_SEVERITY_ERROR] > 0 ? FORM_MARK_ERROR : FORM_MARK_WARNING;
        }
    }
}

static gint compare_lines(gconstpointer a, gconstpointer b)
{
    const FileLine *first = *(const FileLine *const *)a;
    const FileLine *second = *(const FileLine *const *)b;
    int order = second->counts[INTAKE_SEVERITY_ERROR] - first->counts[INTAKE_SEVERITY_ERROR];
    order = order != 0 ? order : g_strcmp0(first->file, second->file);
    return order != 0 ? order : g_strcmp0(first->sheet, second->sheet);
}

void form_report_add_files(const FormReport *report, FormDocument *document)
{
    g_autoptr(GPtrArray) lines = collect_lines(report);
    collect_others(report, lines);
    g_ptr_array_sort(lines, compare_lines);
    FormTable *table = form_document_add_table(document, "ไฟล์", "ไฟล์ที่ตรวจ");
    form_table_add_column(table, "ไฟล์", FORM_CELL_TEXT, 40);
    form_table_add_column(table, "แผ่นงาน", FORM_CELL_TEXT, 20);
    form_table_add_column(table, "ผล", FORM_CELL_TEXT, 14);
    form_table_add_column(table, "ผิดพลาด", FORM_CELL_COUNT, 10);
    form_table_add_column(table, "ควรตรวจ", FORM_CELL_COUNT, 10);
    for (guint i = 0; i < lines->len; i++) {
        const FileLine *line = g_ptr_array_index(lines, i);
        form_table_begin_row(table, FORM_MARK_NONE);
        form_table_add_text(table, line->file);
        form_table_add_text(table, line->sheet);
        form_table_add_text(table, line->outcome);
        form_table_mark_cell(table, line->mark);
        form_table_add_number(table, line->counts[INTAKE_SEVERITY_ERROR]);
        form_table_add_number(table, line->counts[INTAKE_SEVERITY_WARNING]);
    }
}

char *form_report_subtitle(const FormReport *report)
{
    BaseDate day = base_date_from_unix(report->made_utc);
    g_autofree char *date = base_date_to_thai_long(&day, false);
    const char *office = report->office_name != NULL ? report->office_name : report->office_code;
    return g_strdup_printf("%s%sตรวจเมื่อ %s", office != NULL ? office : "",
                           office != NULL ? " · " : "", date);
}

static void add_severity(const FormReport *report, FormDocument *document, IntakeSeverity severity,
                         const char *name, const char *meaning)
{
    FormTable *table = form_document_add_table(document, name, name);
    form_report_add_columns(table);
    int count = form_report_add_problems(report, severity, table);
    g_autofree char *text =
        count > 0 ? g_strdup_printf("%d รายการ: %s", count, meaning) : g_strdup("ไม่มี");
    form_table_add_note(table, text);
}

FormDocument *form_report_document(const FormReport *report)
{
    g_autofree char *subtitle = form_report_subtitle(report);
    FormDocument *document = form_document_new("ผลการตรวจข้อมูล", subtitle);
    form_document_set_landscape(document);
    add_severity(report, document, INTAKE_SEVERITY_ERROR, "ผิดพลาด",
                 "ไฟล์ที่มีรายการเหล่านี้ยังไม่ถูกนำเข้า แก้แล้วส่งใหม่ ระหว่างนี้ใช้ข้อมูลชุดเดิมของตำบล");
    add_severity(report, document, INTAKE_SEVERITY_WARNING, "ควรตรวจ",
                 "นำเข้าได้ แต่ขอให้ดูอีกครั้งว่าถูกต้อง");
    form_report_add_files(report, document);
    return document;
}
