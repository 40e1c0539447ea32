#pragma once

#include "check.h"

/**
 * Parts of intake_check_indicator_values(), a file each: figures of surveys against what the
 * province's sets say of them.
 */

/** What a set says of an indicator. */
typedef struct {
    char *unit;        /* NULL: this stands for the set itself */
    char *aggregation; /* sum, ratio, weighted */
    int from_year_be;  /* of the set's edition; 0: not stated */
    int to_year_be;
} IntakeIndicator;

/**
 * Counts and value of one row: a missing part is derived from the two others (a note says so),
 * passed + failed = surveyed, a percentage is not typed beside its parts, a value is possible.
 * `indicator` is NULL when the row names none that is known.
 */
void intake_check_indicator_parts(IntakeCheck *check, IntakeRecord *record,
                                  const IntakeIndicator *indicator);

/**
 * Rows against each other: sums of sexes, ages and villages, the same figure in every village,
 * jumps against the year before. `additive`: records whose value may be added.
 */
bool intake_check_indicator_across(IntakeCheck *check, GHashTable *additive,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** True if two units are the same word: "คร." is ครัวเรือน, "%" is ร้อยละ. */
bool intake_check_indicator_same_unit(const char *unit, const char *other);
