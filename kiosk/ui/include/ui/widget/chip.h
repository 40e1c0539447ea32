#pragma once

#include "ui/draw.h"

/**
 * Chip: one choice of a filter or one tab. A chosen chip has a tick and a filled ground, so that it
 * is known without colour.
 */
typedef struct {
    const char *word;  /* "กำลังทำ" */
    const char *count; /* "12"; NULL: none */
    bool chosen;
    const char *id;
    const char *label;
} UiChip;

/** A set of chips from left to right, going on in the next line. Returns the height used. */
int ui_chip_draw_set(const UiDraw *draw, UiBox box, const UiChip *chips, int count);
