#pragma once

#include "ui/draw.h"

/**
 * Ruler: a line of 100 mm and the outline of a card (ISO/IEC 7810 ID-1: 85.60 × 53.98 mm) as large
 * as they are on a panel whose picture is so wide. Whoever holds a card against the glass sees
 * whether it is. Nothing else of the page is drawn by this width.
 */
#define UI_RULER_LINE_CM 10

typedef struct {
    int width_mm;           /* of the whole picture, as it is taken to be */
    const char *card_words; /* what is to be done with the card */
    const char *line_words; /* under the line */
} UiRuler;

/** Line and card beside each other where there is room, else under one another. Both end at the
 * box's edge when they are too large for it. Returns the height used. */
int ui_ruler_draw(const UiDraw *draw, UiBox box, const UiRuler *ruler);
