#include "sheet.h"

#include "layout.h"

static int buttons_height(const UiDraw *draw, int width_px, const UiButton *buttons, int count)
{
    int height = 0;
    for (int i = 0; i < count; i++) {
        height = MAX(height, ui_button_height(draw, width_px, &buttons[i]));
    }
    return height;
}

void screen_sheet_draw(const UiDraw *draw, const ScreenFlow *flow, const UiButton *buttons,
                       int count)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiBox sheet = ui_box_inset(whole, gap);
    UiBox inside = ui_box_inset(sheet, ui_draw_space(draw, UI_SPACE_L));
    int width = (inside.width - (count - 1) * gap) / count;
    UiBox row = ui_box_cut_bottom(&inside, buttons_height(draw, width, buttons, count));
    ui_box_cut_bottom(&inside, gap);
    g_autoptr(ScreenLayout) layout = screen_layout_new(draw, flow, inside);
    int spare = MAX(0, inside.height - screen_layout_height(layout, 0));
    ui_box_cut_top(&sheet, spare);
    ui_draw_sheet(draw, sheet);
    for (int i = 0; i < count; i++) {
        (void)ui_button_draw(draw, ui_box_column(row, i, count, gap), &buttons[i]);
    }
    screen_layout_draw(layout, draw, 0, inside.y + spare);
}
