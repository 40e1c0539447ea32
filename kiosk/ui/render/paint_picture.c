#include "render/paint_picture.h"

#include <glib.h>

/* Where a picture shrinks, this many samples a side are averaged: more show no difference. */
#define MOST_SAMPLES 4

/* From pixels of the glass to pixels of the decoded picture. */
typedef struct {
    const UiPicture *picture;
    double x; /* of the part, in decoded pixels */
    double y;
    double across; /* decoded pixels a pixel of the glass */
    double down;
    int samples; /* a side */
} Sampler;

static Sampler make_sampler(const UiPicture *picture, UiBox box, UiBox part)
{
    double decoded_x = (double)picture->width_px / picture->full_width_px / UI_CANVAS_PART;
    double decoded_y = (double)picture->height_px / picture->full_height_px / UI_CANVAS_PART;
    Sampler sampler = {.picture = picture,
                       .x = part.x * decoded_x,
                       .y = part.y * decoded_y,
                       .across = part.width * decoded_x / box.width,
                       .down = part.height * decoded_y / box.height};
    sampler.samples = CLAMP((int)(MAX(sampler.across, sampler.down) + 0.5), 1, MOST_SAMPLES);
    return sampler;
}

static uint32_t pixel_at(const UiPicture *picture, double x, double y)
{
    int column = CLAMP((int)x, 0, picture->width_px - 1);
    int row = CLAMP((int)y, 0, picture->height_px - 1);
    return picture->pixels[(ptrdiff_t)row * picture->width_px + column];
}

static uint32_t sample(const Sampler *sampler, int column, int row)
{
    uint32_t red = 0;
    uint32_t green = 0;
    uint32_t blue = 0;
    int count = sampler->samples;
    for (int i = 0; i < count * count; i++) {
        int right = i % count;
        int below = i / count;
        double x = sampler->x + (column + (right + 0.5) / count) * sampler->across;
        double y = sampler->y + (row + (below + 0.5) / count) * sampler->down;
        uint32_t pixel = pixel_at(sampler->picture, x, y);
        red += pixel >> 16 & 0xff;
        green += pixel >> 8 & 0xff;
        blue += pixel & 0xff;
    }
    uint32_t all = (uint32_t)(count * count);
    return red / all << 16 | green / all << 8 | blue / all;
}

/* Which column of the picture each column of the glass shows: found once, not once a row. */
static int *find_columns(const Sampler *sampler, UiBox inside, int first)
{
    int *columns = g_new(int, (gsize)inside.width);
    for (int i = 0; i < inside.width; i++) {
        double x = sampler->x + (first + i + 0.5) * sampler->across;
        columns[i] = CLAMP((int)x, 0, sampler->picture->width_px - 1);
    }
    return columns;
}

/* Enlarged, or in its own size: a pixel of the glass is one of the picture. */
static void paint_enlarged(UiPaint *paint, const Sampler *sampler, UiBox box, UiBox inside)
{
    const UiPicture *picture = sampler->picture;
    g_autofree int *columns = find_columns(sampler, inside, inside.x - box.x);
    for (int y = inside.y; y < inside.y + inside.height; y++) {
        double from = sampler->y + (y - box.y + 0.5) * sampler->down;
        int line = CLAMP((int)from, 0, picture->height_px - 1);
        const uint32_t *source = picture->pixels + (ptrdiff_t)line * picture->width_px;
        uint32_t *row = paint->pixels + (ptrdiff_t)y * paint->stride_px + inside.x;
        for (int i = 0; i < inside.width; i++) {
            row[i] = source[columns[i]];
        }
    }
}

void ui_paint_picture(UiPaint *paint, const UiPicture *picture, UiBox box, UiBox part)
{
    UiBox inside = ui_box_meet(box, paint->clip);
    if (ui_box_is_empty(inside) || ui_box_is_empty(part) || picture->width_px == 0) {
        return;
    }
    Sampler sampler = make_sampler(picture, box, part);
    if (sampler.samples == 1) {
        paint_enlarged(paint, &sampler, box, inside);
        return;
    }
    for (int y = inside.y; y < inside.y + inside.height; y++) {
        uint32_t *row = paint->pixels + (ptrdiff_t)y * paint->stride_px;
        for (int x = inside.x; x < inside.x + inside.width; x++) {
            row[x] = sample(&sampler, x - box.x, y - box.y);
        }
    }
}
