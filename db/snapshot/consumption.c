#include "snapshot/consumption.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotConsumption, item),
    SNAPSHOT_RECORD_MEMBER(SnapshotConsumption, year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotConsumption, households),
    SNAPSHOT_RECORD_WORD(SnapshotConsumption, households_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotConsumption, surveyed),
    SNAPSHOT_RECORD_WORD(SnapshotConsumption, surveyed_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotConsumption, sent_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotConsumption, sent_total),
    SNAPSHOT_RECORD_MEMBER(SnapshotConsumption, sample),
};
static void free_consumption(void *consumption);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotConsumption, fields, free_consumption);

static void free_consumption(void *consumption) { snapshot_record_free(&shape, consumption); }

GPtrArray *snapshot_consumption_list(Snapshot *snapshot, const char *scope, int year_be,
                                     GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_CONSUMPTION_LIST, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", scope);
    if (year_be == 0) {
        sql_bind_null(run, ":year_be");
    } else {
        sql_bind_integer(run, ":year_be", year_be);
    }
    return snapshot_record_list(run, &shape, error);
}

GArray *snapshot_consumption_list_years(Snapshot *snapshot, const char *scope, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_CONSUMPTION_LIST_YEARS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", scope);
    return snapshot_query_list_integers(run, error);
}
