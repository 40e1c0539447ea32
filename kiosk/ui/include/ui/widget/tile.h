#pragma once

#include "ui/draw.h"

/** Tile: a big thing to touch that leads somewhere: icon, name, a sentence on what is there. */
typedef struct {
    UiIcon icon;
    bool primary; /* the one thing to touch first on this page: accent ground */
    const char *title;
    const char *sentence;
    const char *number; /* NULL: none; "14 ตำบล", set apart from the sentence */
    const char *id;
    const char *label;
} UiTile;

/**
 * A `box` with a height is filled to it. Compact, it goes without icon, sentence and number, and a
 * title that leads somewhere takes two lines. Returns the height used, at least 20 mm.
 */
int ui_tile_draw(const UiDraw *draw, UiBox box, const UiTile *tile);

/** A grid of them in equal columns; see ui_grid_draw(). Returns the height used. */
int ui_tile_draw_set(const UiDraw *draw, UiBox box, const UiTile *tiles, int count, int columns);
