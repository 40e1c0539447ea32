#include "ui/draw.h"

#include <math.h>
#include <string.h>

/* An icon reads as high as the letters with a mark on them. */
#define ICON_EM 1.15

UiDraw ui_draw_make(UiCanvas *canvas, UiText *text, const UiMetrics *metrics)
{
    return (UiDraw){
        .canvas = canvas, .text = text, .metrics = metrics, .theme = ui_theme_get(metrics->theme)};
}

UiDraw ui_draw_measuring(const UiDraw *draw)
{
    UiDraw measuring = *draw;
    measuring.canvas = NULL;
    return measuring;
}

int ui_draw_px(const UiDraw *draw, double mm) { return ui_metrics_px(draw->metrics, mm); }

int ui_draw_space(const UiDraw *draw, UiSpace space)
{
    return ui_metrics_space(draw->metrics, space);
}

UiParagraph ui_draw_paragraph(const UiDraw *draw, UiType type, const char *text)
{
    return (UiParagraph){
        .text = text, .style = ui_metrics_style(draw->metrics, type), .colour = draw->theme->text};
}

int ui_draw_text_lines(const UiDraw *draw, UiBox box, const UiParagraph *paragraph)
{
    return paragraph->text != NULL ? ui_text_draw(draw->text, draw->canvas, box, paragraph) : 0;
}

int ui_draw_text_balanced(const UiDraw *draw, UiBox box, const UiParagraph *paragraph)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int height = ui_draw_text_lines(&measuring, (UiBox){0, 0, box.width, 0}, paragraph);
    if (draw->canvas == NULL) {
        return height; // which does not change with the width found
    }
    int too_narrow = 0;
    int width = box.width;
    while (width - too_narrow > 1) {
        int middle = (width + too_narrow) / 2;
        if (ui_draw_text_lines(&measuring, (UiBox){0, 0, middle, 0}, paragraph) > height) {
            too_narrow = middle;
        } else {
            width = middle;
        }
    }
    UiBox column = {box.x + (box.width - width) / 2, box.y, width, 0};
    return ui_draw_text_lines(draw, column, paragraph);
}

int ui_draw_text(const UiDraw *draw, UiBox box, UiType type, UiColour colour, const char *text)
{
    UiParagraph paragraph = ui_draw_paragraph(draw, type, text);
    paragraph.colour = colour;
    box.height = 0;
    return ui_draw_text_lines(draw, box, &paragraph);
}

int ui_draw_text_width(const UiDraw *draw, UiType type, const char *text)
{
    return text != NULL ? ui_text_width(draw->text, ui_metrics_style(draw->metrics, type), text)
                        : 0;
}

int ui_draw_line_height(const UiDraw *draw, UiType type)
{
    return ui_metrics_style(draw->metrics, type).line_px;
}

void ui_draw_line_of_text(const UiDraw *draw, UiBox box, const UiParagraph *paragraph)
{
    UiParagraph line = *paragraph;
    line.max_lines = 1;
    int height = line.style.line_px;
    UiBox middle = {box.x, box.y + (box.height - height) / 2, box.width, height};
    ui_draw_text_lines(draw, middle, &line);
}

int ui_draw_icon_size(const UiDraw *draw, UiType type)
{
    return (int)(ui_metrics_style(draw->metrics, type).em_px * ICON_EM);
}

void ui_draw_icon(const UiDraw *draw, UiBox box, UiIcon icon, UiColour colour)
{
    int size = box.width < box.height ? box.width : box.height;
    ui_canvas_add_icon(draw->canvas, ui_box_centre(box, size, size), icon, colour);
}

void ui_draw_dashes(const UiDraw *draw, UiPoint from, UiPoint to, int line_px, int dash_px,
                    UiColour colour)
{
    double across = to.x - from.x;
    double along = to.y - from.y;
    double length = hypot(across, along);
    if (length < 1 || dash_px < 1) {
        return;
    }
    /* A dash at each end, so that no stub is left over and corners close. */
    int dashes = (int)lround((length / dash_px + 1) / 2);
    dashes = dashes > 1 ? dashes : 1;
    double share = 1.0 / (2 * dashes - 1);
    for (int i = 0; i < dashes; i++) {
        UiPoint a = {from.x + (int)lround(across * share * 2 * i),
                     from.y + (int)lround(along * share * 2 * i)};
        UiPoint b = {from.x + (int)lround(across * share * (2 * i + 1)),
                     from.y + (int)lround(along * share * (2 * i + 1))};
        ui_canvas_add_line(draw->canvas, a, b, line_px, colour);
    }
}

void ui_draw_round(const UiDraw *draw, UiBox box, UiRadius radius, UiColour fill)
{
    UiRound round = {.fill = fill, .radius_px = ui_metrics_radius(draw->metrics, radius)};
    ui_canvas_add_round(draw->canvas, box, &round);
}

void ui_draw_sheet(const UiDraw *draw, UiBox sheet)
{
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiRound ground = {
        .fill = draw->theme->card,
        .border = draw->theme->outline,
        .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_L),
        .shadow = draw->theme->shadow,
        .shadow_px = ui_metrics_elevation(draw->metrics, UI_ELEVATION_DIALOG),
    };
    ui_canvas_add_fill(draw->canvas, whole, draw->theme->scrim);
    ui_canvas_add_cover(draw->canvas);
    ui_canvas_add_round(draw->canvas, sheet, &ground);
}

bool ui_draw_is_pressed(const UiDraw *draw, const char *id)
{
    return id != NULL && draw->pressed_id != NULL && strcmp(draw->pressed_id, id) == 0;
}

/* The ring stands outside the thing, on the page: there its colour has been chosen to be seen. */
static void draw_focus_ring(const UiDraw *draw, UiBox box)
{
    int away = ui_draw_px(draw, UI_TARGET_GAP_MM / 4);
    int thick = ui_draw_px(draw, UI_TARGET_GAP_MM / 2);
    UiRound ring = {.border = draw->theme->focus,
                    .border_px = thick,
                    .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M) + away + thick};
    ui_canvas_add_round(draw->canvas, ui_box_inset(box, -(away + thick)), &ring);
}

bool ui_draw_target(const UiDraw *draw, UiBox box, const char *id, const char *label)
{
    if (id == NULL) {
        return false;
    }
    if (draw->focus_id != NULL && strcmp(draw->focus_id, id) == 0) {
        draw_focus_ring(draw, box);
    }
    ui_canvas_add_target(draw->canvas, box, id, label);
    return ui_draw_is_pressed(draw, id);
}
