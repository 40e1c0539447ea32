#include "snapshot/boundary.h"

#include <boundary/inside.h>
#include <boundary/pack.h>

#include "query.h"

G_STATIC_ASSERT(SNAPSHOT_BOUNDARY_LIMIT_POINTS == BOUNDARY_LIMIT_POINTS);
G_STATIC_ASSERT(sizeof(SnapshotBoundaryPoint) == sizeof(BoundaryPoint));

// Columns of boundary_list.sql and boundary_list_group.sql.
enum { CODE, BOUNDARY };

static void free_boundary(void *data)
{
    SnapshotBoundary *boundary = data;

    g_free(boundary->tambon_code);
    g_free(boundary->points);
    g_free(boundary->ring_ends);
    g_free(boundary);
}

static SnapshotBoundary *make_boundary(const BoundaryShape *shape)
{
    SnapshotBoundary *boundary = g_new0(SnapshotBoundary, 1);
    BoundaryInside inside = boundary_inside_find(shape);

    boundary->tambon_code = g_strdup(shape->code);
    boundary->points = g_memdup2(shape->points->data, shape->points->len * sizeof(BoundaryPoint));
    boundary->point_count = (int)shape->points->len;
    boundary->ring_ends = g_memdup2(shape->ring_ends->data, shape->ring_ends->len * sizeof(guint));
    boundary->ring_count = (int)shape->ring_ends->len;
    boundary->middle = (SnapshotBoundaryPoint){inside.middle.x, inside.middle.y};
    boundary->room = inside.room;
    return boundary;
}

static void take_boundary(SqlStatement *row, void *boundaries)
{
    size_t bytes = 0;
    const uint8_t *data = sql_column_blob(row, BOUNDARY, &bytes);
    g_autoptr(BoundaryShape) shape =
        boundary_pack_read(sql_column_text(row, CODE), data, bytes, BOUNDARY_LIMIT_POINTS);

    if (shape != NULL) {
        g_ptr_array_add(boundaries, make_boundary(shape));
    }
}

static GPtrArray *list(Snapshot *snapshot, const char *area_code, int pilot_group, GError **error)
{
    g_autoptr(GPtrArray) boundaries = g_ptr_array_new_with_free_func(free_boundary);
    bool told = false;

    if (!snapshot_query_is_told(snapshot, SNAPSHOT_QUERY_BOUNDARY_KNOWN, &told, error)) {
        return NULL;
    }
    if (!told) {
        return g_steal_pointer(&boundaries);
    }
    g_autoptr(SnapshotRun) run = snapshot_query_begin(
        snapshot,
        area_code != NULL ? SNAPSHOT_QUERY_BOUNDARY_LIST : SNAPSHOT_QUERY_BOUNDARY_LIST_GROUP,
        error);
    if (run == NULL) {
        return NULL;
    }
    if (area_code != NULL) {
        sql_bind_text(run, ":area_code", area_code);
    } else {
        sql_bind_integer(run, ":pilot_group", pilot_group);
    }
    return snapshot_query_each(run, take_boundary, boundaries, error) ? g_steal_pointer(&boundaries)
                                                                      : NULL;
}

GPtrArray *snapshot_boundary_list(Snapshot *snapshot, const char *area_code, GError **error)
{
    return list(snapshot, area_code, 0, error);
}

GPtrArray *snapshot_boundary_list_group(Snapshot *snapshot, int pilot_group, GError **error)
{
    return list(snapshot, NULL, pilot_group, error);
}
