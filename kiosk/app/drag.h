#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <ui/canvas.h>
#include <ui/scroll.h>

#include "touch.h"

/*
 * A finger that drags a list (ui_canvas_set_scroll()). The rows follow it, glide on when it lifts
 * in motion, and come to rest at the beginning of a page: so that what is shown always has an
 * address, and page buttons and dragging lead to the same places. A seventh of a page is enough to
 * turn it.
 */
typedef struct {
    UiScroll scroll;
    bool on;      /* pressed on a list, or still gliding */
    bool dragged; /* moved beyond the slop: the touch activates nothing */
    int64_t finger;
    int page_px;
    int from_page; /* where it began, from 0 */
    int page_count;
} Drag;

/* Finger down: begins when it is on a list, and stops a glide. */
void drag_begin(Drag *drag, const UiCanvas *canvas, const TouchPoint *point, double px_per_mm);

/* Returns true once it is a drag: the touch must be cancelled. */
bool drag_move(Drag *drag, const TouchPoint *point);

/* Finger up. Returns whether it was a drag. `calm`: nothing glides, the page is there at once. */
bool drag_end(Drag *drag, const TouchPoint *point, bool calm);

/* Forgets everything: the page under it has changed. */
void drag_cancel(Drag *drag);

typedef enum {
    DRAG_NOTHING, /* no list moves */
    DRAG_MOVES,   /* draw again, and again soon */
    DRAG_ARRIVES, /* at rest at the beginning of `*page`: go there */
} DragEvent;

DragEvent drag_advance(Drag *drag, int64_t now_ms, int *page);

/* Whether the next frame should follow soon without any input. */
bool drag_is_gliding(const Drag *drag);

/* Whether the rows follow the finger, or glide. */
bool drag_is_moving(const Drag *drag);

/* How far the rows are pushed up from where page `from_page` begins; 0 when nothing moves. */
int drag_offset_px(const Drag *drag);
