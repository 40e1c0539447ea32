#include "ui/widget/option.h"

static bool has_plate(const UiDraw *draw, const UiOption *option)
{
    if (draw->compact) {
        return false;
    }
    return option->sample != NULL || option->icon != UI_ICON_NONE;
}

/* All plates are as high as the largest letters need, so that options stand in line. */
static int plate_height(const UiDraw *draw)
{
    UiMetrics largest = *draw->metrics;
    largest.text_size = UI_TEXT_LARGEST;
    return ui_metrics_style(&largest, UI_TYPE_BODY).line_px;
}

static void draw_plate(const UiDraw *draw, UiBox box, const UiOption *option)
{
    const UiTheme *theme = ui_theme_get(option->theme);
    UiRound plate = {.fill = theme->surface,
                     .border = draw->theme->outline,
                     .border_px = ui_draw_space(draw, UI_SPACE_HAIR) / 2,
                     .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, box, &plate);
    if (option->sample == NULL) {
        ui_draw_icon(draw, ui_box_inset(box, ui_draw_space(draw, UI_SPACE_S)), option->icon,
                     theme->text);
        return;
    }
    UiMetrics metrics = *draw->metrics;
    metrics.text_size = option->text_size;
    UiParagraph sample = {.text = option->sample,
                          .style = ui_metrics_style(&metrics, UI_TYPE_BODY),
                          .colour = theme->text,
                          .align = UI_ALIGN_CENTRE};
    ui_draw_line_of_text(draw, box, &sample);
}

static int draw_words(const UiDraw *draw, UiBox box, const UiOption *option)
{
    UiParagraph word = ui_draw_paragraph(draw, UI_TYPE_LABEL, option->word);
    bool pressed = ui_draw_is_pressed(draw, option->id);
    UiColour chosen = pressed ? draw->theme->on_accent_tint : draw->theme->accent;
    word.colour = option->chosen ? chosen : draw->theme->text;
    word.align = UI_ALIGN_CENTRE;
    int used = ui_draw_text_lines(draw, box, &word);
    UiParagraph sentence = ui_draw_paragraph(draw, UI_TYPE_BODY, option->sentence);
    sentence.colour = draw->theme->text_muted;
    sentence.align = UI_ALIGN_CENTRE;
    return used + ui_draw_text_lines(draw, (UiBox){box.x, box.y + used, box.width, 0}, &sentence);
}

/* The tick has a place of its own in every option: choosing one moves no word. */
static UiBox cut_tick(const UiDraw *draw, UiBox *inside)
{
    int side = ui_draw_icon_size(draw, UI_TYPE_LABEL);
    UiBox tick = ui_box_cut_left(inside, side);
    ui_box_cut_right(inside, side);
    tick.height = ui_draw_line_height(draw, UI_TYPE_LABEL);
    return tick;
}

static void draw_ground(const UiDraw *draw, UiBox area, const UiOption *option)
{
    bool pressed = ui_draw_is_pressed(draw, option->id);
    int hair = ui_draw_space(draw, UI_SPACE_HAIR);
    UiRound ground = {.fill = pressed ? draw->theme->accent_tint : draw->theme->card,
                      .border = option->chosen ? draw->theme->accent : draw->theme->outline,
                      .border_px = option->chosen ? 2 * hair : hair / 2,
                      .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M)};
    ui_canvas_add_round(draw->canvas, area, &ground);
}

static int natural_height(const UiDraw *draw, int width_px, const UiOption *option)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox inside = {0, 0, width_px - 2 * ui_draw_space(draw, UI_SPACE_S), 0};
    (void)cut_tick(&measuring, &inside);
    int height = draw_words(&measuring, inside, option) + 2 * ui_draw_space(draw, UI_SPACE_S);
    height += has_plate(draw, option) ? plate_height(draw) + ui_draw_space(draw, UI_SPACE_XS) : 0;
    int least = ui_metrics_target(draw->metrics);
    return height > least ? height : least;
}

int ui_option_draw(const UiDraw *draw, UiBox box, const UiOption *option)
{
    int natural = natural_height(draw, box.width, option);
    UiBox area = {box.x, box.y, box.width, box.height > natural ? box.height : natural};
    draw_ground(draw, area, option);
    UiBox inside = ui_box_inset(area, ui_draw_space(draw, UI_SPACE_S));
    if (has_plate(draw, option)) {
        draw_plate(draw, ui_box_cut_top(&inside, plate_height(draw)), option);
        ui_box_cut_top(&inside, ui_draw_space(draw, UI_SPACE_XS));
    }
    UiBox words = inside;
    UiBox tick = cut_tick(draw, &words);
    UiDraw measuring = ui_draw_measuring(draw);
    words.height = 0;
    int free_px = inside.height - draw_words(&measuring, words, option);
    words.y += free_px / 2;
    tick.y = words.y;
    draw_words(draw, words, option);
    if (option->chosen) {
        ui_draw_icon(draw, tick, UI_ICON_CHECK, draw->theme->accent);
    }
    ui_draw_target(draw, area, option->id, option->label != NULL ? option->label : option->word);
    return area.height;
}
