#include "render/region.h"

#include "lru.h"
#include "render/polygon.h"

#include <glib.h>
#include <string.h>

/* The squares of a whole province on a panel of 4K take 2 MB, outlines, whose boxes overlap, twice
 * that. */
#define LIMIT_BYTES 6291456

/* Stripes and dots are this share of the pitch. */
#define STRIPE_PERCENT 36
#define DOT_PERCENT 44

struct UiRegions {
    UiLru *masks; /* of Masks */
    GString *key;
};

typedef struct {
    UiMask *whole;
    UiMask *pattern; /* NULL: none */
    UiMask *edge;    /* NULL: none */
} Masks;

static void free_masks(void *data)
{
    Masks *masks = data;
    ui_mask_free(masks->whole);
    ui_mask_free(masks->pattern);
    ui_mask_free(masks->edge);
    g_free(masks);
}

UiRegions *ui_region_new(void)
{
    UiRegions *regions = g_new0(UiRegions, 1);
    regions->masks = ui_lru_new(LIMIT_BYTES, free_masks);
    regions->key = g_string_new(NULL);
    return regions;
}

void ui_region_free(UiRegions *regions)
{
    if (regions != NULL) {
        ui_lru_free(regions->masks);
        g_string_free(regions->key, TRUE);
        g_free(regions);
    }
}

size_t ui_region_bytes(const UiRegions *regions) { return ui_lru_bytes(regions->masks); }

static UiMask *fill_outline(const UiCommand *command)
{
    UiVertex *vertices = g_new(UiVertex, command->point_count);
    for (int i = 0; i < command->point_count; i++) {
        vertices[i] = (UiVertex){command->points[i].x - command->box.x,
                                 command->points[i].y - command->box.y};
    }
    UiMask *mask = ui_polygon_fill(vertices, (size_t)command->point_count, command->box.width,
                                   command->box.height);
    g_free(vertices);
    return mask;
}

/* Each byte of `to` becomes the least of those of `from` within `reach` along a row or column,
   whose `count` bytes are `stride` apart; beyond its ends nothing is covered. */
static void take_least(const uint8_t *from, uint8_t *to, int count, ptrdiff_t stride, int reach)
{
    for (int i = 0; i < count; i++) {
        uint8_t least = i < reach || i + reach >= count ? 0 : from[i * stride];
        for (int k = -reach; k <= reach && least > 0; k++) {
            uint8_t one = from[(i + k) * stride];
            least = one < least ? one : least;
        }
        to[i * stride] = least;
    }
}

/* What is covered, without what is still covered when the outline has moved inwards. */
static UiMask *make_edge(const UiMask *whole, int edge_px)
{
    UiMask *rows = ui_mask_new(whole->width, whole->height);
    UiMask *edge = ui_mask_new(whole->width, whole->height);
    for (int y = 0; y < whole->height; y++) {
        size_t row = (size_t)y * (size_t)whole->width;
        take_least(whole->coverage + row, rows->coverage + row, whole->width, 1, edge_px);
    }
    for (int x = 0; x < whole->width; x++) {
        take_least(rows->coverage + x, edge->coverage + x, whole->height, whole->width, edge_px);
    }
    size_t size = (size_t)whole->width * (size_t)whole->height;
    for (size_t i = 0; i < size; i++) {
        edge->coverage[i] = (uint8_t)(whole->coverage[i] - edge->coverage[i]);
    }
    ui_mask_free(rows);
    return edge;
}

static bool pattern_covers(const UiShape *shape, int x, int y)
{
    int pitch = MAX(shape->pitch_px, 2);
    int stripe = MAX(1, pitch * STRIPE_PERCENT / 100);
    int dot = MAX(1, pitch * DOT_PERCENT / 100);
    switch (shape->pattern) {
    case UI_PATTERN_DOTS:
        return y % pitch < dot && (x + y / pitch % 2 * (pitch / 2)) % pitch < dot;
    case UI_PATTERN_RISING:
        return (x + y) % pitch < stripe;
    case UI_PATTERN_CROSSED:
        return (x + y) % pitch < stripe || ((x - y) % pitch + pitch) % pitch < stripe;
    default:
        return false;
    }
}

static UiMask *make_pattern(const UiMask *whole, const UiShape *shape)
{
    UiMask *mask = ui_mask_new(whole->width, whole->height);
    size_t at = 0;
    for (int y = 0; y < whole->height; y++) {
        for (int x = 0; x < whole->width; x++, at++) {
            mask->coverage[at] = pattern_covers(shape, x, y) ? whole->coverage[at] : 0;
        }
    }
    return mask;
}

static Masks *make_masks(const UiCommand *command)
{
    const UiShape *shape = &command->shape;
    Masks *masks = g_new0(Masks, 1);
    masks->whole = fill_outline(command);
    masks->pattern = shape->pattern != UI_PATTERN_NONE ? make_pattern(masks->whole, shape) : NULL;
    masks->edge = shape->edge_px > 0 ? make_edge(masks->whole, shape->edge_px) : NULL;
    return masks;
}

static size_t bytes_of(const Masks *masks)
{
    size_t layers = 1 + (masks->pattern != NULL ? 1U : 0U) + (masks->edge != NULL ? 1U : 0U);
    return sizeof *masks + layers * ui_mask_bytes(masks->whole);
}

/* The outline as it lies in its own box: where that stands, and in which colours, is no matter. */
static void make_key(UiRegions *regions, const UiCommand *command)
{
    const UiShape *shape = &command->shape;
    size_t count = 4 + 2 * (size_t)command->point_count;
    int *numbers = g_new(int, count);
    size_t used = 0;
    numbers[used++] = command->point_count;
    numbers[used++] = (int)shape->pattern;
    numbers[used++] = shape->pitch_px;
    numbers[used++] = shape->edge_px;
    for (int i = 0; i < command->point_count; i++) {
        numbers[used++] = command->points[i].x - command->box.x;
        numbers[used++] = command->points[i].y - command->box.y;
    }
    ui_lru_make_key(regions->key, numbers, count, "");
    g_free(numbers);
}

void ui_region_paint(UiRegions *regions, UiPaint *paint, const UiCommand *command)
{
    make_key(regions, command);
    Masks *masks = ui_lru_get(regions->masks, regions->key->str);
    if (masks == NULL) {
        masks = make_masks(command);
        ui_lru_put(regions->masks, regions->key->str, masks, bytes_of(masks));
    }
    UiPoint at = {command->box.x, command->box.y};
    ui_paint_mask(paint, masks->whole, at, command->shape.fill);
    if (masks->pattern != NULL) {
        ui_paint_mask(paint, masks->pattern, at, command->shape.ink);
    }
    if (masks->edge != NULL) {
        ui_paint_mask(paint, masks->edge, at, command->shape.edge);
    }
}
