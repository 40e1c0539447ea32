#pragma once

#include "figure.h"
#include "measure.h"
#include "survey.h"

/**
 * The indicators of a set as gauges: every figure of a place in a year, by dimension, with how it
 * stands. An indicator is held against its target; one without target against the place around it,
 * and a province against its own year before. The words say which.
 */
typedef struct {
    ScreenPage *page;      /* borrowed */
    ScreenSubject subject; /* to be read before */
    ScreenSurvey survey;   /* the same */
    GPtrArray *values;     /* owned; of SnapshotIndicatorValue */
    GPtrArray *beside;     /* owned; the same of `against`, in the same order; NULL: nothing */
    SnapshotBeside against;
    GArray *measures; /* owned; of ScreenMeasure, one for each value */
    double greatest;  /* of the values that are no shares */
    int sent_count;   /* places that sent the newest of them: what is said of all, … */
    int sent_total;   /* … but where a figure has another coverage */
    int dimension_count;
    int dimension_no;        /* the one chosen; 0: all */
    ScreenFigureMarks marks; /* those drawn */
    int small_cell;          /* SnapshotRelease.small_cell */
} ScreenIndicatorList;

void screen_indicator_list_clear(ScreenIndicatorList *list);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenIndicatorList, screen_indicator_list_clear)

/**
 * Reads the figures; `dimension_no` narrows what is shown, one that the set has not (0) shows all.
 */
bool screen_indicator_list_read(Snapshot *snapshot, ScreenIndicatorList *list, int dimension_no,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The figure of row `i`, and how it is said. Borrowed. */
const SnapshotIndicatorValue *screen_indicator_list_value(const ScreenIndicatorList *list, guint i);
const ScreenMeasure *screen_indicator_list_measure(const ScreenIndicatorList *list, guint i);

/** One indicator a dimension: what is shown then is the name of the dimension. */
bool screen_indicator_list_is_one_each(const ScreenIndicatorList *list);

/** The dimension's name, or "ด้านที่ 2": no name is made up. */
const char *screen_indicator_list_dimension(ScreenText *text, const SnapshotIndicator *indicator);

/** A card of gauges for each dimension, each gauge leading to its indicator. */
void screen_indicator_list_add_gauges(ScreenIndicatorList *list);
