#include "gift.h"

static void draw_ground(const UiDraw *draw, UiBox box, const char *id)
{
    const UiTheme *theme = draw->theme;
    bool pressed = ui_draw_is_pressed(draw, id);
    const UiRound ground = {
        .fill = pressed ? theme->accent_tint : theme->card,
        .border = theme->outline,
        .border_px = ui_draw_space(draw, UI_SPACE_HAIR) / 2,
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_L),
        .shadow = theme->shadow,
        .shadow_px = pressed ? 0 : ui_metrics_elevation(draw->metrics, UI_ELEVATION_CARD),
    };
    ui_canvas_add_round(draw->canvas, box, &ground);
}

int screen_gift_draw(const UiDraw *draw, UiBox box, const void *model)
{
    const ScreenGift *gift = model;
    int padding = ui_draw_space(draw, UI_SPACE_M);
    UiBox inside = ui_box_inset_xy(box, padding, 0);
    UiBox arrow = ui_box_cut_right(&inside, ui_draw_icon_size(draw, UI_TYPE_HEADING));
    ui_box_cut_right(&inside, ui_draw_space(draw, UI_SPACE_S));
    inside.y += padding;
    UiDraw measuring = ui_draw_measuring(draw);
    int height = ui_bar_draw(&measuring, inside, &gift->part, gift->maximum) + 2 * padding;
    height = MAX(height, ui_metrics_target(draw->metrics));
    UiBox area = {box.x, box.y, box.width, height};
    draw_ground(draw, area, gift->id);
    (void)ui_bar_draw(draw, inside, &gift->part, gift->maximum);
    arrow.y = area.y;
    arrow.height = height;
    ui_draw_icon(draw, arrow, UI_ICON_FORWARD, draw->theme->text_muted);
    (void)ui_draw_target(draw, area, gift->id, gift->part.label);
    return height;
}
