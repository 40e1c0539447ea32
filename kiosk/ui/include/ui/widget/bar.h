#pragma once

#include "ui/draw.h"

/** Bars: shares to see at three metres, each with its number in words beside it. */
typedef struct {
    const char *label;  /* "งบ อบต." */
    const char *figure; /* "1,250,000 บาท" : the number in words, always shown */
    double value;       /* 0 or more; below 0: unknown, drawn dashed */
    int series;         /* 0 … UI_THEME_SERIES_COUNT - 1: which colour */
} UiBarPart;

#define UI_BAR_LIMIT_PARTS 32

/** One bar a line: label, figure at the right, bar below on a track of the `maximum`. */
int ui_bar_draw(const UiDraw *draw, UiBox box, const UiBarPart *part, double maximum);

/**
 * All parts in one bar, and below it a legend: a square of the colour, label, figure. Parts too
 * thin to see are drawn 1 mm wide. Parts of 0 stay in the legend. Parts that follow each other are
 * parted by a gap, so that they are told apart without colour.
 */
int ui_bar_draw_stacked(const UiDraw *draw, UiBox box, const UiBarPart *parts, int count);
