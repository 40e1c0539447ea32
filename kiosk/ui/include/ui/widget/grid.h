#pragma once

#include "ui/draw.h"

/** Grid: equal columns of cells, each row as high as its highest cell. */
typedef struct {
    int columns;
    int count;
    const void *models; /* passed to `cell` */
    /** Draws cell `index`, filling the box's height when it has one; returns the height used. */
    int (*cell)(const UiDraw *draw, UiBox box, const void *models, int index);
} UiGrid;

/**
 * Draws all cells, 5 mm apart. A box higher than they need is filled: the rows share the rest.
 * Returns the height used. Tiles and stats have it ready: ui_tile_draw_set(), ui_stat_draw_set().
 */
int ui_grid_draw(const UiDraw *draw, UiBox box, const UiGrid *grid);
