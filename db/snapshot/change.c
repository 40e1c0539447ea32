#include "snapshot/change.h"

#include "record.h"

// What SQLite takes for "no LIMIT".
#define NO_LIMIT (-1)

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, area_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, area_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, area_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, kind),
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, record_key),
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, name),
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, what),
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, old_value),
    SNAPSHOT_RECORD_MEMBER(SnapshotChange, new_value),
};
static void free_change(void *change);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotChange, fields, free_change);

static void free_change(void *change) { snapshot_record_free(&shape, change); }

static const SnapshotRecordField place_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotChangePlace, area_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotChangePlace, area_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotChangePlace, area_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotChangePlace, row_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotChangePlace, change_count),
};
static void free_place(void *place);
static const SnapshotRecordShape place_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotChangePlace, place_fields, free_place);

static void free_place(void *place) { snapshot_record_free(&place_shape, place); }

GPtrArray *snapshot_change_list(Snapshot *snapshot, const char *scope, int first_row, int row_limit,
                                GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_CHANGE_LIST, error);

    if (run == NULL) {
        return NULL;
    }
    snapshot_query_bind_scope(run, scope);
    sql_bind_integer(run, ":first_row", first_row);
    sql_bind_integer(run, ":row_limit", row_limit == 0 ? NO_LIMIT : row_limit);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_change_list_places(Snapshot *snapshot, const char *scope, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_CHANGE_LIST_PLACES, error);

    if (run == NULL) {
        return NULL;
    }
    snapshot_query_bind_scope(run, scope);
    return snapshot_record_list(run, &place_shape, error);
}
