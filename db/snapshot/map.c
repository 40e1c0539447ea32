#include "snapshot/map.h"

#include "record.h"
#include "snapshot/disbursed.h"

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

static GPtrArray *list_group(Snapshot *snapshot, SnapshotQuery query, int pilot_group,
                             const SnapshotRecordShape *record, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_integer(run, ":pilot_group", pilot_group);
    return snapshot_record_list(run, record, error);
}

GPtrArray *snapshot_map_list_sums_group(Snapshot *snapshot, int pilot_group, GError **error)
{
    return list_group(snapshot, SNAPSHOT_QUERY_MAP_LIST_SUMS_GROUP, pilot_group, &shape, error);
}

static const SnapshotRecordField disbursed_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotMapDisbursed, scope),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapDisbursed, project_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapDisbursed, budget_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapDisbursed, no_budget_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapDisbursed, disbursed_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapDisbursed, first_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotMapDisbursed, last_date),
};
static void free_disbursed(void *disbursed);
static const SnapshotRecordShape disbursed_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotMapDisbursed, disbursed_fields, free_disbursed);

static void free_disbursed(void *disbursed) { snapshot_record_free(&disbursed_shape, disbursed); }

GPtrArray *snapshot_map_list_disbursed(Snapshot *snapshot, const char *area_code, GError **error)
{
    return snapshot_disbursed_is_told(snapshot)
               ? snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_MAP_LIST_DISBURSED, ":area_code",
                                         area_code, &disbursed_shape, error)
               : g_ptr_array_new_with_free_func(free_disbursed);
}

GPtrArray *snapshot_map_list_disbursed_group(Snapshot *snapshot, int pilot_group, GError **error)
{
    return snapshot_disbursed_is_told(snapshot)
               ? list_group(snapshot, SNAPSHOT_QUERY_MAP_LIST_DISBURSED_GROUP, pilot_group,
                            &disbursed_shape, error)
               : g_ptr_array_new_with_free_func(free_disbursed);
}
