#pragma once

#include "form/duty.h"
#include "rows.h"

/** One run of a duty report. */
typedef struct {
    const FormDuty *duty;
    SqlDatabase *database;
    FormDocument *document;
    FormTable *table; /* being filled */
} FormDutyPart;

/**
 * Gives the rows of `question` to `take` with the part; binds those of :year (fiscal year of the
 * month), :first, :last (its days) and :scope that the question has.
 */
bool form_duty_ask(FormDutyPart *part, const char *question, const char *scope, SqlTake take,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The fiscal year of the month. */
int form_duty_year(const FormDuty *duty);

/** Adds a stored date as people read it; one after the month is marked. NULL: an empty cell. */
void form_duty_add_date(FormDutyPart *part, const char *iso);

/** The same, and one before the month is marked too. */
void form_duty_add_date_within(FormDutyPart *part, const char *iso);

/** Adds a number of a question's row; NULL: missing. */
void form_duty_add_number(FormDutyPart *part, SqlStatement *row, int column);

/** The Thai word of a choice of a sheet ("projects", "status", "doing"); the key if unknown. */
const char *form_duty_word(const char *kind, const char *column, const char *key);

/** Parts of the document, a file each. */
bool form_duty_add_deadlines(FormDutyPart *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool form_duty_add_plans(FormDutyPart *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool form_duty_add_plan_rows(FormDutyPart *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool form_duty_add_progress(FormDutyPart *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool form_duty_add_money(FormDutyPart *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;
