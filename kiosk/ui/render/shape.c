#include "render/shape.h"

#include "lru.h"
#include "render/polygon.h"

#include <glib.h>
#include <math.h>

#define LIMIT_BYTES 2097152

struct UiShapes {
    UiLru *masks;
};

static void free_mask(void *mask) { ui_mask_free(mask); }

UiShapes *ui_shape_new(void)
{
    UiShapes *shapes = g_new0(UiShapes, 1);
    shapes->masks = ui_lru_new(LIMIT_BYTES, free_mask);
    return shapes;
}

void ui_shape_free(UiShapes *shapes)
{
    if (shapes == NULL) {
        return;
    }
    ui_lru_free(shapes->masks);
    g_free(shapes);
}

size_t ui_shape_bytes(const UiShapes *shapes) { return ui_lru_bytes(shapes->masks); }

static uint8_t to_coverage(double share) { return (uint8_t)lround(255.0 * CLAMP(share, 0.0, 1.0)); }

/* A disc of `radius`, without its middle when `ring_px` is above 0. Its four quarters are the
   corners. */
static UiMask *make_disc(int radius, int ring_px)
{
    UiMask *mask = ui_mask_new(2 * radius, 2 * radius);
    for (int y = 0; y < 2 * radius; y++) {
        for (int x = 0; x < 2 * radius; x++) {
            double distance = hypot(x + 0.5 - radius, y + 0.5 - radius);
            double outer = radius + 0.5 - distance;
            double inner = ring_px > 0 ? distance - (radius - ring_px) + 0.5 : 1.0;
            mask->coverage[y * mask->width + x] = to_coverage(MIN(outer, inner));
        }
    }
    return mask;
}

/* How far a shadow's mask goes beyond the box: where it has faded to nothing. */
static int fade_of(int reach_px) { return reach_px + reach_px / 2; }

/* A disc with a soft edge, strongest inside the box: its quarters are the corners of a shadow, the
   column above its middle is the profile of the edges. */
static UiMask *make_shadow(int radius, int reach_px)
{
    int half = radius + fade_of(reach_px);
    UiMask *mask = ui_mask_new(2 * half, 2 * half);
    for (int y = 0; y < 2 * half; y++) {
        for (int x = 0; x < 2 * half; x++) {
            double beyond = hypot(x + 0.5 - half, y + 0.5 - half) - radius;
            double share = CLAMP(0.5 - beyond / (2.0 * fade_of(reach_px)), 0.0, 1.0);
            mask->coverage[y * mask->width + x] = to_coverage(share * share * 2.0);
        }
    }
    return mask;
}

typedef enum { MASK_DISC, MASK_SHADOW } MaskKind;

static const UiMask *get_mask(UiShapes *shapes, MaskKind kind, int radius, int edge_px)
{
    char key[48];
    g_snprintf(key, sizeof key, "%d:%d:%d", (int)kind, radius, edge_px);
    UiMask *mask = ui_lru_get(shapes->masks, key);
    if (mask == NULL) {
        mask = kind == MASK_DISC ? make_disc(radius, edge_px) : make_shadow(radius, edge_px);
        ui_lru_put(shapes->masks, key, mask, ui_mask_bytes(mask));
    }
    return mask;
}

/* The four quarters of a square mask at the four corners of the box. */
static void paint_corners(UiPaint *paint, const UiMask *mask, UiBox box, UiColour colour)
{
    int half = mask->width / 2;
    int right = box.x + box.width - half;
    int bottom = box.y + box.height - half;
    const UiBox quarter = {0, 0, half, half};
    UiBox part = quarter;
    ui_paint_mask_part(paint, mask, part, (UiPoint){box.x, box.y}, colour);
    part.x = half;
    ui_paint_mask_part(paint, mask, part, (UiPoint){right, box.y}, colour);
    part.y = half;
    ui_paint_mask_part(paint, mask, part, (UiPoint){right, bottom}, colour);
    part.x = 0;
    ui_paint_mask_part(paint, mask, part, (UiPoint){box.x, bottom}, colour);
}

static int fit_radius(UiBox box, int radius_px)
{
    return MAX(0, MIN(radius_px, MIN(box.width, box.height) / 2));
}

static void paint_filled(UiShapes *shapes, UiPaint *paint, UiBox box, int radius_px,
                         UiColour colour)
{
    int radius = fit_radius(box, radius_px);
    UiBox rest = box;
    UiBox top = ui_box_cut_top(&rest, radius);
    UiBox bottom = ui_box_cut_bottom(&rest, radius);
    ui_paint_fill(paint, rest, colour);
    ui_paint_fill(paint, ui_box_inset_xy(top, radius, 0), colour);
    ui_paint_fill(paint, ui_box_inset_xy(bottom, radius, 0), colour);
    if (radius > 0) {
        paint_corners(paint, get_mask(shapes, MASK_DISC, radius, 0), box, colour);
    }
}

/* A border around nothing: its middle stays as it is. */
static void paint_ring(UiShapes *shapes, UiPaint *paint, UiBox box, const UiRound *round)
{
    int radius = fit_radius(box, round->radius_px);
    int edge = MIN(round->border_px, MAX(radius, 1));
    UiBox across = ui_box_inset_xy(box, radius, 0);
    UiBox along = ui_box_inset_xy(box, 0, radius);
    ui_paint_fill(paint, ui_box_cut_top(&across, edge), round->border);
    ui_paint_fill(paint, ui_box_cut_bottom(&across, edge), round->border);
    ui_paint_fill(paint, ui_box_cut_left(&along, edge), round->border);
    ui_paint_fill(paint, ui_box_cut_right(&along, edge), round->border);
    if (radius > 0) {
        paint_corners(paint, get_mask(shapes, MASK_DISC, radius, edge), box, round->border);
    }
}

static UiColour with_coverage(UiColour colour, uint8_t coverage)
{
    uint32_t alpha = (colour >> 24) * coverage / 255;
    return (colour & 0xffffff) | alpha << 24;
}

/* The edges of a shadow line by line, only as deep as the box on top will not cover. */
static void paint_shadow(UiShapes *shapes, UiPaint *paint, UiBox box, const UiRound *round)
{
    int radius = fit_radius(box, round->radius_px);
    int drop = round->shadow_px / 2;
    int depth = fade_of(round->shadow_px);
    const UiMask *mask = get_mask(shapes, MASK_SHADOW, radius, round->shadow_px);
    int half = mask->width / 2;
    UiBox outer = ui_box_inset(box, -depth);
    outer.y += drop;
    paint_corners(paint, mask, outer, round->shadow);
    UiBox across = ui_box_inset_xy(outer, half, 0);
    UiBox along = ui_box_inset_xy(outer, 0, half);
    for (int i = 0; i < depth + drop; i++) {
        int row = MIN(i, half - 1);
        UiColour colour = with_coverage(round->shadow, mask->coverage[row * mask->width + half]);
        ui_paint_fill(paint, ui_box_cut_top(&across, 1), colour);
        ui_paint_fill(paint, ui_box_cut_bottom(&across, 1), colour);
        ui_paint_fill(paint, ui_box_cut_left(&along, 1), colour);
        ui_paint_fill(paint, ui_box_cut_right(&along, 1), colour);
    }
}

/* With fill and border, the border is laid first and the fill on it: two soft edges on one another
   would let the page shine through between them. */
void ui_shape_paint_round(UiShapes *shapes, UiPaint *paint, UiBox box, const UiRound *round)
{
    bool has_border = round->border != 0 && round->border_px > 0;
    if (round->shadow_px > 0 && round->shadow >> 24 != 0) {
        paint_shadow(shapes, paint, box, round);
    }
    if (round->fill == 0) {
        if (has_border) {
            paint_ring(shapes, paint, box, round);
        }
        return;
    }
    UiBox inside = box;
    int radius = fit_radius(box, round->radius_px);
    if (has_border) {
        paint_filled(shapes, paint, box, radius, round->border);
        inside = ui_box_inset(box, round->border_px);
        radius = MAX(0, radius - round->border_px);
    }
    paint_filled(shapes, paint, inside, radius, round->fill);
}

static void paint_oblique(UiPaint *paint, UiBox box, int line_px, UiColour colour)
{
    double length = hypot(box.width, box.height);
    double across_x = -box.height / length * line_px / 2.0;
    double across_y = box.width / length * line_px / 2.0;
    double from_x = box.x + 0.5;
    double from_y = box.y + 0.5;
    double to_x = from_x + box.width;
    double to_y = from_y + box.height;
    const UiVertex corners[] = {{from_x + across_x, from_y + across_y},
                                {to_x + across_x, to_y + across_y},
                                {to_x - across_x, to_y - across_y},
                                {from_x - across_x, from_y - across_y}};
    ui_polygon_paint(paint, corners, G_N_ELEMENTS(corners), colour);
}

void ui_shape_paint_line(UiPaint *paint, UiBox box, int line_px, UiColour colour)
{
    int half = line_px / 2;
    UiBox upright = {MIN(box.x, box.x + box.width), MIN(box.y, box.y + box.height), ABS(box.width),
                     ABS(box.height)};
    if (box.height == 0) {
        ui_paint_fill(paint, (UiBox){upright.x, box.y - half, upright.width, line_px}, colour);
    } else if (box.width == 0) {
        ui_paint_fill(paint, (UiBox){box.x - half, upright.y, line_px, upright.height}, colour);
    } else {
        paint_oblique(paint, box, line_px, colour);
    }
}
