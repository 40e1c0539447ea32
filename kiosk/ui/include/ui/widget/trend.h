#pragma once

#include "ui/chart.h"
#include "ui/draw.h"
#include "ui/widget/mark.h"

/**
 * Trend: one figure over the years as a line that never pretends (features C5, C9). Where the way
 * of measuring changed, and where a year has no figure, the line is cut: a missing year is a gap
 * with its mark, never a zero and never bridged. Under every point stand its number and its year;
 * where they have no room, the numbers follow below, a year a line.
 */
typedef struct {
    const char *label;  /* the year: "2565" */
    const char *figure; /* "72.4 %"; of a point without number the words why: "ยังไม่มีข้อมูล" */
    double value;
    UiMarkKind mark; /* NONE and ZERO: `value` counts; the others: a gap */
    bool breaks;     /* measured in another way from here on: nothing joins it to those before */
} UiTrendPoint;

/** More years than anyone has surveyed. */
#define UI_TREND_LIMIT_POINTS 40

typedef struct {
    const UiTrendPoint *points; /* oldest first, a year each, years without figure among them */
    int count;
    UiChartDirection direction; /* tone and shape of the sentence: ui_trend_direction() */
    const char *direction_words; /* "ดีขึ้น 4.2 จากปีก่อน"; NULL: none */
    const char *break_words; /* "เปลี่ยนตัวชี้วัด": said when a point breaks */
    const char *target_words; /* "เป้าหมาย 80 %"; NULL: no target */
    double target;
    bool from_zero; /* the scale begins at 0, for counts and shares */
} UiTrend;

/** All of it; compact, the picture is lower. Returns the height used. */
int ui_trend_draw(const UiDraw *draw, UiBox box, const UiTrend *trend);

/**
 * The same in pieces: the sentence, the picture, the legend, and the numbers of the points, of no
 * height where the picture has room for them.
 */
int ui_trend_piece_count(const UiTrend *trend);
int ui_trend_draw_piece(const UiDraw *draw, UiBox box, const UiTrend *trend, int piece);

/** Whether it has a figure: a number or a zero. */
bool ui_trend_is_stated(const UiTrendPoint *point);

/** True when the line runs from the point before to point `index`. */
bool ui_trend_is_joined(const UiTrend *trend, int index);

/**
 * How the last figure moved against the one before it; UNKNOWN when the line does not join them.
 * See ui_chart_compare().
 */
UiChartDirection ui_trend_direction(const UiTrend *trend, double tolerance, bool higher_is_better);

/** The scale of the picture: around all figures, the target and, if wanted, 0. */
UiChartScale ui_trend_scale(const UiTrend *trend);
