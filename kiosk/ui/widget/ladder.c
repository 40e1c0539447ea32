#include "ui/widget/ladder.h"

#include "ui/widget/badge.h"
#include "widget/path.h"

#define DASH_MM 2.0

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
static void draw_dot(const UiDraw *draw, UiBox box, const void *models, int index)
{
    const UiRung *rung = (const UiRung *)models + index;
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
static void draw_way(const UiDraw *draw, UiPoint from, UiPoint to, const void *models, int index)
{
    const UiRung *towards = (const UiRung *)models + index;
    int thick = 2 * ui_draw_space(draw, UI_SPACE_HAIR);
    const UiToneColours *tone = &draw->theme->tone[towards->tone];
    if (towards->tone != UI_TONE_UNKNOWN) {
        ui_canvas_add_line(draw->canvas, from, to, thick, tone->solid);
        return;
    }
    ui_draw_dashes(draw, from, to, thick / 2, ui_draw_px(draw, DASH_MM), tone->solid);
}

static int draw_words(const UiDraw *draw, UiBox box, const void *models, int index, UiAlign align)
{
    const UiRung *rung = (const UiRung *)models + index;
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

static int width_of_words(const UiDraw *draw, const void *models, int index)
{
    const UiRung *rungs = models;
    int name = ui_draw_text_width(draw, UI_TYPE_STRONG, rungs[index].name);
    int detail = ui_draw_text_width(draw, UI_TYPE_CAPTION, rungs[index].detail);
    return name > detail ? name : detail;
}

static UiPath path_of(const UiDraw *draw, const UiRung *rungs, int count)
{
    return (UiPath){.models = rungs,
                    .count = count < UI_LADDER_LIMIT_RUNGS ? count : UI_LADDER_LIMIT_RUNGS,
                    .side =
                        ui_draw_icon_size(draw, UI_TYPE_HEADING) + ui_draw_space(draw, UI_SPACE_S),
                    .station = draw_dot,
                    .way = draw_way,
                    .words = draw_words,
                    .width = width_of_words};
}

int ui_ladder_draw(const UiDraw *draw, UiBox box, const UiRung *rungs, int count)
{
    UiPath path = path_of(draw, rungs, count);
    return ui_path_draw(draw, box, &path);
}

int ui_ladder_piece_count(const UiLadder *ladder)
{
    return ladder->count < UI_LADDER_LIMIT_RUNGS ? ladder->count : UI_LADDER_LIMIT_RUNGS;
}

int ui_ladder_draw_piece(const UiDraw *draw, UiBox box, const UiLadder *ladder, int piece)
{
    UiPath path = path_of(draw, ladder->rungs, ladder->count);
    return ui_path_draw_piece(draw, box, &path, piece);
}
