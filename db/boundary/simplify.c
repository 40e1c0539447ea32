#include "boundary/simplify.h"

#include <string.h>

#include "boundary/pack.h"

/* Units of the master in one of a release. */
#define UNITS (BOUNDARY_UNITS_PER_DEGREE / BOUNDARY_RELEASE_UNITS_PER_DEGREE)

/* 9 m: on the largest panel a district's map has no finer pixels. */
#define FIRST_TOLERANCE 8

/* Coarser than 4 km nothing is left of a tambon. */
#define LAST_TOLERANCE 4096

static int compare_points(BoundaryPoint a, BoundaryPoint b)
{
    if (a.x != b.x) {
        return a.x < b.x ? -1 : 1;
    }
    return a.y < b.y ? -1 : a.y > b.y;
}

/* ---- corners: where not the same two points lie beside a point in every ring ---- */

typedef struct {
    BoundaryPoint at;
    BoundaryPoint less; /* of the two beside it, */
    BoundaryPoint more;
    bool corner;
} Vertex;

static guint hash_vertex(gconstpointer data)
{
    const Vertex *vertex = data;
    return (guint)vertex->at.x * 2654435761U ^ (guint)vertex->at.y * 40503U;
}

static gboolean is_same_vertex(gconstpointer a, gconstpointer b)
{
    const Vertex *one = a;
    const Vertex *other = b;
    return compare_points(one->at, other->at) == 0;
}

static void note_vertex(GHashTable *vertices, BoundaryPoint before, BoundaryPoint at,
                        BoundaryPoint after)
{
    bool ordered = compare_points(before, after) < 0;
    const Vertex seen = {at, ordered ? before : after, ordered ? after : before, false};
    Vertex *known = g_hash_table_lookup(vertices, &seen);
    if (known == NULL) {
        g_hash_table_add(vertices, g_memdup2(&seen, sizeof seen));
    } else if (compare_points(known->less, seen.less) != 0 ||
               compare_points(known->more, seen.more) != 0) {
        known->corner = true;
    }
}

static BoundaryPoint point_at(const BoundaryShape *shape, guint index)
{
    return g_array_index(shape->points, BoundaryPoint, index);
}

static GHashTable *find_vertices(const GPtrArray *shapes)
{
    GHashTable *vertices = g_hash_table_new_full(hash_vertex, is_same_vertex, g_free, NULL);
    for (guint s = 0; s < shapes->len; s++) {
        const BoundaryShape *shape = g_ptr_array_index(shapes, s);
        for (guint ring = 0; ring < shape->ring_ends->len; ring++) {
            guint begin = boundary_shape_ring_begin(shape, ring);
            guint end = g_array_index(shape->ring_ends, guint, ring);
            for (guint i = begin; i < end; i++) {
                note_vertex(vertices, point_at(shape, i > begin ? i - 1 : end - 1),
                            point_at(shape, i), point_at(shape, i + 1 < end ? i + 1 : begin));
            }
        }
    }
    return vertices;
}

static bool is_corner(GHashTable *vertices, BoundaryPoint at)
{
    const Vertex asked = {.at = at};
    const Vertex *vertex = g_hash_table_lookup(vertices, &asked);
    return vertex != NULL && vertex->corner;
}

/* ---- one line between two fixed points ---- */

static double square_of(double x, double y) { return x * x + y * y; }

/* How far a point is from the line between two others, squared. */
static double distance(BoundaryPoint from, BoundaryPoint to, BoundaryPoint point)
{
    double dx = (double)to.x - from.x;
    double dy = (double)to.y - from.y;
    double px = (double)point.x - from.x;
    double py = (double)point.y - from.y;
    double length = square_of(dx, dy);
    double along = length > 0 ? (px * dx + py * dy) / length : 0;
    along = CLAMP(along, 0, 1);
    return square_of(px - along * dx, py - along * dy);
}

static guint find_farthest(const BoundaryPoint *points, guint from, guint to, double *most)
{
    guint farthest = from;
    *most = -1;
    for (guint i = from + 1; i < to; i++) {
        double away = distance(points[from], points[to], points[i]);
        if (away > *most) {
            *most = away;
            farthest = i;
        }
    }
    return farthest;
}

typedef struct {
    guint from;
    guint to;
} Stretch;

/* Marks what is kept between two points that are (Douglas and Peucker's rule). */
static void keep_between(const BoundaryPoint *points, Stretch whole, double tolerance, bool *kept)
{
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(Stretch));
    g_array_append_val(open, whole);
    while (open->len > 0) {
        Stretch one = g_array_index(open, Stretch, open->len - 1);
        double most = 0;
        guint at = find_farthest(points, one.from, one.to, &most);
        g_array_set_size(open, open->len - 1);
        if (most > tolerance * tolerance) {
            const Stretch parts[] = {{one.from, at}, {at, one.to}};
            kept[at] = true;
            g_array_append_vals(open, parts, G_N_ELEMENTS(parts));
        }
    }
}

/* ---- arcs ---- */

static void reverse(GArray *points)
{
    for (guint i = 0; i < points->len / 2; i++) {
        BoundaryPoint *one = &g_array_index(points, BoundaryPoint, i);
        BoundaryPoint *other = &g_array_index(points, BoundaryPoint, points->len - 1 - i);
        BoundaryPoint kept = *one;
        *one = *other;
        *other = kept;
    }
}

/* Both neighbours walk along an edge, one this way and one that: which way it is simplified must
   not depend on that. Returns whether it was turned round. */
static bool turn(GArray *arc)
{
    for (guint i = 0; i < arc->len / 2; i++) {
        int order = compare_points(g_array_index(arc, BoundaryPoint, i),
                                   g_array_index(arc, BoundaryPoint, arc->len - 1 - i));
        if (order != 0) {
            if (order > 0) {
                reverse(arc);
            }
            return order > 0;
        }
    }
    return false;
}

/* An arc that ends where it begins has a second fixed point: the one farthest from there. */
static guint find_middle(const BoundaryPoint *points, guint last)
{
    guint middle = 0;
    double most = 0;
    for (guint i = 1; i < last; i++) {
        double away =
            square_of((double)points[i].x - points[0].x, (double)points[i].y - points[0].y);
        if (away > most) {
            most = away;
            middle = i;
        }
    }
    return middle;
}

/* Leaves points of the arc out; its ends stay. */
static void simplify_arc(GArray *arc, double tolerance)
{
    bool turned = turn(arc);
    guint last = arc->len - 1;
    BoundaryPoint *points = &g_array_index(arc, BoundaryPoint, 0);
    g_autofree bool *kept = g_new0(bool, arc->len);
    bool closed = compare_points(points[0], points[last]) == 0;
    guint middle = closed ? find_middle(points, last) : 0;
    kept[0] = true;
    kept[last] = true;
    if (middle > 0) {
        kept[middle] = true;
        keep_between(points, (Stretch){0, middle}, tolerance, kept);
    }
    keep_between(points, (Stretch){middle, last}, tolerance, kept);
    guint used = 0;
    for (guint i = 0; i <= last; i++) {
        if (kept[i]) {
            points[used++] = points[i];
        }
    }
    g_array_set_size(arc, used);
    if (turned) {
        reverse(arc);
    }
}

/* ---- rings ---- */

typedef struct {
    GHashTable *vertices;
    double tolerance;
} Simplifier;

/* Where the ring begins to be cut: at a corner, or else at its least point. */
static guint find_begin(const Simplifier *simplifier, const BoundaryPoint *ring, guint count)
{
    guint least = 0;
    for (guint i = 0; i < count; i++) {
        if (is_corner(simplifier->vertices, ring[i])) {
            return i;
        }
        least = compare_points(ring[i], ring[least]) < 0 ? i : least;
    }
    return least;
}

static GArray *simplify_ring(const Simplifier *simplifier, const BoundaryPoint *ring, guint count)
{
    GArray *out = g_array_new(FALSE, FALSE, sizeof(BoundaryPoint));
    g_autoptr(GArray) arc = g_array_new(FALSE, FALSE, sizeof(BoundaryPoint));
    guint begin = find_begin(simplifier, ring, count);
    g_array_append_val(arc, ring[begin]);
    for (guint i = 1; i <= count; i++) {
        BoundaryPoint point = ring[(begin + i) % count];
        g_array_append_val(arc, point);
        if (i == count || is_corner(simplifier->vertices, point)) {
            simplify_arc(arc, simplifier->tolerance);
            g_array_append_vals(out, arc->data, arc->len - 1); // its end begins the next
            g_array_set_size(arc, 0);
            g_array_append_val(arc, point);
        }
    }
    return out;
}

static double area_of(const BoundaryPoint *ring, guint count)
{
    double sum = 0;
    for (guint i = 0; i < count; i++) {
        BoundaryPoint a = ring[i];
        BoundaryPoint b = ring[i + 1 < count ? i + 1 : 0];
        sum += (double)a.x * b.y - (double)b.x * a.y;
    }
    return sum < 0 ? -sum : sum;
}

static guint find_largest_ring(const BoundaryShape *shape)
{
    guint largest = 0;
    double most = -1;
    for (guint ring = 0; ring < shape->ring_ends->len; ring++) {
        guint begin = boundary_shape_ring_begin(shape, ring);
        guint end = g_array_index(shape->ring_ends, guint, ring);
        double area = area_of(&g_array_index(shape->points, BoundaryPoint, begin), end - begin);
        if (area > most) {
            most = area;
            largest = ring;
        }
    }
    return largest;
}

/* A third point for a ring of which only two are left: the one farthest from their line. */
static void save_ring(const BoundaryPoint *ring, guint count, GArray *out)
{
    g_array_set_size(out, 0);
    guint middle = find_middle(ring, count);
    guint third = 0;
    double most = -1;
    for (guint i = 1; i < count; i++) {
        double away = i == middle ? -1 : distance(ring[0], ring[middle], ring[i]);
        if (away > most) {
            most = away;
            third = i;
        }
    }
    g_array_append_val(out, ring[0]);
    g_array_append_val(out, ring[MIN(middle, third)]);
    g_array_append_val(out, ring[MAX(middle, third)]);
}

static BoundaryShape *simplify_shape(const Simplifier *simplifier, const BoundaryShape *shape)
{
    BoundaryShape *out = boundary_shape_new(shape->code);
    guint largest = find_largest_ring(shape);
    for (guint ring = 0; ring < shape->ring_ends->len; ring++) {
        guint begin = boundary_shape_ring_begin(shape, ring);
        guint count = g_array_index(shape->ring_ends, guint, ring) - begin;
        const BoundaryPoint *points = &g_array_index(shape->points, BoundaryPoint, begin);
        g_autoptr(GArray) simple = simplify_ring(simplifier, points, count);
        if (simple->len < 3 && ring == largest) {
            save_ring(points, count, simple);
        }
        if (simple->len >= 3) {
            g_array_append_vals(out->points, simple->data, simple->len);
            g_array_append_val(out->ring_ends, out->points->len);
        }
    }
    return out;
}

static GPtrArray *simplify_all(const GPtrArray *shapes, GHashTable *vertices, double tolerance)
{
    GPtrArray *out = boundary_list_new();
    const Simplifier simplifier = {vertices, tolerance};
    for (guint i = 0; i < shapes->len; i++) {
        g_ptr_array_add(out, simplify_shape(&simplifier, g_ptr_array_index(shapes, i)));
    }
    return out;
}

GPtrArray *boundary_simplify(const GPtrArray *shapes, double tolerance)
{
    g_autoptr(GHashTable) vertices = find_vertices(shapes);
    return simplify_all(shapes, vertices, tolerance);
}

static int32_t to_release(int32_t units)
{
    return (units + (units < 0 ? -UNITS : UNITS) / 2) / UNITS;
}

/* The same points in both of two neighbours are the same afterwards. */
static void round_shape(BoundaryShape *shape)
{
    for (guint i = 0; i < shape->points->len; i++) {
        BoundaryPoint *point = &g_array_index(shape->points, BoundaryPoint, i);
        *point = (BoundaryPoint){to_release(point->x), to_release(point->y)};
    }
}

static void round_all(GPtrArray *shapes)
{
    for (guint i = 0; i < shapes->len; i++) {
        round_shape(g_ptr_array_index(shapes, i));
    }
}

static bool fits(const GPtrArray *shapes, gsize limit_bytes)
{
    gsize bytes = 0;
    for (guint i = 0; i < shapes->len; i++) {
        const BoundaryShape *shape = g_ptr_array_index(shapes, i);
        g_autoptr(GBytes) packed = boundary_pack(shape);
        bytes += g_bytes_get_size(packed);
        if (bytes > limit_bytes || shape->points->len > BOUNDARY_LIMIT_POINTS) {
            return false;
        }
    }
    return true;
}

GPtrArray *boundary_simplify_to_fit(const GPtrArray *shapes, gsize limit_bytes)
{
    g_autoptr(GHashTable) vertices = find_vertices(shapes);
    for (int tolerance = FIRST_TOLERANCE; tolerance <= LAST_TOLERANCE; tolerance *= 2) {
        const int units = tolerance * UNITS;
        g_autoptr(GPtrArray) simple = simplify_all(shapes, vertices, (double)units);
        round_all(simple);
        if (fits(simple, limit_bytes)) {
            return g_steal_pointer(&simple);
        }
    }
    return NULL;
}
