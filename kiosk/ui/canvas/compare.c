#include "canvas/store.h"

#include <string.h>

static bool same_round(const UiRound *a, const UiRound *b)
{
    return a->fill == b->fill && a->border == b->border && a->border_px == b->border_px &&
           a->radius_px == b->radius_px && a->shadow_px == b->shadow_px && a->shadow == b->shadow;
}

static bool same_shape(const UiShape *a, const UiShape *b)
{
    return a->fill == b->fill && a->pattern == b->pattern && a->ink == b->ink &&
           a->pitch_px == b->pitch_px && a->edge == b->edge && a->edge_px == b->edge_px;
}

static bool same_style(UiTextStyle a, UiTextStyle b)
{
    return a.face == b.face && a.em_px == b.em_px && a.line_px == b.line_px;
}

static bool same_points(const UiCommand *a, const UiCommand *b)
{
    if (a->point_count != b->point_count) {
        return false;
    }
    return a->point_count == 0 ||
           memcmp(a->points, b->points, (size_t)a->point_count * sizeof(UiPoint)) == 0;
}

bool ui_canvas_same_command(const UiCanvas *one, int i, const UiCanvas *other, int k)
{
    UiCommand a = ui_canvas_command(one, i);
    UiCommand b = ui_canvas_command(other, k);
    return a.kind == b.kind && ui_box_equal(a.box, b.box) && a.colour == b.colour &&
           same_round(&a.round, &b.round) && same_shape(&a.shape, &b.shape) &&
           a.line_px == b.line_px && same_style(a.style, b.style) &&
           ui_box_equal(a.limit, b.limit) && a.cut == b.cut && a.overflows == b.overflows &&
           ui_box_equal(a.part, b.part) && a.icon == b.icon && strcmp(a.text, b.text) == 0 &&
           strcmp(a.label, b.label) == 0 && same_points(&a, &b);
}

static int same_at_start(const UiCanvas *a, const UiCanvas *b)
{
    int limit = MIN(ui_canvas_count(a), ui_canvas_count(b));
    int same = 0;
    while (same < limit && ui_canvas_same_command(a, same, b, same)) {
        same++;
    }
    return same;
}

bool ui_canvas_equal(const UiCanvas *a, const UiCanvas *b)
{
    return a->width_px == b->width_px && a->height_px == b->height_px && a->full == b->full &&
           ui_canvas_count(a) == ui_canvas_count(b) && same_at_start(a, b) == ui_canvas_count(a);
}

UiBox ui_canvas_reach(const UiCommand *command)
{
    UiBox box = command->box;
    switch (command->kind) {
    case UI_COMMAND_ROUND:
        return ui_box_inset(box, -2 * command->round.shadow_px);
    case UI_COMMAND_LINE: {
        UiBox from = {box.x, box.y, 1, 1};
        UiBox to = {box.x + box.width, box.y + box.height, 1, 1};
        return ui_box_inset(ui_box_join(from, to), -command->line_px);
    }
    case UI_COMMAND_TEXT:
        return ui_box_inset(box, -command->style.em_px / 2);
    case UI_COMMAND_TARGET:
    case UI_COMMAND_COVER:
        return (UiBox){0, 0, 0, 0};
    default:
        return box;
    }
}
