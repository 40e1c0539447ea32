#pragma once

#include "ui/draw.h"

/**
 * Pager: the buttons beside a list that do what dragging does. No gesture is the only way to
 * anything.
 */
#define UI_PAGER_ID_UP "page:up"
#define UI_PAGER_ID_DOWN "page:down"

typedef struct {
    const char *up_word;   /* "ขึ้น" */
    const char *down_word; /* "ลง" */
    const char *position;  /* "1–8 จาก 37"; NULL: none */
    bool can_up;
    bool can_down;
} UiPager;

/** Width of the column it needs beside a list. */
int ui_pager_width(const UiDraw *draw);

/**
 * In a box higher than wide: a column, up above, down below it, both in the lower half (reach); in
 * a wide box: a line. Nothing is drawn when there is nowhere to go. Returns the height used.
 */
int ui_pager_draw(const UiDraw *draw, UiBox box, const UiPager *pager);
