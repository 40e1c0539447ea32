#include "ui/widget/bar.h"

#include "widget/legend.h"
#include "widget/pair.h"
#include "widget/pattern.h"

#define TRACK_MM 4.0
#define SPOT_MM 5.0
#define TICK_MM 0.8
#define THINNEST_MM 1.0

static const UiSpot spots[UI_BAR_LIMIT_MARKERS] = {UI_SPOT_TRIANGLE, UI_SPOT_DIAMOND, UI_SPOT_RING};

static UiMarkKind mark_of(const UiBarPart *part)
{
    if (part->mark != UI_MARK_NONE) {
        return part->mark;
    }
    if (part->value < 0) {
        return UI_MARK_MISSING;
    }
    return part->value > 0 ? UI_MARK_NONE : UI_MARK_ZERO;
}

static int length_of(double value, double maximum, int track_px)
{
    double share = maximum > 0 ? value / maximum : 0;
    return (int)(track_px * (share < 1.0 ? share : 1.0));
}

static void draw_filled(const UiDraw *draw, UiBox track, const UiBarPart *part, double maximum)
{
    int length = length_of(part->value, maximum, track.width);
    int thinnest = ui_draw_px(draw, THINNEST_MM);
    ui_draw_round(draw, track, UI_RADIUS_S, draw->theme->card_sunk);
    track.width = length > thinnest ? length : thinnest;
    ui_draw_round(draw, track, UI_RADIUS_S, ui_pattern_colour(draw, part->series));
}

static int shown_markers(const UiBarPart *part)
{
    return part->marker_count < UI_BAR_LIMIT_MARKERS ? part->marker_count : UI_BAR_LIMIT_MARKERS;
}

/* The first stands above the track, the others below, each on a line of its own: equal values do
   not hide one another. */
static int marker_row(int index) { return index == 0 ? -1 : index - 1; }

static void draw_markers(const UiDraw *draw, UiBox track, const UiBarPart *part, double maximum)
{
    int side = ui_draw_px(draw, SPOT_MM);
    int thick = ui_draw_px(draw, TICK_MM);
    for (int i = 0; i < shown_markers(part); i++) {
        if (part->markers[i].value < 0) {
            continue;
        }
        int row = marker_row(i);
        int at = track.x + length_of(part->markers[i].value, maximum, track.width);
        int y = row < 0 ? track.y - side : track.y + track.height + row * side;
        int top = row < 0 ? y + side : track.y;
        int bottom = row < 0 ? track.y + track.height : y;
        UiBox tick = {at - thick / 2, top, thick, bottom - top};
        ui_canvas_add_fill(draw->canvas, ui_box_inset_xy(tick, -thick / 2, 0), draw->theme->card);
        ui_canvas_add_fill(draw->canvas, tick, draw->theme->text);
        ui_legend_draw_spot_in(draw, (UiBox){at - side / 2, y, side, side}, spots[i],
                               draw->theme->text);
    }
}

static int draw_legend(const UiDraw *draw, UiBox box, const UiBarPart *part)
{
    UiLegendEntry entries[UI_BAR_LIMIT_MARKERS];
    for (int i = 0; i < shown_markers(part); i++) {
        entries[i] = (UiLegendEntry){ui_legend_draw_spot, (int)spots[i], part->markers[i].words};
    }
    return ui_legend_draw(draw, box, entries, shown_markers(part));
}

int ui_bar_draw(const UiDraw *draw, UiBox box, const UiBarPart *part, double maximum)
{
    int used = ui_pair_draw(draw, box, part->label, part->figure);
    int side = ui_draw_px(draw, SPOT_MM);
    int markers = shown_markers(part);
    used += markers > 0 ? side : 0;
    UiBox track = {box.x, box.y + used, box.width, ui_draw_px(draw, TRACK_MM)};
    UiMarkKind mark = mark_of(part);
    if (mark == UI_MARK_NONE) {
        draw_filled(draw, track, part, maximum);
    } else {
        ui_mark_draw_track(draw, track, mark);
    }
    used += track.height;
    if (markers > 0) {
        draw_markers(draw, track, part, maximum);
        used += (markers - 1) * side + ui_draw_space(draw, UI_SPACE_XS);
        used += draw_legend(draw, (UiBox){box.x, box.y + used, box.width, 0}, part);
    }
    return used + ui_draw_space(draw, UI_SPACE_S);
}
