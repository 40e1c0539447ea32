#include "ui/widget/ladder.h"

#include "ui/widget/badge.h"

#define DASH_MM 2.0

static int dot_side(const UiDraw *draw)
{
    return ui_draw_icon_size(draw, UI_TYPE_HEADING) + ui_draw_space(draw, UI_SPACE_S);
}

/* The marks of the tones without the shape around them: the disc is that shape. */
static UiIcon bare_mark(UiTone tone)
{
    switch (tone) {
    case UI_TONE_POSITIVE:
        return UI_ICON_CHECK;
    case UI_TONE_WARNING:
        return UI_ICON_EXCLAMATION;
    case UI_TONE_DANGER:
        return UI_ICON_CLOSE;
    case UI_TONE_UNKNOWN:
        return UI_ICON_QUESTION;
    default:
        return ui_badge_icon(tone);
    }
}

/* A rung known of is a full disc; an unknown one a grey ring: seen without colour. */
static void draw_dot(const UiDraw *draw, UiBox box, const UiRung *rung)
{
    const UiToneColours *tone = &draw->theme->tone[rung->tone];
    bool unknown = rung->tone == UI_TONE_UNKNOWN;
    UiRound disc = {.radius_px = box.width / 2,
                    .fill = unknown ? draw->theme->card : tone->solid,
                    .border = unknown ? tone->solid : 0,
                    .border_px = ui_draw_space(draw, UI_SPACE_HAIR)};
    ui_canvas_add_round(draw->canvas, box, &disc);
    int inset = box.width / 6;
    ui_draw_icon(draw, ui_box_inset(box, inset), bare_mark(rung->tone),
                 unknown ? tone->ink : tone->on_solid);
}

/* Towards a known rung the way is solid, towards an unknown one dashed. */
static void draw_way(const UiDraw *draw, UiPoint from, UiPoint to, const UiRung *towards)
{
    int thick = 2 * ui_draw_space(draw, UI_SPACE_HAIR);
    const UiToneColours *tone = &draw->theme->tone[towards->tone];
    if (towards->tone != UI_TONE_UNKNOWN) {
        ui_canvas_add_line(draw->canvas, from, to, thick, tone->solid);
        return;
    }
    ui_draw_dashes(draw, from, to, thick / 2, ui_draw_px(draw, DASH_MM), tone->solid);
}

static int draw_words(const UiDraw *draw, UiBox box, const UiRung *rung, UiAlign align)
{
    UiParagraph name = ui_draw_paragraph(draw, UI_TYPE_STRONG, rung->name);
    UiParagraph detail = ui_draw_paragraph(draw, UI_TYPE_CAPTION, rung->detail);
    name.align = align;
    detail.align = align;
    name.colour = rung->tone == UI_TONE_UNKNOWN ? draw->theme->text_muted : draw->theme->text;
    detail.colour = draw->theme->text_muted;
    box.height = 0;
    int used = ui_draw_text_lines(draw, box, &name);
    box.y += used;
    return used + ui_draw_text_lines(draw, box, &detail);
}

static int draw_across(const UiDraw *draw, UiBox box, const UiRung *rungs, int count)
{
    int side = dot_side(draw);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int tallest = 0;
    for (int i = 0; i < count; i++) {
        UiBox column = ui_box_column(box, i, count, gap);
        UiBox dot = {column.x + (column.width - side) / 2, box.y, side, side};
        if (i > 0) {
            UiBox before = ui_box_column(box, i - 1, count, gap);
            UiPoint from = {before.x + (before.width + side) / 2 + gap / 2, box.y + side / 2};
            draw_way(draw, from, (UiPoint){dot.x - gap / 2, from.y}, &rungs[i]);
        }
        draw_dot(draw, dot, &rungs[i]);
        UiBox words = {column.x, box.y + side, column.width, 0};
        int height = draw_words(draw, words, &rungs[i], UI_ALIGN_CENTRE);
        tallest = height > tallest ? height : tallest;
    }
    return side + tallest;
}

static int draw_down(const UiDraw *draw, UiBox box, const UiRung *rungs, int count)
{
    int side = dot_side(draw);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int y = box.y;
    int way_from = 0;
    for (int i = 0; i < count; i++) {
        UiBox dot = {box.x, y, side, side};
        if (i > 0) {
            UiPoint from = {box.x + side / 2, way_from};
            draw_way(draw, from, (UiPoint){from.x, y - gap / 2}, &rungs[i]);
        }
        draw_dot(draw, dot, &rungs[i]);
        way_from = y + side + gap / 2;
        UiBox words = {box.x + side + gap, y, box.width - side - gap, 0};
        int height = draw_words(draw, words, &rungs[i], UI_ALIGN_START);
        y += (height > side ? height : side) + gap;
    }
    return y - gap - box.y;
}

/* Side by side only where every name and every date stays on one line. */
static bool fits_across(const UiDraw *draw, UiBox box, const UiRung *rungs, int count)
{
    int width = ui_box_column(box, 0, count, ui_draw_space(draw, UI_SPACE_S)).width;
    for (int i = 0; i < count; i++) {
        if (ui_draw_text_width(draw, UI_TYPE_STRONG, rungs[i].name) > width ||
            ui_draw_text_width(draw, UI_TYPE_CAPTION, rungs[i].detail) > width) {
            return false;
        }
    }
    return true;
}

int ui_ladder_draw(const UiDraw *draw, UiBox box, const UiRung *rungs, int count)
{
    if (count < 1) {
        return 0;
    }
    int shown = count < UI_LADDER_LIMIT_RUNGS ? count : UI_LADDER_LIMIT_RUNGS;
    return fits_across(draw, box, rungs, shown) ? draw_across(draw, box, rungs, shown)
                                                : draw_down(draw, box, rungs, shown);
}
