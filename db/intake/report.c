#include "intake/report.h"

#include <string.h>

#include "base/personal.h"

#define SEVERITY_COUNT 3

struct IntakeReport {
    GPtrArray *problems; // IntakeProblem *, whose texts lie in `texts`
    GStringChunk *texts;
    const char *file;
    const char *sheet;
    guint file_start; // index of the current file's first problem
    int file_counts[SEVERITY_COUNT];
    int counts[SEVERITY_COUNT];
};

IntakeReport *intake_report_new(void)
{
    IntakeReport *report = g_new0(IntakeReport, 1);
    report->problems = g_ptr_array_new_with_free_func(g_free);
    report->texts = g_string_chunk_new(4096);
    return report;
}

void intake_report_free(IntakeReport *report)
{
    if (report == NULL) {
        return;
    }
    g_ptr_array_unref(report->problems);
    g_string_chunk_free(report->texts);
    g_free(report);
}

/** Rules, sheets, headings and messages repeat: equal texts are kept once. */
static const char *keep(IntakeReport *report, const char *text)
{
    return text == NULL ? NULL : g_string_chunk_insert_const(report->texts, text);
}

/** Nothing personal is written down again, whatever else is wrong with the cell it stands in. */
static const char *keep_masked(IntakeReport *report, const char *text)
{
    if (text == NULL) {
        return NULL;
    }
    g_autofree char *masked = base_personal_redact(text);
    return keep(report, masked);
}

static const char *keep_value(IntakeReport *report, const char *written)
{
    g_autofree char *value = written == NULL ? NULL : base_personal_redact(written);
    if (value == NULL || g_utf8_strlen(value, -1) <= INTAKE_REPORT_LIMIT_VALUE) {
        return keep(report, value);
    }
    g_autofree char *start = g_utf8_substring(value, 0, INTAKE_REPORT_LIMIT_VALUE);
    g_autofree char *cut = g_strconcat(start, "…", NULL);
    return keep(report, cut);
}

void intake_report_begin_file(IntakeReport *report, const char *file, const char *sheet)
{
    report->file = keep(report, file);
    report->sheet = keep(report, sheet);
    report->file_start = report->problems->len;
    memset(report->file_counts, 0, sizeof report->file_counts);
}

static int kept_in_file(const IntakeReport *report)
{
    return (int)(report->problems->len - report->file_start);
}

static void keep_problem(IntakeReport *report, const IntakeProblem *problem)
{
    IntakeProblem *kept = g_new0(IntakeProblem, 1);
    kept->severity = problem->severity;
    kept->rule = keep(report, problem->rule);
    kept->file = report->file;
    kept->sheet = report->sheet;
    kept->row = problem->row;
    kept->column = keep_masked(report, problem->column);
    kept->value = keep_value(report, problem->value);
    kept->message = keep_masked(report, problem->message);
    kept->advice = keep(report, problem->advice);
    g_ptr_array_add(report->problems, kept);
}

void intake_report_add(IntakeReport *report, const IntakeProblem *problem)
{
    g_assert(problem->rule != NULL && problem->message != NULL);
    report->file_counts[problem->severity]++;
    report->counts[problem->severity]++;
    if (kept_in_file(report) < INTAKE_REPORT_LIMIT_PROBLEMS) {
        keep_problem(report, problem);
    }
}

bool intake_report_refuse(IntakeReport *report, const char *rule, const char *message,
                          const char *advice)
{
    intake_report_add(report, &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                               .rule = rule,
                                               .message = message,
                                               .advice = advice});
    return false;
}

static int compare_rows(const void *a, const void *b)
{
    const IntakeProblem *first = *(const IntakeProblem *const *)a;
    const IntakeProblem *second = *(const IntakeProblem *const *)b;
    return first->row - second->row;
}

/** Insertion sort over runs that are nearly in order: stable, which qsort() is not. */
static void sort_file(IntakeReport *report)
{
    gpointer *items = report->problems->pdata;
    for (guint i = report->file_start + 1; i < report->problems->len; i++) {
        gpointer item = items[i];
        guint place = i;
        while (place > report->file_start && compare_rows(&items[place - 1], &item) > 0) {
            items[place] = items[place - 1];
            place--;
        }
        items[place] = item;
    }
}

void intake_report_end_file(IntakeReport *report)
{
    sort_file(report);
    int total = 0;
    for (int i = 0; i < SEVERITY_COUNT; i++) {
        total += report->file_counts[i];
    }
    int left_out = total - kept_in_file(report);
    if (left_out > 0) {
        g_autofree char *message = g_strdup_printf("ยังมีอีก %d รายการที่ไม่ได้แสดง", left_out);
        keep_problem(report, &(IntakeProblem){.severity = INTAKE_SEVERITY_NOTE,
                                              .rule = "report.limit",
                                              .message = message,
                                              .advice = "แก้รายการข้างต้นก่อน แล้วตรวจใหม่"});
    }
}

int intake_report_file_count(const IntakeReport *report, IntakeSeverity severity)
{
    return report->file_counts[severity];
}

int intake_report_count(const IntakeReport *report, IntakeSeverity severity)
{
    return report->counts[severity];
}

int intake_report_length(const IntakeReport *report) { return (int)report->problems->len; }

const IntakeProblem *intake_report_problem(const IntakeReport *report, int index)
{
    g_assert(index >= 0 && index < intake_report_length(report));
    return g_ptr_array_index(report->problems, (guint)index);
}

const char *intake_report_severity_word(IntakeSeverity severity)
{
    static const char *const words[SEVERITY_COUNT] = {
        [INTAKE_SEVERITY_NOTE] = "แจ้งให้ทราบ",
        [INTAKE_SEVERITY_WARNING] = "ควรตรวจ",
        [INTAKE_SEVERITY_ERROR] = "ผิดพลาด",
    };
    return words[severity];
}
