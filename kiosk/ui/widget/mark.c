#include "ui/widget/mark.h"

#include "widget/legend.h"
#include "widget/pattern.h"

#define EDGE_MM 0.7
#define DASH_MM 1.4

static UiColour ink(const UiDraw *draw) { return draw->theme->tone[UI_TONE_UNKNOWN].ink; }

static int edge(const UiDraw *draw) { return ui_draw_px(draw, EDGE_MM); }

static void draw_ring(const UiDraw *draw, UiBox box)
{
    UiRound ring = {
        .border = ink(draw), .border_px = edge(draw) + edge(draw) / 2, .radius_px = box.width / 2};
    ui_canvas_add_round(draw->canvas, ui_box_inset(box, box.width / 12), &ring);
}

static void draw_dashed_box(const UiDraw *draw, UiBox box)
{
    int dash = ui_draw_px(draw, DASH_MM);
    int right = box.x + box.width;
    int bottom = box.y + box.height;
    const UiPoint corners[] = {
        {box.x, box.y}, {right, box.y}, {right, bottom}, {box.x, bottom}, {box.x, box.y}};
    for (int i = 0; i < 4; i++) {
        ui_draw_dashes(draw, corners[i], corners[i + 1], edge(draw), dash, ink(draw));
    }
}

static void draw_dash(const UiDraw *draw, UiBox box)
{
    int thick = 2 * edge(draw);
    UiBox dash = ui_box_centre(box, box.width * 7 / 10, thick);
    ui_canvas_add_fill(draw->canvas, dash, ink(draw));
}

static void draw_hatched_box(const UiDraw *draw, UiBox box)
{
    UiRound frame = {.border = ink(draw), .border_px = edge(draw)};
    ui_pattern_draw_hatch(draw, box, ink(draw));
    ui_canvas_add_round(draw->canvas, box, &frame);
}

void ui_mark_draw_shape(const UiDraw *draw, UiBox box, UiMarkKind kind)
{
    int side = box.width < box.height ? box.width : box.height;
    UiBox square = ui_box_inset(ui_box_centre(box, side, side), edge(draw));
    switch (kind) {
    case UI_MARK_ZERO:
        draw_ring(draw, square);
        break;
    case UI_MARK_MISSING:
        draw_dashed_box(draw, square);
        ui_draw_icon(draw, ui_box_inset(square, edge(draw)), UI_ICON_QUESTION, ink(draw));
        break;
    case UI_MARK_NOT_APPLICABLE:
        draw_dash(draw, square);
        break;
    case UI_MARK_HIDDEN:
        draw_hatched_box(draw, square);
        break;
    default:
        break;
    }
}

/* Of zero only the beginning of the track is marked: the bar would begin there. */
void ui_mark_draw_track(const UiDraw *draw, UiBox track, UiMarkKind kind)
{
    UiBox start = {track.x, track.y, 4 * track.height, track.height};
    switch (kind) {
    case UI_MARK_ZERO:
        ui_draw_round(draw, track, UI_RADIUS_S, draw->theme->card_sunk);
        ui_canvas_add_fill(draw->canvas, (UiBox){track.x, track.y, 2 * edge(draw), track.height},
                           draw->theme->text);
        break;
    case UI_MARK_MISSING:
        draw_dashed_box(draw, ui_box_inset(track, edge(draw) / 2));
        break;
    case UI_MARK_NOT_APPLICABLE:
        draw_dash(draw, start);
        break;
    case UI_MARK_HIDDEN:
        draw_hatched_box(draw, track);
        break;
    default:
        break;
    }
}

static void draw_legend_shape(const UiDraw *draw, UiBox box, int which)
{
    ui_mark_draw_shape(draw, box, (UiMarkKind)which);
}

int ui_mark_draw_set(const UiDraw *draw, UiBox box, const UiMark *marks, int count)
{
    UiLegendEntry entries[UI_LEGEND_LIMIT_ENTRIES];
    int shown = count < UI_LEGEND_LIMIT_ENTRIES ? count : UI_LEGEND_LIMIT_ENTRIES;
    for (int i = 0; i < shown; i++) {
        entries[i] = (UiLegendEntry){draw_legend_shape, (int)marks[i].kind, marks[i].word};
    }
    return ui_legend_draw(draw, box, entries, shown);
}
