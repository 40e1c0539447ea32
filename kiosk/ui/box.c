#include "ui/box.h"

static int at_least_zero(int value) { return value > 0 ? value : 0; }

static int lesser(int a, int b) { return a < b ? a : b; }

static int greater(int a, int b) { return a > b ? a : b; }

UiBox ui_box_inset(UiBox box, int px) { return ui_box_inset_xy(box, px, px); }

UiBox ui_box_inset_xy(UiBox box, int x_px, int y_px)
{
    return (UiBox){box.x + x_px, box.y + y_px, at_least_zero(box.width - 2 * x_px),
                   at_least_zero(box.height - 2 * y_px)};
}

UiBox ui_box_cut_top(UiBox *rest, int px)
{
    int height = lesser(at_least_zero(px), rest->height);
    UiBox piece = {rest->x, rest->y, rest->width, height};
    rest->y += height;
    rest->height -= height;
    return piece;
}

UiBox ui_box_cut_bottom(UiBox *rest, int px)
{
    int height = lesser(at_least_zero(px), rest->height);
    rest->height -= height;
    return (UiBox){rest->x, rest->y + rest->height, rest->width, height};
}

UiBox ui_box_cut_left(UiBox *rest, int px)
{
    int width = lesser(at_least_zero(px), rest->width);
    UiBox piece = {rest->x, rest->y, width, rest->height};
    rest->x += width;
    rest->width -= width;
    return piece;
}

UiBox ui_box_cut_right(UiBox *rest, int px)
{
    int width = lesser(at_least_zero(px), rest->width);
    rest->width -= width;
    return (UiBox){rest->x + rest->width, rest->y, width, rest->height};
}

UiBox ui_box_column(UiBox box, int index, int count, int gap_px)
{
    int step = box.width + gap_px;
    int from = index * step / count;
    int to = (index + 1) * step / count - gap_px;
    return (UiBox){box.x + from, box.y, at_least_zero(to - from), box.height};
}

UiBox ui_box_centre(UiBox outer, int width, int height)
{
    return (UiBox){outer.x + (outer.width - width) / 2, outer.y + (outer.height - height) / 2,
                   width, height};
}

UiBox ui_box_meet(UiBox a, UiBox b)
{
    int left = greater(a.x, b.x);
    int top = greater(a.y, b.y);
    int right = lesser(a.x + a.width, b.x + b.width);
    int bottom = lesser(a.y + a.height, b.y + b.height);
    return (UiBox){left, top, at_least_zero(right - left), at_least_zero(bottom - top)};
}

UiBox ui_box_join(UiBox a, UiBox b)
{
    if (ui_box_is_empty(a)) {
        return b;
    }
    if (ui_box_is_empty(b)) {
        return a;
    }
    int left = lesser(a.x, b.x);
    int top = lesser(a.y, b.y);
    int right = greater(a.x + a.width, b.x + b.width);
    int bottom = greater(a.y + a.height, b.y + b.height);
    return (UiBox){left, top, right - left, bottom - top};
}

bool ui_box_equal(UiBox a, UiBox b)
{
    return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

bool ui_box_is_empty(UiBox box) { return box.width <= 0 || box.height <= 0; }

bool ui_box_contains(UiBox box, int x, int y)
{
    return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}
