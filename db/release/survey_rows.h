#pragma once

#include "survey.h"

/** A row of an office's sheet: indicators, or consumption. Texts are borrowed from the reader. */
typedef struct {
    int year_be;
    int scope;
    const char *sex;
    const char *age_group;
    int64_t surveyed; /* -1: not stated */
    int64_t passed;
    int64_t failed;
    bool has_value;
    double value;
    const char *unit;
    const char *as_of;
    const char *source;
    bool sample;
} SurveyRow;

/** What goes with a cell besides its figures; of a sum, what is said of all that is in it. */
typedef struct {
    const char *unit;
    const char *as_of;  /* the newest */
    const char *source; /* the same of all, or "หลายแหล่ง" */
    bool sample;        /* any of it */
    bool has_value;     /* the figure stands under `value` */
    double value;       /* of a mean */
} SurveyNote;

/** How the values of a mean are put together. */
typedef enum {
    SURVEY_MEAN_NONE,     /* not at all */
    SURVEY_MEAN_ADD,      /* added up */
    SURVEY_MEAN_WEIGHTED, /* by how many were surveyed */
} SurveyMean;

/** Whether a unit counts people or households; and the fewest surveyed of it. */
bool survey_unit_is_counted(const char *unit);
int survey_unit_get_minimum(const char *unit);

/**
 * A table of rows of one indicator and year, rolled up; not yet protected. Which kind it is follows
 * from what is filled in: passed or failed anywhere make pairs, a value of counted units (or
 * nothing but `surveyed`) plain counts, any other value a mean.
 */
SurveyTable *survey_rows_make(ReleaseScopes *scopes, const SurveyRow *rows, int count,
                              int threshold, SurveyMean mean) G_GNUC_WARN_UNUSED_RESULT;

/** Notes of every cell of a table made of these rows. Returns: owned array of SurveyNote. */
GArray *survey_rows_note(const SurveyTable *table, const SurveyRow *rows,
                         SurveyMean mean) G_GNUC_WARN_UNUSED_RESULT;

/** SHA-256 of the rows, the places and the threshold. Returns: owned. */
char *survey_rows_digest(const ReleaseScopes *scopes, const SurveyRow *rows, int count,
                         int threshold) G_GNUC_WARN_UNUSED_RESULT;
