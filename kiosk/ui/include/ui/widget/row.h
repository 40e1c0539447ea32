#pragma once

#include "ui/draw.h"
#include "ui/widget/badge.h"

/**
 * Row: one line of a list to touch: name, what it is, its figure at the right, its status. Rows
 * stand under each other with a hairline between; the list's card is drawn by the screen.
 */
typedef struct {
    UiIcon icon;       /* NONE: no column for it */
    bool last;         /* no hairline below */
    const char *title; /* up to two lines, then "…": the row leads to the whole */
    const char *detail; /* one line under it: "หมู่ 3 บ้านควน · ปี 2569" */
    const char *figure;      /* at the right, bold: "350,000" */
    const char *figure_note; /* under the figure: "บาท" */
    const UiBadge *badge;    /* status; NULL: none */
    const char *id;          /* NULL: not to touch, no arrow */
    const char *label;
} UiRow;

/**
 * Compact, it goes without detail and icon and its title takes one line. Returns the height used,
 * at least 20 mm when it is to touch.
 */
int ui_row_draw(const UiDraw *draw, UiBox box, const UiRow *row);
