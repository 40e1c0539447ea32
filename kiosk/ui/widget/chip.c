#include "ui/widget/chip.h"

#include <stdbool.h>

static int gap_of(const UiDraw *draw) { return ui_draw_px(draw, UI_TARGET_GAP_MM); }

static int chip_width(const UiDraw *draw, const UiChip *chip)
{
    int inner = ui_draw_space(draw, UI_SPACE_S);
    int tick = ui_draw_icon_size(draw, UI_TYPE_LABEL);
    int count = ui_draw_text_width(draw, UI_TYPE_BODY, chip->count);
    int wanted =
        ui_draw_space(draw, UI_SPACE_L) * 2 + ui_draw_text_width(draw, UI_TYPE_LABEL, chip->word);
    wanted += count > 0 ? count + inner : 0;
    wanted += chip->chosen ? tick + inner / 2 : 0;
    int least = ui_metrics_target(draw->metrics);
    return wanted > least ? wanted : least;
}

static UiColour draw_ground(const UiDraw *draw, UiBox box, const UiChip *chip)
{
    const UiTheme *theme = draw->theme;
    bool pressed = ui_draw_is_pressed(draw, chip->id);
    UiRound ground = {.fill = theme->card,
                      .border = theme->outline,
                      .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                      .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M)};
    UiColour ink = theme->text;
    if (chip->chosen) {
        ground.fill = pressed ? theme->accent_pressed : theme->accent;
        ground.border = 0;
        ink = theme->on_accent;
    } else if (pressed) {
        ground.fill = theme->accent_tint;
        ink = theme->on_accent_tint;
    }
    ui_canvas_add_round(draw->canvas, box, &ground);
    return ink;
}

static void draw_chip(const UiDraw *draw, UiBox box, const UiChip *chip)
{
    UiColour ink = draw_ground(draw, box, chip);
    UiBox inside = ui_box_inset_xy(box, ui_draw_space(draw, UI_SPACE_L), 0);
    if (chip->chosen) {
        UiBox tick = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_LABEL));
        ui_draw_icon(draw, tick, UI_ICON_CHECK, ink);
        ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_S) / 2);
    }
    UiParagraph word = ui_draw_paragraph(draw, UI_TYPE_LABEL, chip->word);
    word.colour = ink;
    UiParagraph count = ui_draw_paragraph(draw, UI_TYPE_BODY, chip->count);
    count.colour = ink;
    count.align = UI_ALIGN_END;
    int count_width = ui_draw_text_width(draw, UI_TYPE_BODY, chip->count);
    if (count_width > 0) {
        ui_draw_line_of_text(draw, ui_box_cut_right(&inside, count_width), &count);
        ui_box_cut_right(&inside, ui_draw_space(draw, UI_SPACE_S));
    }
    word.align = chip->chosen || count_width > 0 ? UI_ALIGN_START : UI_ALIGN_CENTRE;
    ui_draw_line_of_text(draw, inside, &word);
    ui_draw_target(draw, box, chip->id, chip->label != NULL ? chip->label : chip->word);
}

int ui_chip_draw_set(const UiDraw *draw, UiBox box, const UiChip *chips, int count)
{
    int height = ui_metrics_target(draw->metrics);
    int gap = gap_of(draw);
    int x = box.x;
    int y = box.y;
    for (int i = 0; i < count; i++) {
        int wanted = chip_width(draw, &chips[i]);
        int width = wanted < box.width ? wanted : box.width;
        if (x > box.x && x + width > box.x + box.width) {
            x = box.x;
            y += height + gap;
        }
        draw_chip(draw, (UiBox){x, y, width, height}, &chips[i]);
        x += width + gap;
    }
    return count > 0 ? y + height - box.y : 0;
}
