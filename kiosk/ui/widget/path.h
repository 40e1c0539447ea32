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

/**
 * The same in pieces, for paths that are divided between pages: from top to bottom a station each
 * with the way to the next; from left to right piece 0 is all of it, the others have no height.
 */
int ui_path_draw_piece(const UiDraw *draw, UiBox box, const UiPath *path, int piece);
