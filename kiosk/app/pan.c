#include "pan.h"

#include <stdlib.h>
#include <ui/scroll.h>

bool pan_begin(Pan *pan, const UiCanvas *canvas, const TouchPoint *point, double px_per_mm)
{
    const UiCanvasPan *picture = ui_canvas_pan(canvas);
    if (pan->on) {
        return true; // a second finger
    }
    if (picture == NULL || !ui_box_contains(picture->box, point->x, point->y)) {
        return false;
    }
    *pan = (Pan){.pan = *picture,
                 .on = true,
                 .finger = point->finger,
                 .from = {point->x, point->y},
                 .slop_px = UI_SCROLL_SLOP_MM * px_per_mm};
    return true;
}

bool pan_move(Pan *pan, const TouchPoint *point)
{
    if (!pan->on || point->finger != pan->finger) {
        return false;
    }
    UiPoint pushed = {point->x - pan->from.x, point->y - pan->from.y};
    pan->dragged |= abs(pushed.x) > pan->slop_px || abs(pushed.y) > pan->slop_px;
    if (pan->dragged) {
        pan->pushed_px = pushed;
    }
    return pan->dragged;
}

bool pan_end(Pan *pan, const TouchPoint *point, UiPoint *middle)
{
    if (!pan->on || point->finger != pan->finger) {
        return false;
    }
    bool dragged = pan_move(pan, point);
    *middle = ui_canvas_pan_middle(&pan->pan, pan->pushed_px);
    pan_cancel(pan);
    return dragged;
}

void pan_cancel(Pan *pan) { *pan = (Pan){.on = false}; }

UiPoint pan_pushed_px(const Pan *pan) { return pan->pushed_px; }
