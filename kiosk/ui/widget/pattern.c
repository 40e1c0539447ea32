#include "widget/pattern.h"

/* Wide enough to be seen from three metres: 0.9 mm is 1 minute of arc there. */
#define STRIPE_MM 0.9
#define PITCH_MM 2.7
#define HOLLOW_MM 1.0

UiColour ui_pattern_colour(const UiDraw *draw, int series)
{
    int last = UI_THEME_SERIES_COUNT - 1;
    return draw->theme->series[series < 0 || series > last ? last : series];
}

static int stripe(const UiDraw *draw) { return ui_draw_px(draw, STRIPE_MM); }

static int pitch(const UiDraw *draw) { return ui_draw_px(draw, PITCH_MM); }

/* One polygon for all stripes: up one edge, over, down the next. Each stripe is a parallelogram
   whose way to the next runs along the box's lower edge, where it has no area. */
/* A polygon takes only so many points: a long box gets more than one. */
void ui_pattern_draw_hatch(const UiDraw *draw, UiBox box, UiColour colour)
{
    UiPoint points[UI_CANVAS_LIMIT_POINTS];
    int count = 0;
    int thick = stripe(draw) + stripe(draw) / 2;
    int step = pitch(draw) + thick / 2;
    if (ui_box_is_empty(box)) {
        return;
    }
    ui_canvas_push_clip(draw->canvas, box);
    for (int x = -box.height; x < box.width; x += step) {
        points[count++] = (UiPoint){box.x + x, box.y + box.height};
        points[count++] = (UiPoint){box.x + x + box.height, box.y};
        points[count++] = (UiPoint){box.x + x + box.height + thick, box.y};
        points[count++] = (UiPoint){box.x + x + thick, box.y + box.height};
        if (count + 4 > UI_CANVAS_LIMIT_POINTS || x + step >= box.width) {
            ui_canvas_add_polygon(draw->canvas, points, count, colour);
            count = 0;
        }
    }
    ui_canvas_pop_clip(draw->canvas);
}

static void draw_dots(const UiDraw *draw, UiBox box, UiColour colour)
{
    int side = stripe(draw) + stripe(draw) / 2;
    int step = pitch(draw);
    int rows = box.height / step > 1 ? box.height / step : 1;
    for (int row = 0; row < rows; row++) {
        int y = box.y + (2 * row + 1) * box.height / (2 * rows) - side / 2;
        for (int x = box.x + step / 2 + (row % 2) * step / 2; x + side < box.x + box.width;
             x += step) {
            ui_canvas_add_fill(draw->canvas, (UiBox){x, y, side, side}, colour);
        }
    }
}

static void draw_lying(const UiDraw *draw, UiBox box, UiColour colour)
{
    int thick = stripe(draw);
    int lines = box.height / pitch(draw) > 1 ? box.height / pitch(draw) : 1;
    for (int i = 0; i < lines; i++) {
        int y = box.y + (2 * i + 1) * box.height / (2 * lines) - thick / 2;
        ui_canvas_add_fill(draw->canvas, (UiBox){box.x, y, box.width, thick}, colour);
    }
}

static void draw_standing(const UiDraw *draw, UiBox box, UiColour colour)
{
    int thick = stripe(draw);
    for (int x = box.x + pitch(draw) / 2; x + thick < box.x + box.width; x += pitch(draw)) {
        ui_canvas_add_fill(draw->canvas, (UiBox){x, box.y, thick, box.height}, colour);
    }
}

static void draw_hollow(const UiDraw *draw, UiBox box)
{
    int edge = ui_draw_px(draw, HOLLOW_MM);
    UiBox inside = ui_box_inset(box, edge);
    if (!ui_box_is_empty(inside)) {
        ui_draw_round(draw, inside, UI_RADIUS_NONE, draw->theme->card);
    }
}

void ui_pattern_draw(const UiDraw *draw, UiBox box, int series)
{
    UiColour gap = draw->theme->card;
    ui_draw_round(draw, box, UI_RADIUS_S, ui_pattern_colour(draw, series));
    switch (series) {
    case 0:
        break;
    case 1:
        ui_pattern_draw_hatch(draw, box, gap);
        break;
    case 2:
        draw_dots(draw, box, gap);
        break;
    case 3:
        draw_lying(draw, box, gap);
        break;
    case 4:
        draw_standing(draw, box, gap);
        break;
    default:
        draw_hollow(draw, box);
        break;
    }
}
