#pragma once

#include "compare.h"
#include "figure.h"
#include "measure.h"
#include "rank.h"
#include "subject.h"

/**
 * The heat table: what all tambons of a place have of all indicators of a survey, and how each
 * stands: against the goal, or where none is set in which third of the tambons it lies.
 */
typedef struct {
    ScreenMeasure measure; /* without words */
    ScreenRank rank;
    UiTone tone;
    UiIcon sign;
} ScreenHeatCell;

typedef struct {
    ScreenPage *page; /* borrowed */
    ScreenSubject subject;
    ScreenSurvey survey;
    GPtrArray *values;     /* owned; of SnapshotIndicatorValue: the columns */
    GPtrArray *areas;      /* owned; of SnapshotArea: the rows by name */
    ScreenHeatCell *cells; /* owned; row by row */
    int first;             /* of the columns that are read, besides the one they are ordered by; */
    int end;               /* the others have no cells */
    int sorted;            /* the column they are ordered by; -1: by name */
    int *order;            /* owned; the rows as they are shown */
    ScreenFigureMarks marks;
} ScreenHeatTable;

void screen_heat_table_clear(ScreenHeatTable *table);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenHeatTable, screen_heat_table_clear)

/** In place of a code: by the first column. */
#define SCREEN_HEAT_FIRST ""

typedef struct {
    const char *sort; /* the code of an indicator; NULL: by name */
    int first_column; /* the first to be shown */
    int most_columns; /* that can be seen beside each other (ui/widget/heat.h) */
} ScreenHeatAsked;

/**
 * Reads and ranks what the page can show: of 170 tambons and 40 indicators that is a fifth. Subject
 * and survey are to be read before.
 */
bool screen_heat_table_read(Snapshot *snapshot, ScreenHeatTable *table,
                            const ScreenHeatAsked *asked, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What stands in a column. */
const SnapshotIndicator *screen_heat_table_indicator(const ScreenHeatTable *table, int column);

ScreenHeatCell *screen_heat_table_cell(const ScreenHeatTable *table, int row, int column);
