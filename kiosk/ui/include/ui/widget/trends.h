#pragma once

#include "ui/draw.h"
#include "ui/widget/trend.h"

/**
 * Trends: one figure of two to four places over the same years on one scale. The rules are those of
 * a single line (ui/widget/trend.h): cut where the way of measuring changed and where a year has no
 * figure. Lines are told apart by colour, by the shape of their points and by their name. The
 * numbers stand in a table that the screen sets below.
 */
typedef struct {
    const char *label;          /* "ตำบลท่าเรือ" */
    const UiTrendPoint *points; /* as many as the trends have years, in their order */
} UiTrendsLine;

#define UI_TRENDS_LIMIT_LINES 4

typedef struct {
    const UiTrendsLine *lines;
    int line_count;
    int count; /* years: at most UI_TREND_LIMIT_POINTS */
    const char *break_words;
    const char *target_words; /* NULL: no target */
    double target;
} UiTrends;

/** Returns the height used; compact, the picture is lower. */
int ui_trends_draw(const UiDraw *draw, UiBox box, const UiTrends *trends);

/**
 * The same in pieces, for a page that cannot hold it whole: piece 0 is the plot with its years, the
 * others are the lines of the legend, of no height where it has fewer.
 */
int ui_trends_piece_count(const UiTrends *trends);
int ui_trends_draw_piece(const UiDraw *draw, UiBox box, const UiTrends *trends, int piece);

/** True when a line runs from the year before to year `index`. */
bool ui_trends_is_joined(const UiTrendsLine *line, int index);

/** The one scale of all lines: around their figures and the target. */
UiChartScale ui_trends_scale(const UiTrends *trends);
