#include "ui/widget/radar.h"

#include "widget/legend.h"
#include "widget/pair.h"
#include "widget/pattern.h"

#include <glib.h>
#include <math.h>

/* On a low panel the radius is a share of its height, so that a page of the largest letters holds
   the picture. */
#define RADIUS_MM 36.0
#define RADIUS_SHARE 0.11
#define LINE_MM 1.2
#define SPOT_MM 4.0
#define DASH_MM 2.5

/* Beside the picture, the list needs this many heights of ก. */
#define LIST_KO 16.0

/* Pieces before the lines of the list: the picture, the legend. */
#define FIRST_LINE 2

static int shown_count(const UiRadar *radar) { return MIN(radar->count, UI_RADAR_LIMIT_AXES); }

static bool has_picture(const UiDraw *draw, const UiRadar *radar)
{
    return !draw->compact && shown_count(radar) >= UI_RADAR_LEAST_AXES && radar->maximum > 0;
}

static bool is_stated(const UiRadarAxis *axis)
{
    return axis->mark == UI_MARK_NONE || axis->mark == UI_MARK_ZERO;
}

UiPoint ui_radar_place(const UiRadar *radar, UiPoint middle, int radius_px, int index, double value)
{
    double share = CLAMP(value / radar->maximum, 0.0, 1.0);
    double angle = 2.0 * G_PI * index / shown_count(radar);
    return (UiPoint){middle.x + (int)lround(sin(angle) * share * radius_px),
                     middle.y - (int)lround(cos(angle) * share * radius_px)};
}

/* ---- picture ---- */

typedef struct {
    const UiDraw *draw;
    const UiRadar *radar;
    UiPoint middle;
    int radius;
} Picture;

static UiPoint place(const Picture *picture, int index, double value)
{
    return ui_radar_place(picture->radar, picture->middle, picture->radius, index, value);
}

/* Whether the shape's own line lies along that side of a ring. */
static bool shape_covers(const UiRadar *radar, int index, double value)
{
    const UiRadarAxis *one = &radar->axes[index];
    const UiRadarAxis *next = &radar->axes[(index + 1) % shown_count(radar)];
    double least = radar->maximum / 1000;
    return is_stated(one) && is_stated(next) && fabs(one->value - value) < least &&
           fabs(next->value - value) < least;
}

static void draw_web(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    const UiRadar *radar = picture->radar;
    int hair = ui_draw_space(draw, UI_SPACE_HAIR);
    int rings = CLAMP(radar->rings, 1, 10);
    int count = shown_count(radar);
    for (int ring = 1; ring <= rings; ring++) {
        double value = radar->maximum * ring / rings;
        UiColour colour = ring == rings ? draw->theme->outline : draw->theme->hairline;
        for (int i = 0; i < count; i++) {
            if (!shape_covers(radar, i, value)) {
                ui_canvas_add_line(draw->canvas, place(picture, i, value),
                                   place(picture, (i + 1) % count, value), hair, colour);
            }
        }
    }
    for (int i = 0; i < count; i++) {
        ui_canvas_add_line(draw->canvas, picture->middle, place(picture, i, radar->maximum), hair,
                           draw->theme->hairline);
    }
}

/* Filled only when it is whole: a shape with a hole would show an area that means nothing. */
static void draw_area(const Picture *picture)
{
    UiPoint points[UI_RADAR_LIMIT_AXES];
    int count = shown_count(picture->radar);
    for (int i = 0; i < count; i++) {
        if (!is_stated(&picture->radar->axes[i])) {
            return;
        }
        points[i] = place(picture, i, picture->radar->axes[i].value);
    }
    ui_canvas_add_polygon(picture->draw->canvas, points, count, picture->draw->theme->accent_tint);
}

static void draw_reference(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    const UiRadar *radar = picture->radar;
    int count = shown_count(radar);
    for (int i = 0; i < count && radar->reference_words != NULL; i++) {
        double from = radar->axes[i].reference;
        double to = radar->axes[(i + 1) % count].reference;
        if (from >= 0 && to >= 0) {
            ui_draw_dashes(draw, place(picture, i, from), place(picture, (i + 1) % count, to),
                           ui_draw_px(draw, LINE_MM) * 2 / 3, ui_draw_px(draw, DASH_MM),
                           draw->theme->text);
        }
    }
}

static void draw_shape(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    const UiRadar *radar = picture->radar;
    UiColour colour = ui_pattern_colour(draw, 0);
    int count = shown_count(radar);
    int side = ui_draw_px(draw, SPOT_MM);
    for (int i = 0; i < count; i++) {
        const UiRadarAxis *next = &radar->axes[(i + 1) % count];
        if (is_stated(&radar->axes[i]) && is_stated(next)) {
            ui_canvas_add_line(draw->canvas, place(picture, i, radar->axes[i].value),
                               place(picture, (i + 1) % count, next->value),
                               ui_draw_px(draw, LINE_MM), colour);
        }
    }
    for (int i = 0; i < count; i++) {
        UiPoint at = place(picture, i, radar->axes[i].value);
        if (is_stated(&radar->axes[i])) {
            UiBox spot = {at.x - side / 2, at.y - side / 2, side, side};
            ui_legend_draw_spot_in(draw, spot, UI_SPOT_DISC, colour);
        }
    }
}

static int key_side(const UiDraw *draw) { return ui_draw_icon_size(draw, UI_TYPE_STRONG); }

static void draw_key(const UiDraw *draw, UiBox box, const UiRadarAxis *axis)
{
    UiParagraph key = ui_draw_paragraph(draw, UI_TYPE_STRONG, axis->key);
    key.align = UI_ALIGN_CENTRE;
    ui_draw_line_of_text(draw, box, &key);
}

/* At the tip its number; the mark of an axis without one stands beside it, towards the middle. */
static void draw_tips(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    int side = key_side(draw);
    double away = picture->radar->maximum;
    Picture outside = *picture;
    outside.radius += side * 6 / 10;
    for (int i = 0; i < shown_count(picture->radar); i++) {
        const UiRadarAxis *axis = &picture->radar->axes[i];
        UiPoint at = place(&outside, i, away);
        draw_key(draw, (UiBox){at.x - side / 2, at.y - side / 2, side, side}, axis);
        if (!is_stated(axis)) {
            int mark = 2 * ui_draw_px(draw, SPOT_MM);
            UiPoint tip = place(picture, i, away * 0.8);
            ui_mark_draw_shape(draw, (UiBox){tip.x - mark / 2, tip.y - mark / 2, mark, mark},
                               axis->mark);
        }
    }
}

static int most_radius(const UiDraw *draw)
{
    int wanted = ui_draw_px(draw, RADIUS_MM);
    return MIN(wanted, (int)(draw->metrics->height_px * RADIUS_SHARE));
}

static int radius_in(const UiDraw *draw, int width_px)
{
    int room = width_px / 2 - key_side(draw) * 11 / 10;
    return MIN(most_radius(draw), room);
}

static int draw_legend(const UiDraw *draw, UiBox box, const UiRadar *radar)
{
    UiLegendEntry entries[2];
    int count = 0;
    if (radar->own_words != NULL) {
        entries[count++] = (UiLegendEntry){ui_legend_draw_spot, UI_SPOT_DISC, radar->own_words};
    }
    if (radar->reference_words != NULL) {
        entries[count++] =
            (UiLegendEntry){ui_legend_draw_spot, UI_SPOT_DASHES, radar->reference_words};
    }
    return ui_legend_draw(draw, box, entries, count);
}

static int draw_picture(const UiDraw *draw, UiBox box, const UiRadar *radar)
{
    int radius = radius_in(draw, box.width);
    int edge = key_side(draw) * 11 / 10;
    UiPoint middle = {box.x + box.width / 2, box.y + edge + radius};
    const Picture picture = {draw, radar, middle, radius};
    draw_area(&picture);
    draw_web(&picture);
    draw_reference(&picture);
    draw_shape(&picture);
    draw_tips(&picture);
    return 2 * (radius + edge);
}

/* ---- list ---- */

static int draw_line(const UiDraw *draw, UiBox box, const UiRadarAxis *axis)
{
    UiBox key = ui_box_cut_left(&box, key_side(draw));
    key.height = ui_draw_line_height(draw, UI_TYPE_BODY);
    draw_key(draw, key, axis);
    ui_box_cut_left(&box, ui_draw_space(draw, UI_SPACE_S));
    return ui_pair_draw(draw, box, axis->label, axis->figure);
}

static int draw_list(const UiDraw *draw, UiBox box, const UiRadar *radar)
{
    int used = 0;
    for (int i = 0; i < shown_count(radar); i++) {
        UiBox line = {box.x, box.y + used, box.width, 0};
        used += draw_line(draw, line, &radar->axes[i]) + ui_draw_space(draw, UI_SPACE_XS);
    }
    return used;
}

static int picture_width(const UiDraw *draw)
{
    return 2 * (most_radius(draw) + key_side(draw) * 11 / 10);
}

static int draw_beside(const UiDraw *draw, UiBox box, const UiRadar *radar)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox left = ui_box_cut_left(&box, picture_width(draw));
    ui_box_cut_left(&box, ui_draw_space(draw, UI_SPACE_L));
    int picture = draw_picture(draw, left, radar);
    int list = draw_list(&measuring, box, radar);
    box.y += list < picture ? (picture - list) / 2 : 0;
    draw_list(draw, box, radar);
    return MAX(picture, list);
}

/* Beside it, the list must have the width for its words and not be longer than the picture: then a
   page that holds the picture holds both. */
static bool is_beside(const UiDraw *draw, int width_px, const UiRadar *radar)
{
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_BODY);
    int list = width_px - picture_width(draw) - ui_draw_space(draw, UI_SPACE_L);
    if (!has_picture(draw, radar) || list < ui_draw_px(draw, LIST_KO * ko_mm)) {
        return false;
    }
    UiDraw measuring = ui_draw_measuring(draw);
    return draw_list(&measuring, (UiBox){0, 0, list, 0}, radar) <= picture_width(draw);
}

int ui_radar_piece_count(const UiRadar *radar) { return FIRST_LINE + shown_count(radar); }

int ui_radar_draw_piece(const UiDraw *draw, UiBox box, const UiRadar *radar, int piece)
{
    bool beside = is_beside(draw, box.width, radar);
    if (piece == 0 && beside) {
        return draw_beside(draw, box, radar);
    }
    if (piece == 0) {
        return has_picture(draw, radar) ? draw_picture(draw, box, radar) : 0;
    }
    if (piece == 1) {
        return has_picture(draw, radar) ? draw_legend(draw, box, radar) : 0;
    }
    return beside ? 0 : draw_line(draw, box, &radar->axes[piece - FIRST_LINE]);
}

int ui_radar_draw(const UiDraw *draw, UiBox box, const UiRadar *radar)
{
    int used = 0;
    for (int i = 0; i < ui_radar_piece_count(radar); i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += ui_radar_draw_piece(draw, rest, radar, i);
    }
    return used;
}
