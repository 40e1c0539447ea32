#include "canvas/store.h"

void ui_canvas_set_scroll(UiCanvas *canvas, const UiCanvasScroll *scroll)
{
    if (canvas != NULL) {
        canvas->scroll = *scroll;
    }
}

const UiCanvasScroll *ui_canvas_scroll(const UiCanvas *canvas)
{
    return canvas->scroll.page_count > 0 ? &canvas->scroll : NULL;
}

void ui_canvas_set_pan(UiCanvas *canvas, const UiCanvasPan *pan)
{
    if (canvas != NULL) {
        canvas->pan = *pan;
    }
}

const UiCanvasPan *ui_canvas_pan(const UiCanvas *canvas)
{
    return ui_box_is_empty(canvas->pan.box) ? NULL : &canvas->pan;
}

UiPoint ui_canvas_pan_middle(const UiCanvasPan *pan, UiPoint pushed_px)
{
    int x = pan->x - (int)(pushed_px.x * pan->x_per_px);
    int y = pan->y - (int)(pushed_px.y * pan->y_per_px);
    return (UiPoint){CLAMP(x, pan->least_x, pan->most_x), CLAMP(y, pan->least_y, pan->most_y)};
}
