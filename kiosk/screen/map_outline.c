#include <math.h>
#include <string.h>

#include "map_picture.h"

// The shapes of the picture from the boundaries of the tambons.

// The longer side of the picture in its units: no panel gives it more pixels.
#define SIDE 2048

// What stands for a hundred-thousandth of a degree in the picture, and where the picture begins.
typedef struct {
    double west;
    double north;
    double across; // units of the picture to the east, narrower than to the north
    double down;
} Projection;

static UiPoint project(const Projection *projection, const SnapshotBoundaryPoint *point)
{
    return (UiPoint){(int)lround((point->east - projection->west) * projection->across),
                     (int)lround((projection->north - point->north) * projection->down)};
}

// The picture holds all outlines; its size goes to `size`.
static Projection make_projection(const GPtrArray *boundaries, UiPoint *size)
{
    double west = INFINITY;
    double east = -INFINITY;
    double south = INFINITY;
    double north = -INFINITY;
    for (guint i = 0; i < boundaries->len; i++) {
        const SnapshotBoundary *boundary = g_ptr_array_index(boundaries, i);
        for (int k = 0; k < boundary->point_count; k++) {
            west = MIN(west, boundary->points[k].east);
            east = MAX(east, boundary->points[k].east);
            south = MIN(south, boundary->points[k].north);
            north = MAX(north, boundary->points[k].north);
        }
    }
    const double units_per_degree = 100000;
    double narrower = cos((south + north) / 2 / units_per_degree * G_PI / 180);
    double width = MAX((east - west) * narrower, 1);
    double height = MAX(north - south, 1);
    double down = SIDE / MAX(width, height);
    *size = (UiPoint){(int)lround(width * down) + 1, (int)lround(height * down) + 1};
    return (Projection){west, north, narrower * down, down};
}

// All outlines together: of each boundary its points and the ends of its rings one after the other.
typedef struct {
    UiPoint *points;
    int *ring_ends;
} Outlines;

/* Points that fall on one another here are one: from both sides of an edge the same, so that it
   stays shared. Returns how many rings are large enough to be seen. */
static int project_rings(const Projection *projection, const SnapshotBoundary *boundary,
                         Outlines *into, int *point_count)
{
    int rings = 0;
    int used = 0;
    int from = 0;
    for (int ring = 0; ring < boundary->ring_count; ring++) {
        int begin = used;
        for (int i = from; i < boundary->ring_ends[ring]; i++) {
            UiPoint point = project(projection, &boundary->points[i]);
            bool same = used > begin && into->points[used - 1].x == point.x &&
                        into->points[used - 1].y == point.y;
            if (!same) {
                into->points[used++] = point;
            }
        }
        from = boundary->ring_ends[ring];
        if (used - begin >= 3) {
            into->ring_ends[rings++] = used;
        } else {
            used = begin;
        }
    }
    *point_count = used;
    return rings;
}

static UiMapPlace outline_place(const ScreenMap *map, int index, const Projection *projection,
                                const SnapshotBoundary *boundary)
{
    UiMapPlace place = screen_map_make_place(map, index);
    place.middle = project(projection, &boundary->middle);
    place.room = (int)(boundary->room * projection->across);
    return place;
}

static GHashTable *find_boundaries(const ScreenMap *map)
{
    GHashTable *known = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < map->boundaries->len; i++) {
        SnapshotBoundary *boundary = g_ptr_array_index(map->boundaries, i);
        g_hash_table_insert(known, boundary->tambon_code, boundary);
    }
    return known;
}

static Outlines make_room(const GPtrArray *boundaries)
{
    gsize points = 0;
    gsize rings = 0;
    for (guint i = 0; i < boundaries->len; i++) {
        const SnapshotBoundary *boundary = g_ptr_array_index(boundaries, i);
        points += (gsize)boundary->point_count;
        rings += (gsize)boundary->ring_count;
    }
    return (Outlines){g_new(UiPoint, points + 1), g_new(int, rings + 1)};
}

/* A place with its outline; false for one too small to be seen. */
static bool add_place(const ScreenMap *map, int index, const Projection *projection,
                      const SnapshotBoundary *boundary, Outlines *next, UiMapPlace *place)
{
    int points = 0;
    *place = outline_place(map, index, projection, boundary);
    place->ring_count = project_rings(projection, boundary, next, &points);
    if (place->ring_count == 0) {
        return false;
    }
    ScreenFlow *flow = map->page->flow;
    place->points = screen_flow_keep(flow, next->points, sizeof *next->points * (gsize)points);
    place->ring_ends =
        screen_flow_keep(flow, next->ring_ends, sizeof *next->ring_ends * (gsize)place->ring_count);
    return true;
}

void screen_map_set_outlines(ScreenMap *map, UiMap *picture)
{
    Projection projection = make_projection(map->boundaries, &picture->size);
    g_autoptr(GHashTable) known = find_boundaries(map);
    g_autofree UiMapPlace *places = g_new0(UiMapPlace, map->count + 1);
    Outlines outlines = make_room(map->boundaries);
    for (int i = 0; i < map->count; i++) {
        const SnapshotBoundary *boundary = g_hash_table_lookup(known, map->places[i].area->code);
        if (boundary != NULL &&
            add_place(map, i, &projection, boundary, &outlines, &places[picture->count])) {
            picture->chosen = i == map->chosen ? picture->count : picture->chosen;
            picture->count++;
        }
    }
    g_free(outlines.points);
    g_free(outlines.ring_ends);
    map->unplaced = map->count - picture->count;
    picture->places =
        screen_flow_keep(map->page->flow, places, sizeof *places * (gsize)picture->count);
}
