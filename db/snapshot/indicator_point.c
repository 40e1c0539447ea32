#include "indicator.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_INDICATOR_FIGURES(SnapshotIndicatorPoint),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorPoint, scope),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorPoint, edition),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorPoint, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorPoint, sex),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorPoint, age_group),
};
static void free_point(void *point);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotIndicatorPoint, fields, free_point);

static void free_point(void *point) { snapshot_record_free(&shape, point); }

// indicator_compare.sql also says beside what a row stands.
#define PLACE_COLUMN ((int)G_N_ELEMENTS(fields))

static void *read_compared(SnapshotRun *run)
{
    SnapshotIndicatorPoint *point = g_new0(SnapshotIndicatorPoint, 1);

    snapshot_record_read(run, &shape, point);
    point->beside = (SnapshotBeside)sql_column_integer(run, PLACE_COLUMN);
    return point;
}

static void bind_indicator(SnapshotRun *run, const SnapshotIndicatorKey *key)
{
    sql_bind_text(run, ":set_code", key->set_code);
    sql_bind_text(run, ":code", key->code);
    sql_bind_text(run, ":area_code", key->scope);
}

static SnapshotRun *begin(Snapshot *snapshot, SnapshotQuery query, const SnapshotIndicatorKey *key,
                          GError **error)
{
    SnapshotRun *run = snapshot_query_begin(snapshot, query, error);

    if (run != NULL) {
        bind_indicator(run, key);
        sql_bind_text(run, ":edition", key->edition);
        sql_bind_integer(run, ":year_be", key->year_be);
    }
    return run;
}

GPtrArray *snapshot_indicator_list_years(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                         GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_YEARS, error);

    if (run == NULL) {
        return NULL;
    }
    bind_indicator(run, key);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_indicator_compare(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                      GError **error)
{
    g_autoptr(SnapshotRun) run = begin(snapshot, SNAPSHOT_QUERY_INDICATOR_COMPARE, key, error);

    return run == NULL ? NULL : snapshot_query_list(run, read_compared, free_point, error);
}

GPtrArray *snapshot_indicator_list_places(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                          GError **error)
{
    g_autoptr(SnapshotRun) run = begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_PLACES, key, error);

    return run == NULL ? NULL : snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_indicator_list_tambons(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                           GError **error)
{
    g_autoptr(SnapshotRun) run = begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_TAMBONS, key, error);

    return run == NULL ? NULL : snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_indicator_list_group(Snapshot *snapshot, int pilot_group,
                                         const SnapshotIndicatorKey *key, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_GROUP, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":set_code", key->set_code);
    sql_bind_text(run, ":code", key->code);
    sql_bind_text(run, ":edition", key->edition);
    sql_bind_integer(run, ":year_be", key->year_be);
    sql_bind_integer(run, ":pilot_group", pilot_group);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_indicator_list_parts(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                         GError **error)
{
    g_autoptr(SnapshotRun) run = begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_PARTS, key, error);

    return run == NULL ? NULL : snapshot_record_list(run, &shape, error);
}
