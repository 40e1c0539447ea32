#include "indicator.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_INDICATOR_FIGURES(SnapshotIndicatorCell),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, scope),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, code),
};
static void free_cell(void *cell);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotIndicatorCell, fields, free_cell);

static void free_cell(void *cell) { snapshot_record_free(&shape, cell); }

static void bind_survey(SnapshotRun *run, const SnapshotIndicatorKey *key)
{
    sql_bind_text(run, ":set_code", key->set_code);
    sql_bind_text(run, ":edition", key->edition);
    sql_bind_integer(run, ":year_be", key->year_be);
}

GPtrArray *snapshot_indicator_list_table(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                         GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_TABLE, error);

    if (run == NULL) {
        return NULL;
    }
    bind_survey(run, key);
    sql_bind_text(run, ":area_code", key->scope);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_indicator_list_table_group(Snapshot *snapshot, int pilot_group,
                                               const SnapshotIndicatorKey *key, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_TABLE_GROUP, error);

    if (run == NULL) {
        return NULL;
    }
    bind_survey(run, key);
    sql_bind_integer(run, ":pilot_group", pilot_group);
    return snapshot_record_list(run, &shape, error);
}
