#include "ui/widget/button.h"

typedef struct {
    UiRound ground;
    UiColour ink;
} Look;

static Look find_look(const UiDraw *draw, const UiButton *button)
{
    const UiTheme *theme = draw->theme;
    bool pressed = !button->disabled && ui_draw_is_pressed(draw, button->id);
    Look look = {.ground = {.radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M)},
                 .ink = theme->accent};
    if (button->kind == UI_BUTTON_PRIMARY && !button->disabled) {
        look.ground.fill = pressed ? theme->accent_pressed : theme->accent;
        look.ink = theme->on_accent;
        return look;
    }
    if (pressed) {
        look.ground.fill = theme->accent_tint;
        look.ink = theme->on_accent_tint;
    }
    if (button->kind != UI_BUTTON_QUIET) {
        look.ground.fill = pressed ? theme->accent_tint : theme->card;
        look.ground.border = theme->outline;
        look.ground.border_px = ui_draw_space(draw, UI_SPACE_HAIR);
    }
    if (button->disabled) {
        look.ground.border = theme->hairline;
        look.ink = theme->text_muted;
    }
    return look;
}

/* Icon and word as one, in the middle. */
static void draw_face(const UiDraw *draw, UiBox box, const UiButton *button, UiColour ink)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int icon = button->icon != UI_ICON_NONE ? ui_draw_icon_size(draw, UI_TYPE_HEADING) : 0;
    int word = ui_draw_text_width(draw, UI_TYPE_LABEL, button->word);
    UiBox inside = ui_box_inset_xy(box, gap, 0);
    int wanted = icon + word + (icon > 0 && word > 0 ? gap : 0);
    UiBox face = ui_box_centre(inside, wanted < inside.width ? wanted : inside.width, box.height);
    ui_draw_icon(draw, ui_box_cut_left(&face, icon), button->icon, ink);
    if (icon > 0 && word > 0) {
        ui_box_cut_left(&face, gap);
    }
    UiParagraph label = ui_draw_paragraph(draw, UI_TYPE_LABEL, button->word);
    label.colour = ink;
    ui_draw_line_of_text(draw, face, &label);
}

int ui_button_draw(const UiDraw *draw, UiBox box, const UiButton *button)
{
    int least = ui_metrics_target(draw->metrics);
    UiBox area = {box.x, box.y, box.width, box.height > least ? box.height : least};
    Look look = find_look(draw, button);
    if (look.ground.fill != 0 || look.ground.border != 0) {
        ui_canvas_add_round(draw->canvas, area, &look.ground);
    }
    draw_face(draw, area, button, look.ink);
    if (!button->disabled) {
        const char *label = button->label != NULL ? button->label : button->word;
        ui_draw_target(draw, area, button->id, label);
    }
    return area.height;
}

int ui_button_width(const UiDraw *draw, const UiButton *button)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int icon = button->icon != UI_ICON_NONE ? ui_draw_icon_size(draw, UI_TYPE_HEADING) + gap : 0;
    int wanted = icon + ui_draw_text_width(draw, UI_TYPE_LABEL, button->word) +
                 2 * ui_draw_space(draw, UI_SPACE_M);
    int least = ui_metrics_target(draw->metrics);
    return wanted > least ? wanted : least;
}
