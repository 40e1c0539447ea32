#pragma once

#include <disclosure/table.h>
#include <glib.h>

#include "scopes.h"

/**
 * One table of a survey on its way from an office's rows to what may be shown: one indicator of one
 * year, one item of consumption of one year, the accounts of one year.
 */

/** People of one sex, of one age group, or all ("" and ""). */
typedef struct {
    char *sex;
    char *age_group;
} SurveySlice;

/** What a cell's figures are. */
typedef enum {
    SURVEY_PART_OWN,  /* as the office sent them */
    SURVEY_PART_SUM,  /* added up from the places below */
    SURVEY_PART_REST, /* of an own figure what the places below do not add up to: never published */
} SurveyPart;

typedef struct {
    int scope;
    int slice;
    SurveyPart part;
    int64_t surveyed;
    int64_t passed;
} SurveyFigures;

typedef struct {
    SurveyFigures figures;
    /** The office's row, or of a sum one of the rows in it: an index of the caller's, -1 for none.
     */
    int row;
    int sent_count; /* places below that sent the table: villages of a tambon, tambons above */
    int sent_total; /* 0: an own figure, not a sum */
    bool same;      /* the last release told just this: `marks` are what it told */
    DisclosureMark marks[DISCLOSURE_FIGURE_COUNT];
    int number; /* in the DisclosureTable */
} SurveyCell;

/** What a release told about a cell, from release `first` to release `last` (0: still). */
typedef struct {
    SurveyFigures figures;
    int first;
    int last;
    DisclosureMark marks[DISCLOSURE_FIGURE_COUNT];
    int number; /* in the DisclosureTable, -1: not in it */
} SurveyRun;

typedef struct {
    ReleaseScopes *scopes; /* borrowed */
    /** Of a mean `passed` is a mark of the figure itself, to know it again: survey_mark(). */
    DisclosureKind kind;
    int threshold;
    int minimum;       /* fewer surveyed than this in an area: no characteristics */
    GPtrArray *slices; /* SurveySlice *; the first is "all" */
    GArray *cells;     /* SurveyCell, after survey_roll_up() parents too */
    GArray *runs;      /* SurveyRun */
    int dropped;       /* rows that did not fit: parts that are not complete, villages that do not
                          agree with their tambon */
} SurveyTable;

SurveyTable *survey_table_new(ReleaseScopes *scopes, int threshold) G_GNUC_WARN_UNUSED_RESULT;
void survey_table_free(SurveyTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SurveyTable, survey_table_free)

/** The number of a slice, added when it is new. Both at once ("women of 60") is -1: never shown. */
int survey_table_find_slice(SurveyTable *table, const char *sex, const char *age_group);
bool survey_slice_is_sex(const SurveyTable *table, int slice);

/** Adds an office's figures; of two for one cell the first stays. */
void survey_table_add(SurveyTable *table, const SurveyFigures *figures, int row);

/**
 * Which cell is where, of the table now or of an earlier release: `cells[part != REST ? 0 : 1]` by
 * slice and scope.
 */
typedef struct {
    int scope_count;
    int slice_count;
    int *cells[2]; /* -1: none */
} SurveyView;

void survey_view_init(SurveyView *view, const SurveyTable *table);
void survey_view_clear(SurveyView *view);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SurveyView, survey_view_clear)
int *survey_view_at(const SurveyView *view, const SurveyFigures *figures);

/**
 * Adds the sums: district, group, province, and tambons that sent no figures of their own. Drops
 * parts that are not complete (women and men that do not add up to all) and places below that do
 * not agree with an own figure above them; adds the rests.
 */
void survey_roll_up(SurveyTable *table);

/** Marks every cell; `outcome` is added to. Uses and updates table->runs (release `number`). */
void survey_protect(SurveyTable *table, int number, DisclosureOutcome *outcome);

/** The runs as bytes for province.db, and back. The format is in survey_history.c. */
GBytes *survey_history_pack(const SurveyTable *table) G_GNUC_WARN_UNUSED_RESULT;
/** Returns: false when the bytes are no history: someone changed them. */
bool survey_history_unpack(SurveyTable *table, const void *data,
                           size_t data_bytes) G_GNUC_WARN_UNUSED_RESULT;
