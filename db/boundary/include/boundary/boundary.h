#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Boundaries of tambons: GeoJSON of the province in, checked; outlines out that are simplified
 * together, so that two neighbours still share one edge; and the few bytes a release carries of
 * each. Pure arithmetic in whole numbers, so that every machine makes the same bytes: as the master
 * keeps them of 1.1 cm, which no drawn line is near to itself, and as a release carries them of
 * 1.1 m.
 */
#define BOUNDARY_UNITS_PER_DEGREE 10000000
#define BOUNDARY_RELEASE_UNITS_PER_DEGREE 100000

/** More is refused before it is read: 170 tambons drawn to the metre take 10 MB. */
#define BOUNDARY_LIMIT_FILE_BYTES 52428800

/** Of one shape, all its rings together: as it is drawn, and as a release carries it. */
#define BOUNDARY_LIMIT_DRAWN_POINTS 400000
#define BOUNDARY_LIMIT_POINTS 4000

typedef struct {
    int32_t x; /* to the east */
    int32_t y; /* to the north */
} BoundaryPoint;

/** The outline of one tambon: islands and holes are rings like the first. */
typedef struct {
    char *code;
    GArray *points;    /* of BoundaryPoint, ring after ring, the first not said again at the end */
    GArray *ring_ends; /* of guint: behind the last point of each ring */
} BoundaryShape;

BoundaryShape *boundary_shape_new(const char *code) G_GNUC_WARN_UNUSED_RESULT;
void boundary_shape_free(BoundaryShape *shape);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BoundaryShape, boundary_shape_free)

/** A list of shapes that owns them. */
GPtrArray *boundary_list_new(void) G_GNUC_WARN_UNUSED_RESULT;

/** Where ring `index` begins among the points. */
guint boundary_shape_ring_begin(const BoundaryShape *shape, guint index);
