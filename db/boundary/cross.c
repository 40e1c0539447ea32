#include "cross.h"

typedef struct {
    BoundaryPoint from;
    BoundaryPoint to;
    guint before; /* the line that ends where this begins, */
    guint after;  /* and the one that begins where this ends */
    guint number;
} Line;

static int32_t left_of(const Line *line) { return MIN(line->from.x, line->to.x); }

static int32_t right_of(const Line *line) { return MAX(line->from.x, line->to.x); }

static gint compare_left(gconstpointer a, gconstpointer b)
{
    const Line *one = a;
    const Line *other = b;
    if (left_of(one) != left_of(other)) {
        return left_of(one) < left_of(other) ? -1 : 1;
    }
    return one->number < other->number ? -1 : one->number > other->number;
}

static GArray *list_lines(const BoundaryShape *shape)
{
    GArray *lines = g_array_sized_new(FALSE, FALSE, sizeof(Line), shape->points->len);
    for (guint ring = 0; ring < shape->ring_ends->len; ring++) {
        guint begin = boundary_shape_ring_begin(shape, ring);
        guint end = g_array_index(shape->ring_ends, guint, ring);
        for (guint i = begin; i < end; i++) {
            guint next = i + 1 < end ? i + 1 : begin;
            const Line line = {g_array_index(shape->points, BoundaryPoint, i),
                               g_array_index(shape->points, BoundaryPoint, next),
                               i > begin ? i - 1 : end - 1, next, i};
            g_array_append_val(lines, line);
        }
    }
    return lines;
}

/* On which side of a line a point lies: the sign of the area; 0 on the line itself. */
static int side(BoundaryPoint a, BoundaryPoint b, BoundaryPoint point)
{
    int64_t area = (int64_t)(b.x - a.x) * (point.y - a.y) - (int64_t)(b.y - a.y) * (point.x - a.x);
    return area > 0 ? 1 : area < 0 ? -1 : 0;
}

static bool is_within(const Line *line, BoundaryPoint point)
{
    return point.x >= left_of(line) && point.x <= right_of(line) &&
           point.y >= MIN(line->from.y, line->to.y) && point.y <= MAX(line->from.y, line->to.y);
}

static bool is_on(const Line *line, BoundaryPoint point)
{
    return side(line->from, line->to, point) == 0 && is_within(line, point);
}

static bool is_same(BoundaryPoint a, BoundaryPoint b) { return a.x == b.x && a.y == b.y; }

/* Whether two points on one line through `corner` lie to the same side of it. */
static bool lie_along(BoundaryPoint corner, BoundaryPoint a, BoundaryPoint b)
{
    return (int64_t)(a.x - corner.x) * (b.x - corner.x) +
               (int64_t)(a.y - corner.y) * (b.y - corner.y) >
           0;
}

/* Two that follow one another meet in one point; more than that is a line going back on itself. Two
   rings may touch in a corner of both: an island in a bay. */
static bool meet(const Line *a, const Line *b)
{
    if (a->after == b->number) {
        return is_on(a, b->to) || is_on(b, a->from);
    }
    if (b->after == a->number) {
        return is_on(b, a->to) || is_on(a, b->from);
    }
    int a_from = side(b->from, b->to, a->from);
    int a_to = side(b->from, b->to, a->to);
    int b_from = side(a->from, a->to, b->from);
    int b_to = side(a->from, a->to, b->to);
    if (a_from * a_to < 0 && b_from * b_to < 0) {
        return true;
    }
    if (is_same(a->from, b->from) || is_same(a->to, b->to)) {
        bool apart = is_same(a->from, b->from) ? a_to != 0 || !lie_along(a->from, a->to, b->to)
                                               : a_from != 0 || !lie_along(a->to, a->from, b->from);
        return !apart;
    }
    if (is_same(a->from, b->to) || is_same(a->to, b->from)) {
        bool apart = is_same(a->from, b->to) ? a_to != 0 || !lie_along(a->from, a->to, b->from)
                                             : a_from != 0 || !lie_along(a->to, a->from, b->to);
        return !apart;
    }
    return is_on(b, a->from) || is_on(b, a->to) || is_on(a, b->from) || is_on(a, b->to);
}

static guint find_ring(const BoundaryShape *shape, guint point)
{
    guint ring = 0;
    while (g_array_index(shape->ring_ends, guint, ring) <= point) {
        ring++;
    }
    return ring;
}

bool boundary_cross_find(const BoundaryShape *shape, BoundaryPoint *where, guint *ring)
{
    g_autoptr(GArray) lines = list_lines(shape);
    g_array_sort(lines, compare_left);
    for (guint i = 0; i < lines->len; i++) {
        const Line *one = &g_array_index(lines, Line, i);
        for (guint k = i + 1; k < lines->len; k++) {
            const Line *other = &g_array_index(lines, Line, k);
            if (left_of(other) > right_of(one)) {
                break;
            }
            if (meet(one, other)) {
                *where = one->from;
                *ring = find_ring(shape, one->number);
                return true;
            }
        }
    }
    return false;
}
