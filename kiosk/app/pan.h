#pragma once

#include <stdbool.h>
#include <ui/canvas.h>

#include "touch.h"

/*
 * A finger that pushes an enlarged picture about (ui_canvas_set_pan()). The picture follows it one
 * to one and stays where it is let go: nobody chases a picture that glides on. Where that is
 * becomes part of the address, as with the buttons that do the same.
 */
typedef struct {
    UiCanvasPan pan;
    bool on;
    bool dragged; /* moved beyond the slop: the touch activates nothing */
    int64_t finger;
    UiPoint from;
    UiPoint pushed_px;
    double slop_px;
} Pan;

/* Finger down: begins when it is on such a picture. Returns whether it is. */
bool pan_begin(Pan *pan, const UiCanvas *canvas, const TouchPoint *point, double px_per_mm);

/* Returns true once the picture is pushed: the touch must be cancelled. */
bool pan_move(Pan *pan, const TouchPoint *point);

/* Finger up. Returns whether the picture was pushed; then `*middle` is where to (ui/canvas.h). */
bool pan_end(Pan *pan, const TouchPoint *point, UiPoint *middle);

/* Forgets everything: the page under it has changed. */
void pan_cancel(Pan *pan);

/* How far it is pushed; nowhere when nothing is. */
UiPoint pan_pushed_px(const Pan *pan);
