#include "render/paint.h"

#include <stdbool.h>
#include <string.h>

/* Red and blue travel in one multiplication, green in another; what borrows between them is masked
   off. `share`: 0 … 256. */
static inline uint32_t blend(uint32_t under, uint32_t over, uint32_t share)
{
    uint32_t red_blue = under & 0xff00ff;
    uint32_t green = under & 0x00ff00;
    red_blue += ((over & 0xff00ff) - red_blue) * share >> 8;
    green += ((over & 0x00ff00) - green) * share >> 8;
    return (red_blue & 0xff00ff) | (green & 0x00ff00);
}

/* 0 … 255 to 0 … 256, so that full coverage is full colour. */
static inline uint32_t share_of(uint32_t coverage) { return coverage + (coverage >> 7); }

static void fill_row(uint32_t *row, int width, uint32_t colour)
{
    for (int x = 0; x < width; x++) {
        row[x] = colour;
    }
}

static void blend_row(uint32_t *row, int width, uint32_t colour, uint32_t share)
{
    for (int x = 0; x < width; x++) {
        row[x] = blend(row[x], colour, share);
    }
}

void ui_paint_fill(UiPaint *paint, UiBox box, UiColour colour)
{
    UiBox inside = ui_box_meet(box, paint->clip);
    uint32_t alpha = colour >> 24;
    if (alpha == 0 || ui_box_is_empty(inside)) {
        return;
    }
    uint32_t *row = paint->pixels + (ptrdiff_t)inside.y * paint->stride_px + inside.x;
    for (int y = 0; y < inside.height; y++) {
        if (alpha == 0xff) {
            fill_row(row, inside.width, colour & 0xffffff);
        } else {
            blend_row(row, inside.width, colour, share_of(alpha));
        }
        row += paint->stride_px;
    }
}

/* Most of a run of text is clear: that is found out for so many pixels at once. */
#define STRIDE ((int)sizeof(uint64_t))

static bool is_clear(const uint8_t *coverage)
{
    uint64_t all = 0;
    memcpy(&all, coverage, sizeof all);
    return all == 0;
}

/* The rest is fully covered, mostly. */
static inline void mask_pixel(uint32_t *pixel, uint32_t cover, UiColour colour, uint32_t alpha)
{
    if (cover == 0xff && alpha == 256) {
        *pixel = colour & 0xffffff;
    } else if (cover != 0) {
        *pixel = blend(*pixel, colour, share_of(cover) * alpha >> 8);
    }
}

static void mask_row(uint32_t *row, const uint8_t *coverage, int width, UiColour colour)
{
    uint32_t alpha = share_of(colour >> 24);
    int x = 0;
    for (; x + STRIDE <= width; x += STRIDE) {
        if (is_clear(coverage + x)) {
            continue;
        }
        for (int i = x; i < x + STRIDE; i++) {
            mask_pixel(&row[i], coverage[i], colour, alpha);
        }
    }
    for (; x < width; x++) {
        mask_pixel(&row[x], coverage[x], colour, alpha);
    }
}

void ui_paint_mask_part(UiPaint *paint, const UiMask *mask, UiBox part, UiPoint at, UiColour colour)
{
    UiBox placed = {at.x, at.y, part.width, part.height};
    UiBox inside = ui_box_meet(placed, paint->clip);
    if (ui_box_is_empty(inside)) {
        return;
    }
    const uint8_t *coverage = mask->coverage + (ptrdiff_t)(part.y + inside.y - at.y) * mask->width +
                              part.x + (inside.x - at.x);
    uint32_t *row = paint->pixels + (ptrdiff_t)inside.y * paint->stride_px + inside.x;
    for (int line = 0; line < inside.height; line++) {
        mask_row(row, coverage, inside.width, colour);
        coverage += mask->width;
        row += paint->stride_px;
    }
}

void ui_paint_mask(UiPaint *paint, const UiMask *mask, UiPoint at, UiColour colour)
{
    ui_paint_mask_part(paint, mask, (UiBox){0, 0, mask->width, mask->height},
                       (UiPoint){at.x + mask->x, at.y + mask->y}, colour);
}
