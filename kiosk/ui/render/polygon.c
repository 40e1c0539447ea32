#include "render/polygon.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>

/* Lines sampled a pixel row; along the row coverage is exact. Shapes of few corners (lines, spots,
   the area of a radar) have long edges, whose stairs would be seen: they are sampled finely. */
#define LINES_PER_ROW 4
#define FINE_LINES_PER_ROW 16
#define FINE_CORNERS 16

/* A polygon on its way into a mask whose corner is at `box`. */
typedef struct {
    const UiVertex *vertices;
    size_t count;
    UiMask *mask;
    UiBox box;
    int lines_per_row;
    double *crossings; /* room for as many as there are vertices */
} Filler;

static int compare_crossings(const void *a, const void *b)
{
    double one = *(const double *)a;
    double other = *(const double *)b;
    return (one > other) - (one < other);
}

static size_t find_crossings(const Filler *filler, double line)
{
    double *crossings = filler->crossings;
    size_t found = 0;
    for (size_t i = 0; i < filler->count; i++) {
        UiVertex a = filler->vertices[i];
        UiVertex b = filler->vertices[(i + 1) % filler->count];
        if ((a.y <= line) != (b.y <= line)) {
            crossings[found++] = a.x + (line - a.y) / (b.y - a.y) * (b.x - a.x);
        }
    }
    qsort(crossings, found, sizeof *crossings, compare_crossings);
    return found;
}

static void add_span(const Filler *filler, uint8_t *row, double from, double to)
{
    int width = filler->mask->width;
    double left = CLAMP(from, 0.0, (double)width);
    double right = CLAMP(to, 0.0, (double)width);
    for (int x = (int)left; x < width && x < right; x++) {
        double covered = MIN(right, x + 1.0) - MAX(left, (double)x);
        int sum = row[x] + (int)lround(covered * 255.0 / filler->lines_per_row);
        row[x] = (uint8_t)MIN(sum, 255);
    }
}

static void fill_line(const Filler *filler, int line)
{
    const double *crossings = filler->crossings;
    const UiMask *mask = filler->mask;
    double y = filler->box.y + (line + 0.5) / filler->lines_per_row;
    size_t found = find_crossings(filler, y);
    uint8_t *row = filler->mask->coverage + (ptrdiff_t)(line / filler->lines_per_row) * mask->width;
    for (size_t i = 0; i + 1 < found; i += 2) {
        add_span(filler, row, crossings[i] - filler->box.x, crossings[i + 1] - filler->box.x);
    }
}

/* Cut by the clip: vertices far outside must not make a mask of gigabytes. */
static UiBox find_box(const UiPaint *paint, const UiVertex *vertices, size_t count)
{
    double left = vertices[0].x;
    double right = left;
    double top = vertices[0].y;
    double bottom = top;
    for (size_t i = 1; i < count; i++) {
        left = MIN(left, vertices[i].x);
        right = MAX(right, vertices[i].x);
        top = MIN(top, vertices[i].y);
        bottom = MAX(bottom, vertices[i].y);
    }
    UiBox box = {(int)floor(left), (int)floor(top), (int)(ceil(right) - floor(left)),
                 (int)(ceil(bottom) - floor(top))};
    return ui_box_meet(box, paint->clip);
}

void ui_polygon_paint(UiPaint *paint, const UiVertex *vertices, size_t count, UiColour colour)
{
    size_t used = MIN(count, (size_t)UI_CANVAS_LIMIT_POINTS);
    if (used < 3) {
        return;
    }
    UiBox box = find_box(paint, vertices, used);
    UiMask *mask = ui_mask_new(box.width, box.height);
    if (mask == NULL) {
        return;
    }
    int lines = used <= FINE_CORNERS ? FINE_LINES_PER_ROW : LINES_PER_ROW;
    double crossings[UI_CANVAS_LIMIT_POINTS];
    Filler filler = {vertices, used, mask, box, lines, crossings};
    for (int line = 0; line < box.height * lines; line++) {
        fill_line(&filler, line);
    }
    ui_paint_mask(paint, mask, (UiPoint){box.x, box.y}, colour);
    ui_mask_free(mask);
}

UiMask *ui_polygon_fill(const UiVertex *vertices, size_t count, int width, int height)
{
    UiMask *mask = ui_mask_new(width, height);
    double *crossings = g_new(double, count);
    Filler filler = {vertices, count, mask, (UiBox){0, 0, width, height}, LINES_PER_ROW, crossings};
    for (int line = 0; line < height * LINES_PER_ROW; line++) {
        fill_line(&filler, line);
    }
    g_free(crossings);
    return mask;
}
