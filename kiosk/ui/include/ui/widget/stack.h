#pragma once

#include "ui/draw.h"

/**
 * Stack: what a whole is made of: one bar of all parts and below it a legend that says each part in
 * words. Parts are told apart by colour and by pattern, and stand a gap apart.
 */
typedef struct {
    const char *label;  /* "งบ อบต." */
    const char *figure; /* "600,000 บาท • 48 %"; percents that add up: ui_chart_percents() */
    double value;       /* 0 or more; below 0: unknown, in the legend only */
    int series;         /* 0 … UI_THEME_SERIES_COUNT - 1: colour and pattern */
} UiStackPart;

#define UI_STACK_LIMIT_PARTS 32

typedef struct {
    const UiStackPart *parts;
    int count;
} UiStack;

/**
 * Parts too thin to see are drawn 1 mm wide; parts of 0 and unknown ones stay in the legend, with
 * the mark that says so. Returns the height used.
 */
int ui_stack_draw(const UiDraw *draw, UiBox box, const UiStack *stack);

/**
 * The same in pieces, for a page that cannot hold it whole: piece 0 is the bar, the others are the
 * lines of the legend.
 */
int ui_stack_piece_count(const UiStack *stack);
int ui_stack_draw_piece(const UiDraw *draw, UiBox box, const UiStack *stack, int piece);

/** Where part `index` stands on a track of `length_px`: the share in `from` … `to`. For tests. */
void ui_stack_place(const UiDraw *draw, const UiStack *stack, int length_px, int index, int *from,
                    int *to);
