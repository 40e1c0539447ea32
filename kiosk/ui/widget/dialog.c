#include "ui/widget/dialog.h"

#include "ui/widget/badge.h"

/* Wide enough for a sentence of two lines, in heights of ก. */
#define SHEET_KO 46.0

/* The safe answer is this much higher than a thing to touch must be. */
#define SAFE_TIMES 1.25

static int padding(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_L); }

static UiButton safe_button(const UiDialog *dialog)
{
    UiButton button = dialog->safe;
    button.kind = UI_BUTTON_PRIMARY;
    return button;
}

static UiButton other_button(const UiDialog *dialog)
{
    UiButton button = dialog->other;
    button.kind = UI_BUTTON_PLAIN;
    return button;
}

static int safe_height(const UiDraw *draw, int width_px, const UiDialog *dialog)
{
    UiButton button = safe_button(dialog);
    return (int)(ui_button_height(draw, width_px, &button) * SAFE_TIMES);
}

static int answers_height(const UiDraw *draw, int width_px, const UiDialog *dialog)
{
    int height = safe_height(draw, width_px, dialog);
    if (dialog->other.word != NULL) {
        UiButton button = other_button(dialog);
        height += ui_draw_space(draw, UI_SPACE_M) + ui_button_height(draw, width_px, &button);
    }
    return height;
}

static void draw_answers(const UiDraw *draw, UiBox box, const UiDialog *dialog)
{
    UiButton safe = safe_button(dialog);
    ui_button_draw(draw, ui_box_cut_top(&box, safe_height(draw, box.width, dialog)), &safe);
    if (dialog->other.word != NULL) {
        UiButton other = other_button(dialog);
        ui_box_cut_top(&box, ui_draw_space(draw, UI_SPACE_M));
        ui_button_draw(draw, box, &other);
    }
}

static int draw_title(const UiDraw *draw, UiBox box, const UiDialog *dialog)
{
    UiIcon icon = dialog->icon != UI_ICON_NONE ? dialog->icon : ui_badge_icon(dialog->tone);
    UiBox shape = ui_box_cut_left(&box, ui_draw_icon_size(draw, UI_TYPE_TITLE));
    shape.height = ui_draw_line_height(draw, UI_TYPE_TITLE);
    ui_draw_icon(draw, shape, icon, draw->theme->tone[dialog->tone].ink);
    ui_box_cut_left(&box, ui_draw_space(draw, UI_SPACE_M));
    return ui_draw_text(draw, box, UI_TYPE_TITLE, draw->theme->text, dialog->title);
}

/* `box` is as high as there is room for all words: the sentence gets what the rest leaves. */
static int draw_words(const UiDraw *draw, UiBox box, const UiDialog *dialog)
{
    int used = draw_title(draw, (UiBox){box.x, box.y, box.width, 0}, dialog);
    if (dialog->figure != NULL) {
        UiBox line = {box.x, box.y + used, box.width, 0};
        UiParagraph figure = ui_draw_paragraph(draw, UI_TYPE_DISPLAY, dialog->figure);
        figure.align = UI_ALIGN_CENTRE;
        used += ui_draw_text_lines(draw, line, &figure);
    }
    ui_box_cut_top(&box, used);
    UiParagraph sentence = ui_draw_paragraph(draw, UI_TYPE_BODY, dialog->sentence);
    int least = ui_draw_line_height(draw, UI_TYPE_BODY);
    box.height = box.height > least ? box.height : least;
    return used + ui_draw_text_lines(draw, box, &sentence);
}

static UiBox place_sheet(const UiDraw *draw, int width_px, int height_px)
{
    int room = draw->metrics->height_px - height_px;
    int above = ui_metrics_is_portrait(draw->metrics) ? room * 3 / 4 : room / 2;
    if (ui_metrics_lowered_px(draw->metrics) > above) {
        above = room - ui_draw_space(draw, UI_SPACE_M);
    }
    return (UiBox){(draw->metrics->width_px - width_px) / 2, above, width_px, height_px};
}

void ui_dialog_draw(const UiDraw *draw, const UiDialog *dialog)
{
    int margin = ui_draw_space(draw, UI_SPACE_M);
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_BODY);
    int wanted = ui_draw_px(draw, SHEET_KO * ko_mm);
    int most = draw->metrics->width_px - 2 * margin;
    int width = wanted < most ? wanted : most;
    int inner = width - 2 * padding(draw);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int answers = answers_height(draw, inner, dialog);
    int room = draw->metrics->height_px - 2 * margin - 2 * padding(draw) - gap - answers;
    UiDraw measuring = ui_draw_measuring(draw);
    int words = draw_words(&measuring, (UiBox){0, 0, inner, room}, dialog);
    UiBox sheet = place_sheet(draw, width, words + gap + answers + 2 * padding(draw));
    ui_draw_sheet(draw, sheet);
    UiBox inside = ui_box_inset(sheet, padding(draw));
    draw_words(draw, ui_box_cut_top(&inside, words), dialog);
    ui_box_cut_top(&inside, gap);
    draw_answers(draw, inside, dialog);
}
