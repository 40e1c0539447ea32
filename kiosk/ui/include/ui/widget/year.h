#pragma once

#include "ui/draw.h"

/**
 * Year: the twelve months as a strip of cells, the month it is now told apart by its ground and by
 * a word. As many side by side as their words have room for: twelve, six, four, three or two.
 */
#define UI_YEAR_MONTHS 12

typedef struct {
    const char *names[UI_YEAR_MONTHS]; /* "มกราคม" */
    const char *details[UI_YEAR_MONTHS]; /* what belongs to the month: "ขั้นที่ 1"; NULL: nothing */
    int now;                             /* 1–12; 0: not known, no month is marked */
    const char *now_word;                /* "เดือนนี้" */
} UiYear;

/** Returns the height used. */
int ui_year_draw(const UiDraw *draw, UiBox box, const UiYear *year);

/**
 * The same in twelve pieces: the first month of each line draws the whole line, the others have no
 * height.
 */
int ui_year_draw_piece(const UiDraw *draw, UiBox box, const UiYear *year, int piece);
