#pragma once

#include <stdint.h>

#include "form/document.h"
#include "form/month.h"

/**
 * The reports that are due every month, from the data that are there anyway (feature J5; domain.md
 * S62 to S67). The month is that in which they fall due: what municipalities send by its 1st, the
 * province compiles and sends by its 25th.
 *
 * Months are never mixed in silence: what is dated outside the month stands in a column of its own
 * or is marked, and every table says as of when it is. The fiscal year is that of the month.
 */
typedef struct {
    const char *workspace;
    FormMonth month;
    int64_t now_utc; /* Unix seconds, written on it */
} FormDuty;

/**
 * The reports in one document: deadlines with who has sent; progress by group, district and tambon;
 * money asked, approved and disbursed by class and funder, and by tambon; how many areas have a
 * plan (indicators 2.3 and 2.4) by district; the samples to send (S64). Returns: owned, or NULL
 * with an SqlError.
 */
FormDocument *form_duty_make(const FormDuty *duty, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * What the sums are made of, to be sent with them: a row a tambon and village with its plan, a row
 * a project, with marks on dates outside the month; for spreadsheets, too long for a page. Returns:
 * owned, or NULL with an SqlError.
 */
FormDocument *form_duty_make_rows(const FormDuty *duty, GError **error) G_GNUC_WARN_UNUSED_RESULT;
