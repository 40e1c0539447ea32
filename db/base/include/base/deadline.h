#pragma once

#include <glib.h>
#include <stdbool.h>

#include "base/date.h"

/** When a duty of the province's calendar (sheet `calendar`) falls due. */
typedef struct {
    BaseDate stated; /* the day the rule names */
    BaseDate due;    /* the day it is due: rolled past weekends and holidays where they roll */
    bool in_month;   /* the rule names the month only: any day of it */
} BaseDeadline;

/**
 * The deadline of `rule` ("monthly:25", "months:2-3", "date:2554-03-25", a Buddhist year) that the
 * month of `year_ce` holds. With `holidays` (set of ISO dates; may be empty) a day that is a
 * Saturday, a Sunday or one of them moves to the next working day (Civil and Commercial Code,
 * section 193/8), even into the next month; NULL: no day moves. "monthly:31" is the last day of a
 * shorter month. A rule of months is due on the last day, unrolled: `in_month`. Returns false when
 * the rule has no deadline in the month, or is none.
 */
bool base_deadline_find(const char *rule, int year_ce, int month, GHashTable *holidays,
                        BaseDeadline *deadline);
