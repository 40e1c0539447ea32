#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * The problem report of one run: everything that is wrong or doubtful in the files of the tambon
 * offices, in Thai, complete in one pass, to be printed or sent back to the office as CSV.
 * An error keeps its whole file out of province.db; warnings and notes do not.
 */
typedef enum {
    INTAKE_SEVERITY_NOTE,    /* what the reader did: a skipped title row */
    INTAKE_SEVERITY_WARNING, /* stored, but somebody should look */
    INTAKE_SEVERITY_ERROR,   /* the file is refused; its last good data stay in force */
} IntakeSeverity;

/** One line of the report. Every text may be NULL except `rule` and `message`. */
typedef struct {
    IntakeSeverity severity;
    const char *rule;    /* what was checked, a fixed word for programs: "value.date" */
    const char *file;    /* as the sender knows it: "800120/projects.csv" */
    const char *sheet;   /* Thai name of the sheet's kind */
    int row;             /* as the spreadsheet counts, from 1; 0: the whole file */
    const char *column;  /* the heading as written */
    const char *value;   /* the value as written */
    const char *message; /* what is wrong, Thai */
    const char *advice;  /* what to do about it, Thai */
} IntakeProblem;

typedef struct IntakeReport IntakeReport;

/** A file with more problems than this is not a typing mistake: the rest are only counted. */
#define INTAKE_REPORT_LIMIT_PROBLEMS 1000

/** A value is repeated in the report up to this many characters. */
#define INTAKE_REPORT_LIMIT_VALUE 120

IntakeReport *intake_report_new(void) G_GNUC_WARN_UNUSED_RESULT;
void intake_report_free(IntakeReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeReport, intake_report_free)

/**
 * Starts the problems of the next file; later problems carry these names and the counts of
 * intake_report_file_count() start from 0. Both texts are copied and may be NULL.
 */
void intake_report_begin_file(IntakeReport *report, const char *file, const char *sheet);

/**
 * Adds a problem; all texts are copied, what is personal in column, value and message only in its
 * masked form (base/personal.h). `file` and `sheet` are those of the current file and need not be
 * set. After INTAKE_REPORT_LIMIT_PROBLEMS in one file, it is counted but not kept.
 */
void intake_report_add(IntakeReport *report, const IntakeProblem *problem);

/**
 * Adds an error about the current file as a whole. Returns false, so that a caller who gives up can
 * say both at once.
 */
bool intake_report_refuse(IntakeReport *report, const char *rule, const char *message,
                          const char *advice);

/** Puts the current file's problems in the order of its rows; says how many were not kept. */
void intake_report_end_file(IntakeReport *report);

/** Problems of this severity in the current file, and in the whole run. */
int intake_report_file_count(const IntakeReport *report, IntakeSeverity severity);
int intake_report_count(const IntakeReport *report, IntakeSeverity severity);

/** Problems kept, and one of them, borrowed; `index` is from 0. */
int intake_report_length(const IntakeReport *report);
const IntakeProblem *intake_report_problem(const IntakeReport *report, int index);

/** The Thai word of a severity: "ผิดพลาด", "ควรตรวจ", "แจ้งให้ทราบ". */
const char *intake_report_severity_word(IntakeSeverity severity);

/**
 * The report for a terminal or a printer, a heading a file; problems less severe than `least` are
 * left out. Returns: owned text, "" when there is nothing to say.
 */
char *intake_report_to_text(const IntakeReport *report,
                            IntakeSeverity least) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The report as CSV that Thai spreadsheets open right: UTF-8 with BOM, CRLF, Thai headings, and a
 * cell that a spreadsheet would run as a formula (= + - @, tab, CR first) begins with an
 * apostrophe. Notes are in it too. Returns: owned text.
 */
char *intake_report_to_csv(const IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;
