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
    int sorted;            /* the column they are ordered by; -1: by name */
    int *order;            /* owned; the rows as they are shown */
    ScreenFigureMarks marks;
} ScreenHeatTable;

void screen_heat_table_clear(ScreenHeatTable *table);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenHeatTable, screen_heat_table_clear)

/** In place of a code: by the first column. */
#define SCREEN_HEAT_FIRST ""

/** Reads and ranks all of it; subject and survey are to be read before. `sort`: a code or NULL. */
bool screen_heat_table_read(Snapshot *snapshot, ScreenHeatTable *table, const char *sort,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What stands in a column. */
const SnapshotIndicator *screen_heat_table_indicator(const ScreenHeatTable *table, int column);

ScreenHeatCell *screen_heat_table_cell(const ScreenHeatTable *table, int row, int column);
