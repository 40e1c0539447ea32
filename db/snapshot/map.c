#include "snapshot/map.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotMapSum, scope),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapSum, total.project_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapSum, total.amount_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapSum, total.no_budget_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapSum, done_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapSum, row_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapSum, sample_count),
};
static void free_sum(void *sum);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotMapSum, fields, free_sum);

static void free_sum(void *sum) { snapshot_record_free(&shape, sum); }

GPtrArray *snapshot_map_list_sums(Snapshot *snapshot, const char *area_code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_MAP_LIST_SUMS, ":area_code", area_code,
                                   &shape, error);
}

GPtrArray *snapshot_map_list_sums_group(Snapshot *snapshot, int pilot_group, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_MAP_LIST_SUMS_GROUP, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_integer(run, ":pilot_group", pilot_group);
    return snapshot_record_list(run, &shape, error);
}
