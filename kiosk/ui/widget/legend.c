#include "widget/legend.h"

#define HALO_MM 0.5

static void draw_triangle(const UiDraw *draw, UiBox box, UiColour colour)
{
    const UiPoint points[] = {
        {box.x, box.y}, {box.x + box.width, box.y}, {box.x + box.width / 2, box.y + box.height}};
    ui_canvas_add_polygon(draw->canvas, points, 3, colour);
}

static void draw_diamond(const UiDraw *draw, UiBox box, UiColour colour)
{
    const UiPoint points[] = {{box.x + box.width / 2, box.y},
                              {box.x + box.width, box.y + box.height / 2},
                              {box.x + box.width / 2, box.y + box.height},
                              {box.x, box.y + box.height / 2}};
    ui_canvas_add_polygon(draw->canvas, points, 4, colour);
}

static void draw_disc(const UiDraw *draw, UiBox box, UiColour colour)
{
    UiRound disc = {.fill = colour, .radius_px = box.width / 2};
    ui_canvas_add_round(draw->canvas, box, &disc);
}

static void draw_ring(const UiDraw *draw, UiBox box, UiColour colour)
{
    UiRound ring = {.fill = draw->theme->card,
                    .border = colour,
                    .border_px = box.width / 4,
                    .radius_px = box.width / 2};
    ui_canvas_add_round(draw->canvas, box, &ring);
}

static void draw_shape(const UiDraw *draw, UiBox box, UiSpot spot, UiColour colour)
{
    int middle = box.y + box.height / 2;
    switch (spot) {
    case UI_SPOT_TRIANGLE:
        draw_triangle(draw, box, colour);
        break;
    case UI_SPOT_DIAMOND:
        draw_diamond(draw, box, colour);
        break;
    case UI_SPOT_RING:
        draw_ring(draw, box, colour);
        break;
    case UI_SPOT_DASHES:
        ui_draw_dashes(draw, (UiPoint){box.x, middle}, (UiPoint){box.x + box.width, middle},
                       box.height / 5, box.width / 5, colour);
        break;
    case UI_SPOT_BREAK:
        ui_draw_dashes(draw, (UiPoint){box.x + box.width / 2, box.y},
                       (UiPoint){box.x + box.width / 2, box.y + box.height}, box.width / 5,
                       box.height / 5, draw->theme->tone[UI_TONE_WARNING].solid);
        break;
    default:
        draw_disc(draw, box, colour);
        break;
    }
}

void ui_legend_draw_spot_in(const UiDraw *draw, UiBox box, UiSpot spot, UiColour colour)
{
    if (spot != UI_SPOT_DASHES && spot != UI_SPOT_BREAK) {
        draw_shape(draw, ui_box_inset(box, -ui_draw_px(draw, HALO_MM)), spot, draw->theme->card);
    }
    draw_shape(draw, box, spot, colour);
}

void ui_legend_draw_spot(const UiDraw *draw, UiBox box, int which)
{
    UiSpot spot = (UiSpot)which;
    UiColour colour = spot == UI_SPOT_DISC ? draw->theme->series[0] : draw->theme->text;
    draw_shape(draw, ui_box_inset(box, box.width / 10), spot, colour);
}

static int shape_side(const UiDraw *draw) { return ui_draw_icon_size(draw, UI_TYPE_BODY) * 4 / 5; }

static int draw_entry(const UiDraw *draw, UiBox box, const UiLegendEntry *entry)
{
    int side = shape_side(draw);
    UiBox column = ui_box_cut_left(&box, side);
    column.height = ui_draw_line_height(draw, UI_TYPE_BODY);
    entry->shape(draw, ui_box_centre(column, side, side), entry->which);
    ui_box_cut_left(&box, ui_draw_space(draw, UI_SPACE_S));
    return ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text_muted, entry->words);
}

static int entry_width(const UiDraw *draw, const UiLegendEntry *entry)
{
    return shape_side(draw) + ui_draw_space(draw, UI_SPACE_S) +
           ui_draw_text_width(draw, UI_TYPE_BODY, entry->words);
}

/* Draws the entries from `*next` that stand on one line; then `*next` is the first of the next. */
static int draw_line(const UiDraw *draw, UiBox box, const UiLegendEntry *entries, int count,
                     int *next)
{
    int x = box.x;
    int height = 0;
    int i = *next;
    for (; i < count; i++) {
        int wanted = entry_width(draw, &entries[i]);
        if (x > box.x && x + wanted > box.x + box.width) {
            break;
        }
        int width = wanted < box.width ? wanted : box.width;
        int used = draw_entry(draw, (UiBox){x, box.y, width, 0}, &entries[i]);
        height = used > height ? used : height;
        x += wanted + ui_draw_space(draw, UI_SPACE_L);
    }
    *next = i;
    return height;
}

int ui_legend_draw(const UiDraw *draw, UiBox box, const UiLegendEntry *entries, int count)
{
    int used = 0;
    for (int next = 0; next < count;) {
        used += draw_line(draw, (UiBox){box.x, box.y + used, box.width, 0}, entries, count, &next);
    }
    return used;
}

int ui_legend_draw_line(const UiDraw *draw, UiBox box, const UiLegendEntry *entries, int count,
                        int line)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int next = 0;
    for (int i = 0; i < line && next < count; i++) {
        (void)draw_line(&measuring, box, entries, count, &next);
    }
    return next < count ? draw_line(draw, box, entries, count, &next) : 0;
}
