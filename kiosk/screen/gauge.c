#include "gauge.h"

#define COMPACT_NAME_LINES 2
#define MOST_FIGURE_PERCENT 45 // of the width, for a number beside its name

// Caption and badge share a line where both fit.
static int draw_foot(const UiDraw *draw, UiBox box, const ScreenGauge *gauge)
{
    bool has_badge = gauge->badge.word != NULL;
    int badge_width = has_badge ? ui_badge_width(draw, &gauge->badge) : 0;
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int wanted =
        gauge->caption == NULL ? 0 : ui_draw_text_width(draw, UI_TYPE_CAPTION, gauge->caption);
    bool beside = has_badge && badge_width + gap + wanted <= box.width;
    UiBox words = box;
    if (beside) {
        words.width -= badge_width + gap;
    }
    int used = ui_draw_text(draw, words, UI_TYPE_CAPTION, draw->theme->text_muted, gauge->caption);
    if (!has_badge) {
        return used;
    }
    UiBox at = beside ? (UiBox){box.x + box.width - badge_width, box.y, badge_width, 0}
                      : (UiBox){box.x, box.y + used, box.width, 0};
    int height = ui_badge_draw(draw, at, &gauge->badge);
    return beside ? MAX(used, height) : used + height;
}

/* The name beside its number, over as many lines as it needs; a number that would leave the name a
   narrow strip stands below it. */
static int draw_name(const UiDraw *draw, UiBox box, const ScreenGauge *gauge)
{
    const UiBarPart *part = &gauge->part;
    UiParagraph label = ui_draw_paragraph(draw, UI_TYPE_BODY, part->label);
    int figure_width = ui_draw_text_width(draw, UI_TYPE_STRONG, part->figure);
    UiParagraph figure = ui_draw_paragraph(draw, UI_TYPE_STRONG, part->figure);
    bool beside = figure_width <= box.width * MOST_FIGURE_PERCENT / 100;
    UiBox name = box;
    figure.align = UI_ALIGN_END;
    if (beside) {
        name.width -= figure_width + ui_draw_space(draw, UI_SPACE_M);
    }
    // What it leads to says the whole name.
    label.max_lines = draw->compact && gauge->id != NULL ? COMPACT_NAME_LINES : label.max_lines;
    name.height = 0;
    int used = ui_draw_text_lines(draw, name, &label);
    if (!beside) {
        box.y += used;
    }
    int height = ui_draw_text_lines(draw, box, &figure);
    return beside ? MAX(used, height) : used + height;
}

static int draw_content(const UiDraw *draw, UiBox box, const ScreenGauge *gauge)
{
    UiBarPart bar = gauge->part;
    int used = draw_name(draw, box, gauge);
    bar.label = NULL;
    bar.figure = NULL;
    box.y += used;
    int height = ui_bar_draw(draw, box, &bar, gauge->maximum);
    box.y += height;
    return used + height + (draw->compact ? 0 : draw_foot(draw, box, gauge));
}

static void draw_ground(const UiDraw *draw, UiBox box, const char *id)
{
    const UiTheme *theme = draw->theme;
    const UiRound ground = {
        .fill = ui_draw_is_pressed(draw, id) ? theme->accent_tint : theme->card,
        .border = theme->outline,
        .border_px = MAX(1, ui_draw_space(draw, UI_SPACE_HAIR) / 2),
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M),
    };
    ui_canvas_add_round(draw->canvas, box, &ground);
}

int screen_gauge_draw(const UiDraw *draw, UiBox box, const void *model)
{
    const ScreenGauge *gauge = model;
    if (gauge->id == NULL) {
        return draw_content(draw, box, gauge);
    }
    int padding = ui_draw_space(draw, UI_SPACE_S);
    UiBox inside = ui_box_inset_xy(box, padding, 0);
    UiBox arrow = ui_box_cut_right(&inside, ui_draw_icon_size(draw, UI_TYPE_HEADING));
    ui_box_cut_right(&inside, padding);
    inside.y += padding;
    UiDraw measuring = ui_draw_measuring(draw);
    int height = draw_content(&measuring, inside, gauge) + 2 * padding;
    height = MAX(height, ui_metrics_target(draw->metrics));
    UiBox area = {box.x, box.y, box.width, height};
    draw_ground(draw, area, gauge->id);
    (void)draw_content(draw, inside, gauge);
    arrow.y = area.y;
    arrow.height = height;
    ui_draw_icon(draw, arrow, UI_ICON_FORWARD, draw->theme->text_muted);
    (void)ui_draw_target(draw, area, gauge->id,
                         gauge->label != NULL ? gauge->label : gauge->part.label);
    return height;
}
