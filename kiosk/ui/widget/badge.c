#include "ui/widget/badge.h"

#include <glib.h>

UiIcon ui_badge_icon(UiTone tone)
{
    static const UiIcon icons[UI_TONE_COUNT] = {
        [UI_TONE_NEUTRAL] = UI_ICON_WAITING,  [UI_TONE_INFO] = UI_ICON_DOING,
        [UI_TONE_POSITIVE] = UI_ICON_DONE,    [UI_TONE_WARNING] = UI_ICON_WARNING,
        [UI_TONE_DANGER] = UI_ICON_CANCELLED, [UI_TONE_UNKNOWN] = UI_ICON_UNKNOWN,
    };
    return icons[tone];
}

/* Beside the round end words need more room than the shape, which is round itself. */
static int end_of(const UiDraw *draw) { return ui_draw_line_height(draw, UI_TYPE_CAPTION) * 2 / 5; }

int ui_badge_width(const UiDraw *draw, const UiBadge *badge)
{
    return ui_draw_space(draw, UI_SPACE_S) + end_of(draw) +
           ui_draw_icon_size(draw, UI_TYPE_CAPTION) + ui_draw_space(draw, UI_SPACE_XS) +
           ui_draw_text_width(draw, UI_TYPE_CAPTION, badge->word);
}

int ui_badge_draw(const UiDraw *draw, UiBox box, const UiBadge *badge)
{
    const UiToneColours *tone = &draw->theme->tone[badge->tone];
    UiIcon icon = badge->icon != UI_ICON_NONE ? badge->icon : ui_badge_icon(badge->tone);
    int wanted = ui_badge_width(draw, badge);
    int line = ui_draw_line_height(draw, UI_TYPE_CAPTION);
    UiBox pill = {box.x, box.y, wanted < box.width ? wanted : box.width, line};
    UiBox inside = pill;
    ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_S));
    /* Where there is no room for that, rather a narrow end than a word cut short. */
    int short_of = wanted - pill.width;
    ui_box_cut_right(&inside, MAX(end_of(draw) - short_of, ui_draw_space(draw, UI_SPACE_S)));
    UiBox shape = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_CAPTION));
    ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_XS));
    UiParagraph word = ui_draw_paragraph(draw, UI_TYPE_CAPTION, badge->word);
    word.colour = tone->ink;
    bool one_line = ui_draw_text_width(draw, UI_TYPE_CAPTION, badge->word) <= inside.width;
    if (!one_line) {
        UiDraw measuring = ui_draw_measuring(draw);
        inside.height = 0; /* all its lines */
        pill.height = MAX(line, ui_draw_text_lines(&measuring, inside, &word));
    }
    const UiRound ground = {.fill = tone->tint, .radius_px = line / 2};
    ui_canvas_add_round(draw->canvas, pill, &ground);
    ui_draw_icon(draw, shape, icon, tone->ink);
    if (one_line) {
        ui_draw_line_of_text(draw, inside, &word);
    } else {
        (void)ui_draw_text_lines(draw, inside, &word);
    }
    return pill.height;
}
