#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "snapshot/snapshot.h"

/**
 * The outlines of tambons, for the map: where the province has brought them in, and simplified so
 * that two neighbours still share one edge.
 */

/** In hundred-thousandths of a degree. */
typedef struct {
    int32_t east;
    int32_t north;
} SnapshotBoundaryPoint;

typedef struct {
    char *tambon_code;
    SnapshotBoundaryPoint *points; /* ring after ring: islands and holes are rings like the first */
    int point_count;
    int *ring_ends; /* behind the last point of each ring */
    int ring_count;
    SnapshotBoundaryPoint middle; /* inside, far from all lines: where words fit */
    int32_t room;                 /* half the side of a square around it that lies inside */
} SnapshotBoundary;

/** At most so many points has one of them. */
#define SNAPSHOT_BOUNDARY_LIMIT_POINTS 4000

/**
 * Of the tambons of a province or district those that have one, by code; none of a release made
 * before there were boundaries. A shape that is damaged is left out. Returns: list of
 * SnapshotBoundary.
 */
GPtrArray *snapshot_boundary_list(Snapshot *snapshot, const char *area_code,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same of the tambons of a pilot group. */
GPtrArray *snapshot_boundary_list_group(Snapshot *snapshot, int pilot_group,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
