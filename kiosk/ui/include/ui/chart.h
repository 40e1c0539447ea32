#pragma once

#include <stdbool.h>

/**
 * Chart: the arithmetic behind the charts, without drawing. Widgets use it, and so do screens that
 * say in words what a chart shows: both then say the same.
 */

/** A scale of round numbers: `from`, `from + step`, … `to`; `from` < `to`. */
typedef struct {
    double from;
    double to;
    double step; /* 1, 2 or 5 times a power of ten */
} UiChartScale;

/** No scale has more steps than this, whatever is asked for. */
#define UI_CHART_LIMIT_STEPS 10

/**
 * The tightest scale of at most `most_steps` steps (2 … UI_CHART_LIMIT_STEPS) around both values. A
 * span of nothing is widened by one step to each side, never below 0 for values that are not.
 * Values that are no numbers give 0 … 1.
 */
UiChartScale ui_chart_scale(double least, double greatest, int most_steps);

/** Steps of a scale: its lines are one more. */
int ui_chart_scale_steps(const UiChartScale *scale);

/** Where a value stands on `length_px`: 0 at `from`, `length_px` at `to`, inside them always. */
int ui_chart_place(const UiChartScale *scale, double value, int length_px);

/** No share is divided among more than this. */
#define UI_CHART_LIMIT_SHARES 32

/**
 * Whole percents of `values` (below 0 counts as 0) that add up to 100, by largest remainder: each
 * is rounded down, and what is missing goes one by one to those that lost most, the earlier first
 * among equals. All 0 when the values add up to nothing.
 */
void ui_chart_percents(const double *values, int count, int *percents);

/** How a figure moved, as far as it can be said. */
typedef enum {
    UI_CHART_UNKNOWN, /* nothing to compare with: one value, a gap or a break between */
    UI_CHART_SAME,
    UI_CHART_BETTER,
    UI_CHART_WORSE,
} UiChartDirection;

/** Compares two figures of one measure; equal when less than `tolerance` apart. */
UiChartDirection ui_chart_compare(double before, double after, double tolerance,
                                  bool higher_is_better);
