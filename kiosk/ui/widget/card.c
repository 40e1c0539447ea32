#include "ui/widget/card.h"

static int padding(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_M); }

static void draw_sheet(const UiDraw *draw, UiBox box, const UiCard *card)
{
    const UiTheme *theme = draw->theme;
    bool pressed = ui_draw_is_pressed(draw, card->id);
    UiRound sheet = {
        .fill = pressed ? theme->card_sunk : theme->card,
        .border = theme->hairline,
        .border_px = ui_draw_space(draw, UI_SPACE_HAIR) / 2,
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M),
        .shadow = theme->shadow,
        .shadow_px = pressed ? 0 : ui_metrics_elevation(draw->metrics, UI_ELEVATION_CARD),
    };
    ui_canvas_add_round(draw->canvas, box, &sheet);
}

/* The heading takes what the note leaves, in as many lines as it needs. */
static int draw_heading(const UiDraw *draw, UiBox box, const UiCard *card)
{
    if (card->heading == NULL) {
        return 0;
    }
    int line = ui_draw_line_height(draw, UI_TYPE_HEADING);
    UiBox rest = box;
    if (card->icon != UI_ICON_NONE) {
        UiBox shape = ui_box_cut_left(&rest, ui_draw_icon_size(draw, UI_TYPE_HEADING));
        shape.height = line;
        ui_draw_icon(draw, shape, card->icon, draw->theme->accent);
        ui_box_cut_left(&rest, ui_draw_space(draw, UI_SPACE_S));
    }
    int note_width = ui_draw_text_width(draw, UI_TYPE_CAPTION, card->note);
    bool note_below = note_width >= rest.width / 2;
    if (note_width > 0 && !note_below) {
        UiBox note = ui_box_cut_right(&rest, note_width);
        note.height = line;
        UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, card->note);
        words.colour = draw->theme->text_muted;
        ui_draw_line_of_text(draw, note, &words);
        ui_box_cut_right(&rest, ui_draw_space(draw, UI_SPACE_M));
    }
    int height = ui_draw_text(draw, rest, UI_TYPE_HEADING, draw->theme->text, card->heading);
    if (note_below) {
        UiBox below = {box.x, box.y + height, box.width, 0};
        height += ui_draw_text(draw, below, UI_TYPE_CAPTION, draw->theme->text_muted, card->note);
    }
    return height + ui_draw_space(draw, UI_SPACE_S);
}

UiBox ui_card_draw(const UiDraw *draw, UiBox box, const UiCard *card)
{
    draw_sheet(draw, box, card);
    UiBox inside = ui_box_inset(box, padding(draw));
    ui_box_cut_top(&inside, draw_heading(draw, inside, card));
    ui_draw_target(draw, box, card->id, card->label != NULL ? card->label : card->heading);
    return inside;
}

int ui_card_content_width(const UiDraw *draw, int width_px) { return width_px - 2 * padding(draw); }

int ui_card_height(const UiDraw *draw, int width_px, const UiCard *card, int content_px)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox inside = {0, 0, ui_card_content_width(draw, width_px), 0};
    return 2 * padding(draw) + draw_heading(&measuring, inside, card) + content_px;
}
