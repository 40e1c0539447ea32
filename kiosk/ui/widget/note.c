#include "ui/widget/note.h"

#include "ui/widget/badge.h"

static int draw_words(const UiDraw *draw, UiBox box, const UiNote *note, UiColour ink)
{
    int used = ui_draw_text(draw, box, UI_TYPE_STRONG, ink, note->title);
    box.y += used;
    return used + ui_draw_text(draw, box, UI_TYPE_BODY, ink, note->sentence);
}

int ui_note_draw(const UiDraw *draw, UiBox box, const UiNote *note)
{
    const UiToneColours *tone = &draw->theme->tone[note->tone];
    UiIcon icon = note->icon;
    if (icon == UI_ICON_NONE) {
        icon = note->tone == UI_TONE_INFO ? UI_ICON_INFO : ui_badge_icon(note->tone);
    }
    int padding = ui_draw_space(draw, UI_SPACE_S);
    int side = ui_draw_icon_size(draw, UI_TYPE_HEADING);
    UiBox words = ui_box_inset_xy(box, padding, 0);
    ui_box_cut_left(&words, side + padding);
    words.y += padding;
    UiDraw measuring = ui_draw_measuring(draw);
    int height = draw_words(&measuring, words, note, tone->ink) + 2 * padding;
    UiBox area = {box.x, box.y, box.width, height};
    ui_draw_round(draw, area, UI_RADIUS_M, tone->tint);
    UiBox shape = {box.x + padding, words.y, side, ui_draw_line_height(draw, UI_TYPE_BODY)};
    ui_draw_icon(draw, shape, icon, tone->ink);
    draw_words(draw, words, note, tone->ink);
    return height;
}
