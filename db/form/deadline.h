#pragma once

#include "form/month.h"

/** When a duty of the province's calendar (sheet `calendar`) falls due. */
typedef struct {
    BaseDate stated; /* the day the rule names */
    BaseDate due;    /* the day it is due: rolled past weekends and holidays */
    bool in_month;   /* the rule names the month only: any day of it */
} FormDeadline;

/**
 * The deadline of `rule` ("monthly:25", "months:2-3", "date:2554-03-25", a Buddhist year) that the
 * month holds. A day that is a Saturday, a Sunday or in `holidays` (set of ISO dates) moves to the
 * next working day (Civil and Commercial Code, section 193/8), even into the next month.
 * "monthly:31" is the last day of a shorter month. A rule of months is due on the last day,
 * unrolled: `in_month`. Returns false when the rule has no deadline in the month, or is none.
 */
bool form_deadline_find(const char *rule, const FormMonth *month, GHashTable *holidays,
                        FormDeadline *deadline);
