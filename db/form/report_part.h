#pragma once

#include "form/report.h"
#include "seen_sheet.h"

/** True if a seen sheet belongs in the report. */
bool form_report_has_sheet(const FormReport *report, const FormSeenSheet *sheet);

/**
 * The office of a problem: of the sheet it was found in; of a file that is no known sheet, the code
 * in its path ("intake/800120/สมุดเยี่ยม.csv"). Returns: owned; NULL: nobody knows.
 */
char *form_report_problem_office(const FormReport *report, int problem);

/** Adds the problems of `severity`, with their headings, to `table`. Returns how many. */
int form_report_add_problems(const FormReport *report, IntakeSeverity severity, FormTable *table);

/** Gives `table` the columns for form_report_add_problems(). */
void form_report_add_columns(FormTable *table);

/** Adds a table of the files and what became of them to `document`. */
void form_report_add_files(const FormReport *report, FormDocument *document);

/** "ตำบลปากพูน · จัดทำเมื่อ 21 พ.ย. 2569". Returns: owned. */
char *form_report_subtitle(const FormReport *report) G_GNUC_WARN_UNUSED_RESULT;
