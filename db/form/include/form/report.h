#pragma once

#include "form/document.h"
#include "form/seen.h"

/**
 * What an import or a check found, for people: the whole run, or one office's part of it to be sent
 * back. Errors stand before warnings; every problem says file, sheet, row, column, value and what
 * to do. Notes (skipped title rows) are counted but not listed.
 */
typedef struct {
    const IntakeReport *report;
    FormSeen *seen;
    const char *office_code; /* only this office's; NULL: all */
    const char *office_name; /* "ตำบลปากพูน อำเภอเมืองนครศรีธรรมราช"; NULL: its code is shown */
    int64_t made_utc;        /* Unix seconds, written on it */
} FormReport;

/**
 * A table of files with counts, one of errors, one of warnings: for html.h and csv.h.
 * Returns: owned.
 */
FormDocument *form_report_document(const FormReport *report) G_GNUC_WARN_UNUSED_RESULT;

/** Sheets with rows in one workbook; those past it are told of in the first sheet only. */
#define FORM_REPORT_LIMIT_SHEETS 200

/**
 * The workbook to send back: the sheet สรุป with all problems (filter on each column), ไฟล์ with the
 * files, then every sheet that has problems as it was sent, row for row, with the cells in question
 * coloured and commented and a first column that says what is wrong in the row. The reader knows
 * these additions and skips them: the office can correct this very file and send it.
 * Replaces `path` when complete. Errors: BASE_ERROR_IO, BASE_ERROR_NO_SPACE.
 */
bool form_report_write_xlsx(const FormReport *report, const char *path,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
