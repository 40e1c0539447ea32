#include "indicator.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, figures.surveyed),
    SNAPSHOT_RECORD_WORD(SnapshotIndicatorCell, figures.surveyed_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, figures.passed),
    SNAPSHOT_RECORD_WORD(SnapshotIndicatorCell, figures.passed_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, figures.failed),
    SNAPSHOT_RECORD_WORD(SnapshotIndicatorCell, figures.failed_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, figures.value),
    SNAPSHOT_RECORD_WORD(SnapshotIndicatorCell, figures.value_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, figures.sample),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, scope),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorCell, code),
};
static void free_cell(void *cell);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotIndicatorCell, fields, free_cell);

static void free_cell(void *cell) { snapshot_record_free(&shape, cell); }

#define SEPARATOR "\x1f"

static void bind_survey(SnapshotRun *run, const SnapshotIndicatorKey *key, const char *const *codes)
{
    g_autoptr(GString) wanted = g_string_new(SEPARATOR);
    for (int i = 0; codes != NULL && codes[i] != NULL; i++) {
        g_string_append_printf(wanted, "%s" SEPARATOR, codes[i]);
    }
    sql_bind_text(run, ":codes", codes == NULL ? NULL : wanted->str);
    sql_bind_text(run, ":set_code", key->set_code);
    sql_bind_text(run, ":edition", key->edition);
    sql_bind_integer(run, ":year_be", key->year_be);
}

GPtrArray *snapshot_indicator_list_table(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                         const char *const *codes, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_TABLE, error);

    if (run == NULL) {
        return NULL;
    }
    bind_survey(run, key, codes);
    sql_bind_text(run, ":area_code", key->scope);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_indicator_list_table_group(Snapshot *snapshot, int pilot_group,
                                               const SnapshotIndicatorKey *key,
                                               const char *const *codes, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_TABLE_GROUP, error);

    if (run == NULL) {
        return NULL;
    }
    bind_survey(run, key, codes);
    sql_bind_integer(run, ":pilot_group", pilot_group);
    return snapshot_record_list(run, &shape, error);
}
