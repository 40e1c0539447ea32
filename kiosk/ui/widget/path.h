#pragma once

#include "ui/draw.h"

/**
 * Path: stations joined by ways: from left to right where every station has room for its words,
 * else from top to bottom. Ladder and steps are made of it. Private to the widgets.
 */
typedef struct {
    const void *models; /* passed to the functions below */
    int count;
    int side; /* of a station's square */

    /** Draws the sign of station `index` in its square. */
    void (*station)(const UiDraw *draw, UiBox square, const void *models, int index);

    /** Draws the way that leads to station `index`. */
    void (*way)(const UiDraw *draw, UiPoint from, UiPoint to, const void *models, int index);

    /** Draws its words; returns their height. */
    int (*words)(const UiDraw *draw, UiBox box, const void *models, int index, UiAlign align);

    /** Width its words need to stand on whole lines. */
    int (*width)(const UiDraw *draw, const void *models, int index);
} UiPath;

/** Returns the height used. */
int ui_path_draw(const UiDraw *draw, UiBox box, const UiPath *path);

/** True when a box of this width has the stations side by side. */
bool ui_path_is_across(const UiDraw *draw, int width_px, const UiPath *path);

/**
 * One station of a path from top to bottom and the way to the next; its height. For paths that are
 * divided between pages.
 */
int ui_path_draw_station(const UiDraw *draw, UiBox box, const UiPath *path, int index);
