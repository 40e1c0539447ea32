#include "boundary/inside.h"

/* Lines across the shape on whose widest stretch the search begins, and halvings of the way to look
   about from the best of them. */
#define LINES 9
#define HALVINGS 4

/* So many points of a shape are enough to find a good place with. */
#define FEW_POINTS 48

typedef struct {
    const BoundaryPoint *points;
    guint count; /* of points */
    const guint *ends;
    guint ring_count;
} Outline;

static int32_t middle_of(int32_t a, int32_t b) { return (int32_t)(((int64_t)a + b) / 2); }

/* Where the line meets the height y: only asked of lines that do. */
static double crossing(BoundaryPoint a, BoundaryPoint b, double y)
{
    return a.x + (y - a.y) / ((double)b.y - a.y) * ((double)b.x - a.x);
}

/* The greater of how far east or west and how far north or south the nearest point of a line is. */
static double distance_to(BoundaryPoint from, BoundaryPoint a, BoundaryPoint b, double least)
{
    double west = (double)MIN(a.x, b.x) - from.x;
    double east = (double)from.x - MAX(a.x, b.x);
    double south = (double)MIN(a.y, b.y) - from.y;
    double north = (double)from.y - MAX(a.y, b.y);
    double box = MAX(MAX(west, east), MAX(south, north));
    if (box >= least) {
        return least; // no nearer than what is known
    }
    double x = (double)a.x - from.x;
    double y = (double)a.y - from.y;
    double dx = (double)b.x - a.x;
    double dy = (double)b.y - a.y;
    const double stops[] = {0,
                            1,
                            dx != 0 ? -x / dx : 0,
                            dy != 0 ? -y / dy : 0,
                            dx != dy ? (y - x) / (dx - dy) : 0,
                            dx != -dy ? -(x + y) / (dx + dy) : 0};
    for (gsize i = 0; i < G_N_ELEMENTS(stops); i++) {
        double along = CLAMP(stops[i], 0, 1);
        double far_x = x + along * dx;
        double far_y = y + along * dy;
        double away = MAX(far_x < 0 ? -far_x : far_x, far_y < 0 ? -far_y : far_y);
        least = MIN(least, away);
    }
    return least;
}

/* How large a square around a point lies inside, by half its side; below 0 for a point outside. */
static double room_at(const Outline *outline, BoundaryPoint at)
{
    double least = G_MAXINT32;
    bool inside = false;
    guint begin = 0;
    for (guint ring = 0; ring < outline->ring_count; ring++) {
        guint end = outline->ends[ring];
        for (guint i = begin; i < end; i++) {
            BoundaryPoint a = outline->points[i];
            BoundaryPoint b = outline->points[i + 1 < end ? i + 1 : begin];
            if ((a.y <= at.y) != (b.y <= at.y) && at.x < crossing(a, b, at.y)) {
                inside = !inside;
            }
            least = distance_to(at, a, b, least);
        }
        begin = end;
    }
    return inside ? least : -1;
}

static gint compare_numbers(gconstpointer a, gconstpointer b)
{
    double one = *(const double *)a;
    double other = *(const double *)b;
    return one < other ? -1 : one > other;
}

/* The middle of the widest stretch inside at a height; x stays where there is none. */
static void find_widest(const Outline *outline, BoundaryPoint *at)
{
    g_autoptr(GArray) crossings = g_array_new(FALSE, FALSE, sizeof(double));
    double y = at->y + 0.5; // no corner lies there
    guint begin = 0;
    for (guint ring = 0; ring < outline->ring_count; ring++) {
        guint end = outline->ends[ring];
        for (guint i = begin; i < end; i++) {
            BoundaryPoint a = outline->points[i];
            BoundaryPoint b = outline->points[i + 1 < end ? i + 1 : begin];
            if ((a.y < y) != (b.y < y)) {
                double x = crossing(a, b, y);
                g_array_append_val(crossings, x);
            }
        }
        begin = end;
    }
    g_array_sort(crossings, compare_numbers);
    double widest = -1;
    for (guint i = 0; i + 1 < crossings->len; i += 2) {
        double from = g_array_index(crossings, double, i);
        double to = g_array_index(crossings, double, i + 1);
        if (to - from > widest) {
            widest = to - from;
            at->x = (int32_t)((from + to) / 2);
        }
    }
}

static void try_point(const Outline *outline, BoundaryPoint at, BoundaryInside *best)
{
    double room = room_at(outline, at);
    if (room > best->room) {
        best->room = (int32_t)room;
        best->middle = at;
    }
}

static void look_about(const Outline *outline, int32_t step, BoundaryInside *best)
{
    static const int ways[][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    BoundaryPoint from = best->middle;
    for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
        BoundaryPoint at = {from.x + ways[i][0] * step, from.y + ways[i][1] * step};
        try_point(outline, at, best);
    }
}

static BoundaryInside search(const Outline *outline)
{
    BoundaryPoint low = outline->points[0];
    BoundaryPoint high = low;
    for (guint i = 1; i < outline->count; i++) {
        low.x = MIN(low.x, outline->points[i].x);
        low.y = MIN(low.y, outline->points[i].y);
        high.x = MAX(high.x, outline->points[i].x);
        high.y = MAX(high.y, outline->points[i].y);
    }
    BoundaryInside best = {{middle_of(low.x, high.x), middle_of(low.y, high.y)}, 0};
    int32_t step = (high.y - low.y) / (LINES + 1);
    for (int line = 1; line <= LINES; line++) {
        BoundaryPoint at = {best.middle.x, low.y + line * step};
        find_widest(outline, &at);
        try_point(outline, at, &best);
    }
    for (int i = 0; i < HALVINGS && step > 0; i++, step /= 2) {
        look_about(outline, step, &best);
    }
    return best;
}

/* Every so many points of a ring, so that few are left; of small rings all. */
static void thin(const Outline *outline, GArray *points, GArray *ends)
{
    guint step = 1 + outline->count / FEW_POINTS;
    guint begin = 0;
    for (guint ring = 0; ring < outline->ring_count; ring++) {
        guint end = outline->ends[ring];
        guint ring_step = (end - begin) / step < 3 ? 1 : step;
        for (guint i = begin; i < end; i += ring_step) {
            g_array_append_val(points, outline->points[i]);
        }
        g_array_append_val(ends, points->len);
        begin = end;
    }
}

static Outline outline_of(const GArray *points, const GArray *ends)
{
    return (Outline){(const BoundaryPoint *)(const void *)points->data, points->len,
                     (const guint *)(const void *)ends->data, ends->len};
}

/* Where to look is found with few points, how much room is there with all: the one takes most of
   opening a map. */
BoundaryInside boundary_inside_find(const BoundaryShape *shape)
{
    g_autoptr(GArray) points = g_array_new(FALSE, FALSE, sizeof(BoundaryPoint));
    g_autoptr(GArray) ends = g_array_new(FALSE, FALSE, sizeof(guint));
    const Outline whole = outline_of(shape->points, shape->ring_ends);
    thin(&whole, points, ends);
    const Outline few = outline_of(points, ends);
    BoundaryInside best = search(&few);
    double room = room_at(&whole, best.middle);
    if (room <= 0) {
        return search(&whole);
    }
    best.room = (int32_t)room;
    return best;
}
