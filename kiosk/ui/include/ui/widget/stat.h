#pragma once

#include "ui/draw.h"

/**
 * Stat: one big number and a plain sentence under it that says what it means. "Big number, then the
 * sentence" is the voice of this product.
 */
typedef struct {
    UiIcon icon;
    UiTone tone;        /* colour of the icon only; the number is always text */
    const char *number; /* "1,037"; longer than the tile: it is set smaller, never cut */
    const char *unit;   /* "โครงการ" */
    const char *sentence; /* "เชื่อมกับแผนท้องถิ่นแล้ว 64 แห่ง" */
    const char *id; /* NULL: not to touch */
    const char *label;
} UiStat;

/** Draws on a card of its own; a `box` with a height is filled to it. Compact, it has no icon.
 * Returns the height used. */
int ui_stat_draw(const UiDraw *draw, UiBox box, const UiStat *stat);

/** A grid of them in equal columns; see ui_grid_draw(). Returns the height used. */
int ui_stat_draw_set(const UiDraw *draw, UiBox box, const UiStat *stats, int count, int columns);
