#include "ui/widget/toast.h"

#include "ui/widget/badge.h"

/* No wider than a line the eye follows, in heights of ก. */
#define WIDEST_KO 44.0

int ui_toast_draw(const UiDraw *draw, UiBox box, const UiToast *toast)
{
    const UiToneColours *tone = &draw->theme->tone[toast->tone];
    int padding = ui_draw_space(draw, UI_SPACE_M);
    int side = ui_draw_icon_size(draw, UI_TYPE_STRONG);
    int around = 2 * padding + side + ui_draw_space(draw, UI_SPACE_S);
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_STRONG);
    int widest = ui_draw_px(draw, WIDEST_KO * ko_mm);
    int most = box.width < widest ? box.width : widest;
    int wanted = around + ui_draw_text_width(draw, UI_TYPE_STRONG, toast->sentence);
    int width = wanted < most ? wanted : most;
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_STRONG, toast->sentence);
    words.colour = tone->on_solid;
    UiDraw measuring = ui_draw_measuring(draw);
    int lines = ui_draw_text_lines(&measuring, (UiBox){0, 0, width - around, 0}, &words);
    int height = lines + 2 * ui_draw_space(draw, UI_SPACE_S);
    int bottom = box.height > height ? box.y + box.height : box.y + height;
    UiBox area = {box.x + (box.width - width) / 2, bottom - height, width, height};
    UiRound ground = {
        .fill = tone->solid,
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M),
        .shadow = draw->theme->shadow,
        .shadow_px = ui_metrics_elevation(draw->metrics, UI_ELEVATION_CARD),
    };
    ui_canvas_add_round(draw->canvas, area, &ground);
    UiBox inside = ui_box_inset_xy(area, padding, ui_draw_space(draw, UI_SPACE_S));
    UiIcon icon = toast->icon != UI_ICON_NONE ? toast->icon : ui_badge_icon(toast->tone);
    ui_draw_icon(draw, ui_box_cut_left(&inside, side), icon, tone->on_solid);
    ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_S));
    inside.height = 0;
    ui_draw_text_lines(draw, inside, &words);
    return height;
}
