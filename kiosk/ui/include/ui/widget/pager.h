#pragma once

#include "ui/draw.h"

/**
 * Pager: the buttons beside a list that do what dragging does. No gesture is the only way to
 * anything.
 */
#define UI_PAGER_ID_UP "page:up"
#define UI_PAGER_ID_DOWN "page:down"

typedef struct {
    const char *up_word;        /* "ขึ้น" */
    const char *down_word;      /* "ลง" */
    const char *position;       /* "หน้า 1 จาก 37"; NULL: none */
    const char *position_brief; /* "1/37", where that has no room in one line; NULL: it takes two */
    bool can_up;
    bool can_down;
    const char *up_id;   /* NULL: UI_PAGER_ID_UP */
    const char *down_id; /* NULL: UI_PAGER_ID_DOWN */
} UiPager;

/**
 * Cuts the pager's box off the box of a list: a column at the right, or on a portrait canvas a line
 * at the bottom. `*list` keeps the rest. The same whether the pager is drawn or not, so that a list
 * does not jump. On a slide there is none: an empty box (ui/widget/slide.h has the ways).
 */
UiBox ui_pager_cut(const UiDraw *draw, UiBox *list);

/**
 * In a box higher than wide: a column, up above, down below it, both at its lower end (reach); in a
 * wide box: a line. Nothing is drawn when there is nowhere to go; in an empty box nothing either,
 * but the page keys know the ways. Returns the height used.
 */
int ui_pager_draw(const UiDraw *draw, UiBox box, const UiPager *pager);
