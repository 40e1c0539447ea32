#include "ui/widget/button.h"

/* A button is at least so many em high: its letters stand in it with their marks. */
#define LETTERS_EM 1.2

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
    if (button->kind == UI_BUTTON_ON_HEAD && !pressed) {
        look.ground.fill = theme->head;
        look.ground.border = theme->on_head;
        look.ground.border_px = ui_draw_space(draw, UI_SPACE_HAIR);
        look.ink = theme->on_head;
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

static int icon_size(const UiDraw *draw, const UiButton *button)
{
    return button->icon != UI_ICON_NONE ? ui_draw_icon_size(draw, UI_TYPE_HEADING) : 0;
}

static int face_width(const UiDraw *draw, const UiButton *button)
{
    int icon = icon_size(draw, button);
    int word = ui_draw_text_width(draw, UI_TYPE_LABEL, button->word);
    return icon + word + (icon > 0 && word > 0 ? ui_draw_space(draw, UI_SPACE_S) : 0);
}

static UiBox inside_of(const UiDraw *draw, UiBox area)
{
    return ui_box_inset_xy(area, ui_draw_space(draw, UI_SPACE_XS), 0);
}

/* In a narrow button icon and word beside each other would touch its sides. */
bool ui_button_must_stack(const UiDraw *draw, int width_px, const UiButton *button)
{
    int room = width_px - 2 * ui_draw_space(draw, UI_SPACE_S);
    return icon_size(draw, button) > 0 && face_width(draw, button) > room;
}

static bool is_stacked(const UiDraw *draw, int width_px, const UiButton *button)
{
    return (button->stacked && icon_size(draw, button) > 0) ||
           ui_button_must_stack(draw, width_px, button);
}

static int stacked_height(const UiDraw *draw, const UiButton *button)
{
    return icon_size(draw, button) + ui_draw_line_height(draw, UI_TYPE_LABEL);
}

static void draw_face(const UiDraw *draw, UiBox area, const UiButton *button, UiColour ink)
{
    UiBox inside = inside_of(draw, area);
    UiParagraph label = ui_draw_paragraph(draw, UI_TYPE_LABEL, button->word);
    label.colour = ink;
    if (is_stacked(draw, area.width, button)) {
        UiBox face = ui_box_centre(inside, inside.width, stacked_height(draw, button));
        ui_draw_icon(draw, ui_box_cut_top(&face, icon_size(draw, button)), button->icon, ink);
        label.align = UI_ALIGN_CENTRE;
        ui_draw_line_of_text(draw, face, &label);
        return;
    }
    int wanted = face_width(draw, button);
    UiBox face = ui_box_centre(inside, wanted < inside.width ? wanted : inside.width, area.height);
    if (icon_size(draw, button) > 0) {
        ui_draw_icon(draw, ui_box_cut_left(&face, icon_size(draw, button)), button->icon, ink);
        ui_box_cut_left(&face, ui_draw_space(draw, UI_SPACE_S));
    }
    ui_draw_line_of_text(draw, face, &label);
}

/* Letters of a meeting are higher than what a finger needs. */
static int least_height(const UiDraw *draw)
{
    int letters = (int)(ui_metrics_style(draw->metrics, UI_TYPE_LABEL).em_px * LETTERS_EM);
    int finger = ui_metrics_target(draw->metrics);
    return letters > finger ? letters : finger;
}

int ui_button_height(const UiDraw *draw, int width_px, const UiButton *button)
{
    int least = least_height(draw);
    if (!is_stacked(draw, width_px, button)) {
        return least;
    }
    int stacked = stacked_height(draw, button) + ui_draw_space(draw, UI_SPACE_XS);
    return stacked > least ? stacked : least;
}

static void draw_target(const UiDraw *draw, UiBox area, const UiButton *button)
{
    UiTheme theme = *draw->theme;
    theme.focus = button->kind == UI_BUTTON_ON_HEAD ? theme.focus_on_head : theme.focus;
    UiDraw here = *draw;
    here.theme = &theme;
    ui_draw_target(&here, area, button->id, button->label != NULL ? button->label : button->word);
}

int ui_button_draw(const UiDraw *draw, UiBox box, const UiButton *button)
{
    int least = ui_button_height(draw, box.width, button);
    UiBox area = {box.x, box.y, box.width, box.height > least ? box.height : least};
    Look look = find_look(draw, button);
    if (look.ground.fill != 0 || look.ground.border != 0) {
        ui_canvas_add_round(draw->canvas, area, &look.ground);
    }
    draw_face(draw, area, button, look.ink);
    if (!button->disabled) {
        draw_target(draw, area, button);
    }
    return area.height;
}

int ui_button_width(const UiDraw *draw, const UiButton *button)
{
    int wanted = face_width(draw, button) + 2 * ui_draw_space(draw, UI_SPACE_M);
    int least = ui_metrics_target(draw->metrics);
    return wanted > least ? wanted : least;
}
