#pragma once

#include "check.h"

/**
 * What the sheets of surveys have in common: a row counts an area of a year, some rows are parts of
 * others (villages of the tambon, men and women of all), and figures have a past.
 */

/** Columns summed or compared at once. */
#define INTAKE_SURVEY_LIMIT_COLUMNS 4

/** How the parts of a whole are told from it. */
typedef enum {
    INTAKE_PARTS_VILLAGES, /* the whole is the tambon's own row; complete with every village */
    INTAKE_PARTS_SEXES,    /* the whole names none; complete with men and women */
    INTAKE_PARTS_AGES,     /* the whole names none; nobody says which groups there are */
} IntakeParts;

/**
 * Parts must add up to their whole when they are complete, and may not exceed it before. Rows with
 * the same KEY columns but `part_column` belong together.
 */
typedef struct {
    IntakeParts parts;
    int part_column;
    const int *columns;   /* INTEGER columns, and REAL ones of the rows in `additive` */
    int column_count;     /* at most INTAKE_SURVEY_LIMIT_COLUMNS */
    GHashTable *additive; /* records whose REAL columns may be added; or NULL */
    const char *rule;
} IntakeSumRule;

/** An error with both numbers at the whole's cell. */
void intake_survey_check_sums(IntakeCheck *check, const IntakeSumRule *rule);

/**
 * Warns of a number more than five times, or less than a fifth of, the same area's of the year
 * before, in this file or in force. Changes of one office from year to year are a tenth or two;
 * five times is a slip of a digit or another unit.
 */
typedef struct {
    const int *columns;    /* INTEGER, MONEY or REAL */
    int column_count;      /* at most INTAKE_SURVEY_LIMIT_COLUMNS */
    double count_at_least; /* INTEGER columns: both smaller than this is no jump but few people */
    const char *stored;    /* query by :office and :year: key without the year, the columns */
} IntakeJumpRule;
bool intake_survey_check_jumps(IntakeCheck *check, const IntakeJumpRule *rule,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** `as_of` lies in the row's year or after it, and not after today. */
void intake_survey_check_as_of(IntakeCheck *check, const IntakeRecord *record, int year_column,
                               int as_of_column);

/** The KEY columns but `skip`, joined by '/'. Owned; NULL when one of them cannot be read. */
char *intake_survey_key(const IntakeBatch *batch, const IntakeRecord *record,
                        int skip) G_GNUC_WARN_UNUSED_RESULT;

/** The number of a cell as the rules above compare it; false: there is none. */
bool intake_survey_number(const IntakeCheck *check, const IntakeRecord *record, int column,
                          double *number);

/** Villages of the office's tambon in the province's register. */
int intake_survey_village_count(const IntakeCheck *check);
