#include "ui/widget/bar.h"

#define TRACK_MM 4.0
#define STACK_MM 9.0
#define GAP_MM 0.8
#define THINNEST_MM 1.0

static UiColour series_colour(const UiDraw *draw, int series)
{
    int last = UI_THEME_SERIES_COUNT - 1;
    return draw->theme->series[series < 0 || series > last ? last : series];
}

/* Label and figure on one line, or the figure below at the end where they do not fit. */
static int draw_words(const UiDraw *draw, UiBox box, const UiBarPart *part)
{
    UiParagraph label = ui_draw_paragraph(draw, UI_TYPE_BODY, part->label);
    UiParagraph figure = ui_draw_paragraph(draw, UI_TYPE_STRONG, part->figure);
    figure.align = UI_ALIGN_END;
    int figure_width = ui_draw_text_width(draw, UI_TYPE_STRONG, part->figure);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    box.height = 0;
    bool beside =
        ui_draw_text_width(draw, UI_TYPE_BODY, part->label) + gap + figure_width <= box.width;
    int used = ui_draw_text_lines(draw, box, &label);
    if (!beside) {
        box.y += used;
    }
    int figure_height = ui_draw_text_lines(draw, box, &figure);
    return beside ? used : used + figure_height;
}

/* A value nobody told us: an empty track, dashed, and never a bar of length 0. */
static void draw_unknown(const UiDraw *draw, UiBox track)
{
    int dash = ui_draw_px(draw, 3.0);
    int thick = ui_draw_space(draw, UI_SPACE_HAIR);
    int middle = track.y + track.height / 2;
    for (int x = track.x; x < track.x + track.width; x += 2 * dash) {
        int end = x + dash < track.x + track.width ? x + dash : track.x + track.width;
        ui_canvas_add_line(draw->canvas, (UiPoint){x, middle}, (UiPoint){end, middle}, thick,
                           draw->theme->tone[UI_TONE_UNKNOWN].solid);
    }
}

int ui_bar_draw(const UiDraw *draw, UiBox box, const UiBarPart *part, double maximum)
{
    int used = draw_words(draw, box, part);
    UiBox track = {box.x, box.y + used, box.width, ui_draw_px(draw, TRACK_MM)};
    int after = ui_draw_space(draw, UI_SPACE_S);
    if (part->value < 0) {
        draw_unknown(draw, track);
        return used + track.height + after;
    }
    ui_draw_round(draw, track, UI_RADIUS_S, draw->theme->card_sunk);
    if (part->value > 0 && maximum > 0) {
        double share = part->value < maximum ? part->value / maximum : 1.0;
        int length = (int)(track.width * share);
        int thinnest = ui_draw_px(draw, THINNEST_MM);
        UiBox filled = {track.x, track.y, length > thinnest ? length : thinnest, track.height};
        ui_draw_round(draw, filled, UI_RADIUS_S, series_colour(draw, part->series));
    }
    return used + track.height + after;
}

static double sum_of(const UiBarPart *parts, int count)
{
    double sum = 0;
    for (int i = 0; i < count; i++) {
        sum += parts[i].value > 0 ? parts[i].value : 0;
    }
    return sum;
}

static int parts_to_show(const UiBarPart *parts, int count)
{
    int shown = 0;
    for (int i = 0; i < count; i++) {
        shown += parts[i].value > 0;
    }
    return shown;
}

/* Every part first gets its thinnest, the rest is shared out: so the parts always fill the track
   exactly and none vanishes. */
static void draw_stack(const UiDraw *draw, UiBox track, const UiBarPart *parts, int count)
{
    int shown = parts_to_show(parts, count);
    double sum = sum_of(parts, count);
    int gap = ui_draw_px(draw, GAP_MM);
    int thinnest = ui_draw_px(draw, THINNEST_MM);
    int shared = track.width - shown * thinnest - (shown - 1) * gap;
    if (shown == 0 || shared < 0) {
        ui_draw_round(draw, track, UI_RADIUS_S, draw->theme->card_sunk);
        return;
    }
    double before = 0;
    int drawn = 0;
    for (int i = 0; i < count; i++) {
        if (parts[i].value <= 0) {
            continue;
        }
        int from = (int)(shared * (before / sum)) + drawn * (thinnest + gap);
        before += parts[i].value;
        int to = (int)(shared * (before / sum)) + drawn * (thinnest + gap) + thinnest;
        UiBox part = {track.x + from, track.y, to - from, track.height};
        ui_draw_round(draw, part, UI_RADIUS_S, series_colour(draw, parts[i].series));
        drawn++;
    }
}

static int draw_legend_line(const UiDraw *draw, UiBox box, const UiBarPart *part)
{
    int side = ui_draw_px(draw, TRACK_MM);
    int line = ui_draw_line_height(draw, UI_TYPE_BODY);
    UiBox square = {box.x, box.y + (line - side) / 2, side, side};
    ui_draw_round(draw, square, UI_RADIUS_S, series_colour(draw, part->series));
    ui_box_cut_left(&box, side + ui_draw_space(draw, UI_SPACE_S));
    return draw_words(draw, box, part);
}

int ui_bar_draw_stacked(const UiDraw *draw, UiBox box, const UiBarPart *parts, int count)
{
    int used = ui_draw_px(draw, STACK_MM);
    draw_stack(draw, (UiBox){box.x, box.y, box.width, used}, parts, count);
    used += ui_draw_space(draw, UI_SPACE_S);
    for (int i = 0; i < count && i < UI_BAR_LIMIT_PARTS; i++) {
        used += draw_legend_line(draw, (UiBox){box.x, box.y + used, box.width, 0}, &parts[i]);
    }
    return used;
}
