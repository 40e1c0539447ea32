#pragma once

#include "ui/draw.h"
#include "ui/widget/badge.h"
#include "ui/widget/button.h"
#include "ui/widget/mark.h"

/**
 * Map: the places of a province or district, each with the colour and pattern of the class its
 * figure is in and, where it fits, its number (features C7). Shapes are outlines, or the squares of
 * a schematic map: the widget does not know. A touch means the nearest place (ui/canvas.h, field);
 * the list beside the map has the same for keys and for those who cannot aim.
 */

/** Looks of a place that are no step of the scale. */
enum {
    UI_MAP_NO_FIGURE = -1, /* its mark says why */
    UI_MAP_CAPPED = -2,    /* known to be 90 % or more, how much is kept private */
};

typedef struct {
    const UiPoint *points; /* ring after ring, in units of the map, y downwards */
    const int *ring_ends;  /* of each ring the index behind its last point */
    int ring_count;
    UiPoint middle; /* where its number stands: inside */
    int room;       /* half the side of a square around the middle that lies inside */
    int step;       /* 0 … UI_THEME_STEP_COUNT - 1, or one of the above */
    UiMarkKind mark;
    bool strong;        /* of the programme: a strong edge, where the map has both kinds */
    const char *number; /* "68.2"; NULL: none that is short enough */
    const char *key;    /* its number in the list: "12" */
    const char *id;
} UiMapPlace;

/** One look and what it means: "68.2–75.0 % · 12 ตำบล". */
typedef struct {
    int step;
    UiMarkKind mark;
    bool both_kinds; /* it explains an edge: */
    bool strong;
    const char *words;
} UiMapLegend;

/** What is said of the place touched last; its name NULL: nothing was touched. */
typedef struct {
    const char *name;
    const char *figure; /* NULL: left out */
    UiBadge badge;      /* its word NULL: none */
    UiButton open;      /* its word NULL: none */
    const char *hint;   /* in its place, where nothing was touched */
} UiMapChosen;

typedef struct {
    const UiMapPlace *places;
    int count;
    UiPoint size;            /* of the map, in its units; above 0 */
    double most_mm_per_unit; /* few places are not made giants; 0: no limit */
    bool schematic;          /* where there is width to spare, squares may be wider than high */
    bool both_kinds;
    int chosen; /* of the places; -1: none */
    UiMapChosen words;
    const UiMapLegend *legend;
    int legend_count;
} UiMap;

/**
 * In pieces: the picture, as large as the box is wide and half a panel is high (compact, a third);
 * what is said of the place touched last; the lines of the legend. In a wide box these stand beside
 * the picture, and then have no height of their own. Numbers stand in the squares where all of them
 * fit, and in outlines each where it fits; otherwise the keys of the list, where they fit.
 */
int ui_map_piece_count(const UiMap *map);

/** Draws a piece; returns the height used. */
int ui_map_draw_piece(const UiDraw *draw, UiBox box, const UiMap *map, int piece);

/** Pixels a unit. */
typedef struct {
    double x;
    double y;
} UiMapScale;

/** Whether the numbers of all places fit at a scale. For tests too. */
bool ui_map_numbers_fit(const UiDraw *draw, const UiMap *map, UiMapScale scale);
