#include "drag.h"

#include <glib.h>
#include <math.h>
#include <string.h>

// Of a page, dragged in one direction, that turns it.
#define TURNING_SHARE 0.15

void drag_begin(Drag *drag, const UiCanvas *canvas, const TouchPoint *point, double px_per_mm)
{
    const UiCanvasScroll *list = ui_canvas_scroll(canvas);
    if (drag->on && drag->scroll.pressed) {
        return; // a second finger
    }
    drag_cancel(drag);
    if (list == NULL || !ui_box_contains(list->box, point->x, point->y)) {
        return;
    }
    *drag = (Drag){.on = true,
                   .finger = point->finger,
                   .page_px = list->page_px,
                   .from_page = list->page,
                   .page_count = list->page_count};
    ui_scroll_init(&drag->scroll, px_per_mm);
    ui_scroll_set_extent(&drag->scroll, list->page_count * list->page_px, list->page_px);
    ui_scroll_by(&drag->scroll, list->page * list->page_px);
    ui_scroll_press(&drag->scroll, point->y, point->time_ms);
}

bool drag_move(Drag *drag, const TouchPoint *point)
{
    if (!drag->on || point->finger != drag->finger) {
        return false;
    }
    drag->dragged |= ui_scroll_move(&drag->scroll, point->y, point->time_ms);
    return drag->dragged;
}

// The page to come to rest at: the next one in the direction of the drag, or the one it came from.
static int find_page(const Drag *drag)
{
    double pages = drag->scroll.offset_px / drag->page_px - drag->from_page;
    double whole = pages > 0 ? floor(pages + 1 - TURNING_SHARE) : ceil(pages - 1 + TURNING_SHARE);
    return CLAMP(drag->from_page + (int)whole, 0, drag->page_count - 1);
}

bool drag_end(Drag *drag, const TouchPoint *point, bool calm)
{
    if (!drag->on || point->finger != drag->finger) {
        return false;
    }
    bool dragged = ui_scroll_release(&drag->scroll, point->time_ms);
    if (!dragged) {
        drag_cancel(drag);
    } else if (calm) {
        ui_scroll_by(&drag->scroll, find_page(drag) * drag->page_px - drag_offset_px(drag) -
                                        drag->from_page * drag->page_px);
    }
    return dragged;
}

void drag_cancel(Drag *drag) { memset(drag, 0, sizeof *drag); }

DragEvent drag_advance(Drag *drag, int64_t now_ms, int *page)
{
    if (!drag->on) {
        return DRAG_NOTHING;
    }
    if (drag->scroll.pressed || ui_scroll_advance(&drag->scroll, now_ms)) {
        return DRAG_MOVES;
    }
    *page = find_page(drag);
    if (ui_scroll_offset(&drag->scroll) != *page * drag->page_px) {
        ui_scroll_glide_to(&drag->scroll, *page * drag->page_px);
        return DRAG_MOVES;
    }
    drag_cancel(drag);
    return DRAG_ARRIVES;
}

bool drag_is_gliding(const Drag *drag) { return drag->on && !drag->scroll.pressed; }

bool drag_is_moving(const Drag *drag) { return drag->on && drag->dragged; }

int drag_offset_px(const Drag *drag)
{
    return drag->on ? ui_scroll_offset(&drag->scroll) - drag->from_page * drag->page_px : 0;
}
