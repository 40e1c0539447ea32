#pragma once

#include "ui/draw.h"

/**
 * Legend: shapes with their words from left to right, going on in the next line. Private to the
 * widgets.
 */

/** Draws shape `which` inside the box. */
typedef void UiLegendShape(const UiDraw *draw, UiBox box, int which);

typedef struct {
    UiLegendShape *shape;
    int which;
    const char *words; /* "อำเภอ 68.2 %" */
} UiLegendEntry;

#define UI_LEGEND_LIMIT_ENTRIES 16

/** Returns the height used. */
int ui_legend_draw(const UiDraw *draw, UiBox box, const UiLegendEntry *entries, int count);

/** Its line `line` (from 0) alone, for a page that cannot hold it whole; 0: it has no such line. */
int ui_legend_draw_line(const UiDraw *draw, UiBox box, const UiLegendEntry *entries, int count,
                        int line);

/** Spots: the markers of values, told apart by shape. A `which` of UiLegendShape. */
typedef enum {
    UI_SPOT_DISC,     /* this place */
    UI_SPOT_TRIANGLE, /* the first to compare with: the district; its point is below */
    UI_SPOT_DIAMOND,  /* the second: the province */
    UI_SPOT_RING,     /* the third: the year before */
    UI_SPOT_DASHES,   /* a target: a dashed line */
    UI_SPOT_BREAK,    /* a break: an upright dashed line */
    UI_SPOT_COUNT,
} UiSpot;

void ui_legend_draw_spot(const UiDraw *draw, UiBox box, int which);

/** The spot in a colour of the caller's, a hair of the card around it. */
void ui_legend_draw_spot_in(const UiDraw *draw, UiBox box, UiSpot spot, UiColour colour);
