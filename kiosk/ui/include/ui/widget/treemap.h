#pragma once

#include "ui/draw.h"

/**
 * Treemap: what a whole is made of as areas: twice the money, twice the area. Parts are told apart
 * by colour and by pattern, and a part with room for it says its name and number inside; what has
 * no room inside is told below, by its key. Beside bars, never instead of them: areas are hard to
 * compare.
 */
typedef struct {
    const char *key;    /* "3": what stands in an area too small for its name */
    const char *label;  /* "เศรษฐกิจ" */
    const char *figure; /* "600,000 บาท · 48 %" */
    double value;       /* 0 or more; a part of nothing has no area and is told below */
    int series;         /* 0 … UI_THEME_SERIES_COUNT - 1: colour and pattern */
    const char *id;     /* NULL: not to touch; nor is an area smaller than a finger */
} UiTreemapPart;

#define UI_TREEMAP_LIMIT_PARTS 16

typedef struct {
    const UiTreemapPart *parts;
    int count;
} UiTreemap;

/** Returns the height used; compact, the picture is lower. */
int ui_treemap_draw(const UiDraw *draw, UiBox box, const UiTreemap *treemap);

/**
 * The same in pieces, for a page that cannot hold it whole: piece 0 is the picture, the others are
 * the lines below it, of no height for a part that says itself in the picture.
 */
int ui_treemap_piece_count(const UiTreemap *treemap);
int ui_treemap_draw_piece(const UiDraw *draw, UiBox box, const UiTreemap *treemap, int piece);

/**
 * Where each part stands in `box`, in the order of the parts; one of nothing is empty. The areas
 * fill the box but for the gaps between them. For tests.
 */
void ui_treemap_place(const UiTreemap *treemap, UiBox box, int gap_px,
                      UiBox places[UI_TREEMAP_LIMIT_PARTS]);
