#pragma once

#include "ui/draw.h"

/** Tile: a big thing to touch that leads somewhere: icon, name, a sentence on what is there. */
typedef struct {
    UiIcon icon;
    const char *title;
    const char *sentence;
    const char *number; /* NULL: none; "14 ตำบล", set apart from the sentence */
    bool primary;       /* the one thing to touch first on this page: accent ground */
    const char *id;
    const char *label;
} UiTile;

/** A `box` with a height is filled to it. Returns the height used, at least 20 mm. */
int ui_tile_draw(const UiDraw *draw, UiBox box, const UiTile *tile);
