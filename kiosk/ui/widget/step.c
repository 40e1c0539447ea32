#include "ui/widget/step.h"

#include <glib.h>

#include "ui/widget/badge.h"
#include "widget/path.h"

#define DASH_MM 2.0

static void draw_ring(const UiDraw *draw, UiBox box, UiColour colour, int edge_px)
{
    UiRound ring = {.fill = draw->theme->card,
                    .border = colour,
                    .border_px = edge_px,
                    .radius_px = box.width / 2};
    ui_canvas_add_round(draw->canvas, box, &ring);
}

static void draw_station(const UiDraw *draw, UiBox square, const void *models, int index)
{
    const UiSteps *steps = models;
    const UiToneColours *done = &draw->theme->tone[UI_TONE_POSITIVE];
    int hair = ui_draw_space(draw, UI_SPACE_HAIR);
    UiBox small = ui_box_inset(square, square.width / 6);
    switch (steps->steps[index].state) {
    case UI_STEP_DONE: {
        UiRound disc = {.fill = done->solid, .radius_px = small.width / 2};
        ui_canvas_add_round(draw->canvas, small, &disc);
        ui_draw_icon(draw, ui_box_inset(small, small.width / 6), UI_ICON_CHECK, done->on_solid);
        break;
    }
    case UI_STEP_NOW: {
        draw_ring(draw, square, draw->theme->accent, 3 * hair);
        UiBox dot = ui_box_inset(square, square.width / 3);
        UiRound full = {.fill = draw->theme->accent, .radius_px = dot.width / 2};
        ui_canvas_add_round(draw->canvas, dot, &full);
        break;
    }
    case UI_STEP_UNKNOWN: {
        const UiToneColours *unknown = &draw->theme->tone[UI_TONE_UNKNOWN];
        UiRound disc = {.fill = unknown->tint, .radius_px = small.width / 2};
        ui_canvas_add_round(draw->canvas, small, &disc);
        ui_draw_icon(draw, ui_box_inset(small, small.width / 6), UI_ICON_QUESTION, unknown->ink);
        break;
    }
    default:
        draw_ring(draw, ui_box_inset(small, small.width / 8), draw->theme->outline, 2 * hair);
        break;
    }
}

static bool is_behind(const UiStep *step)
{
    return step->state == UI_STEP_DONE || step->state == UI_STEP_NOW;
}

/* What lies behind is a firm way, what is to come a dashed one. */
static void draw_way(const UiDraw *draw, UiPoint from, UiPoint to, const void *models, int index)
{
    const UiSteps *steps = models;
    int thick = 2 * ui_draw_space(draw, UI_SPACE_HAIR);
    if (is_behind(&steps->steps[index])) {
        ui_canvas_add_line(draw->canvas, from, to, thick,
                           draw->theme->tone[UI_TONE_POSITIVE].solid);
    } else {
        ui_draw_dashes(draw, from, to, thick / 2, ui_draw_px(draw, DASH_MM), draw->theme->outline);
    }
}

static int draw_state(const UiDraw *draw, UiBox box, const char *word, bool now, UiAlign align)
{
    int pad = ui_draw_space(draw, UI_SPACE_S);
    int width = ui_draw_text_width(draw, UI_TYPE_CAPTION, word) + 2 * pad;
    int height = ui_draw_line_height(draw, UI_TYPE_CAPTION);
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, word);
    words.align = align;
    words.colour = draw->theme->text_muted;
    if (now) {
        UiBox plate = {box.x, box.y, width < box.width ? width : box.width, height};
        plate.x += align == UI_ALIGN_CENTRE ? (box.width - plate.width) / 2 : 0;
        ui_draw_round(draw, plate, UI_RADIUS_M, draw->theme->accent);
        words.colour = draw->theme->on_accent;
        words.align = UI_ALIGN_CENTRE;
        box = plate;
    }
    box.height = height;
    words.max_lines = 1;
    ui_draw_text_lines(draw, box, &words);
    return height;
}

/* What is to be noticed, on a plate of its own; a step without one has none. */
static int draw_mark(const UiDraw *draw, UiBox box, const UiStep *step, UiAlign align)
{
    if (step->mark == NULL) {
        return 0;
    }
    const UiBadge badge = {UI_TONE_INFO, UI_ICON_CALENDAR, step->mark};
    int spare = box.width - ui_badge_width(draw, &badge);
    box.x += align == UI_ALIGN_CENTRE && spare > 0 ? spare / 2 : 0;
    return ui_badge_draw(draw, box, &badge);
}

static int draw_words(const UiDraw *draw, UiBox box, const void *models, int index, UiAlign align)
{
    const UiSteps *steps = models;
    const UiStep *step = &steps->steps[index];
    UiParagraph name =
        ui_draw_paragraph(draw, is_behind(step) ? UI_TYPE_STRONG : UI_TYPE_BODY, step->name);
    UiParagraph detail = ui_draw_paragraph(draw, UI_TYPE_CAPTION, step->detail);
    name.align = align;
    detail.align = align;
    detail.colour = draw->theme->text_muted;
    box.height = 0;
    int used = ui_draw_text_lines(draw, box, &name);
    UiBox rest = {box.x, box.y + used, box.width, 0};
    used += draw_state(draw, rest, steps->words[step->state], step->state == UI_STEP_NOW, align);
    rest.y = box.y + used;
    used += ui_draw_text_lines(draw, rest, &detail);
    rest.y = box.y + used;
    return used + draw_mark(draw, rest, step, align);
}

static int width_of_words(const UiDraw *draw, const void *models, int index)
{
    const UiSteps *steps = models;
    const UiStep *step = &steps->steps[index];
    int name = ui_draw_text_width(draw, UI_TYPE_STRONG, step->name);
    int detail = ui_draw_text_width(draw, UI_TYPE_CAPTION, step->detail);
    int state = ui_draw_text_width(draw, UI_TYPE_CAPTION, steps->words[step->state]) +
                2 * ui_draw_space(draw, UI_SPACE_S);
    int widest = name > detail ? name : detail;
    if (step->mark != NULL) {
        const UiBadge badge = {UI_TONE_INFO, UI_ICON_CALENDAR, step->mark};
        widest = MAX(widest, ui_badge_width(draw, &badge));
    }
    return widest > state ? widest : state;
}

static UiPath path_of(const UiDraw *draw, const UiSteps *steps)
{
    return (UiPath){.models = steps,
                    .count = ui_step_piece_count(steps),
                    .side = ui_draw_icon_size(draw, UI_TYPE_TITLE),
                    .station = draw_station,
                    .way = draw_way,
                    .words = draw_words,
                    .width = width_of_words};
}

int ui_step_draw(const UiDraw *draw, UiBox box, const UiSteps *steps)
{
    UiPath path = path_of(draw, steps);
    return ui_path_draw(draw, box, &path);
}

int ui_step_piece_count(const UiSteps *steps)
{
    return steps->count < UI_STEP_LIMIT_STEPS ? steps->count : UI_STEP_LIMIT_STEPS;
}

int ui_step_draw_piece(const UiDraw *draw, UiBox box, const UiSteps *steps, int piece)
{
    UiPath path = path_of(draw, steps);
    return ui_path_draw_piece(draw, box, &path, piece);
}
