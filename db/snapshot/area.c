#include "snapshot/area.h"

#include "query.h"

// Columns of area_get.sql, area_list_children.sql, area_list_group.sql and area_list_programme.sql.
enum {
    CODE,
    LEVEL,
    PARENT_CODE,
    PARENT_NAME_TH,
    PARENT_NAME_EN,
    NAME_TH,
    NAME_EN,
    PILOT_GROUP,
    VILLAGE_COUNT,
    TAMBON_COUNT,
};

static SnapshotLevel level_from_key(const char *key)
{
    static const char *const keys[] = {
        [SNAPSHOT_LEVEL_PROVINCE] = "province",
        [SNAPSHOT_LEVEL_DISTRICT] = "district",
        [SNAPSHOT_LEVEL_TAMBON] = "tambon",
    };

    for (int level = 0; level < (int)G_N_ELEMENTS(keys); level++) {
        if (g_strcmp0(key, keys[level]) == 0) {
            return (SnapshotLevel)level;
        }
    }
    return SNAPSHOT_LEVEL_VILLAGE; // the schema allows no fifth
}

static void *read_area(SnapshotRun *run)
{
    SnapshotArea *area = g_new0(SnapshotArea, 1);

    area->code = sql_column_copy(run, CODE);
    area->level = level_from_key(sql_column_text(run, LEVEL));
    area->parent_code = sql_column_copy(run, PARENT_CODE);
    area->parent_name_th = sql_column_copy(run, PARENT_NAME_TH);
    area->parent_name_en = sql_column_copy(run, PARENT_NAME_EN);
    area->name_th = sql_column_copy(run, NAME_TH);
    area->name_en = sql_column_copy(run, NAME_EN);
    area->pilot_group = (int)snapshot_query_column(run, PILOT_GROUP, 0);
    area->village_count = (int)snapshot_query_column(run, VILLAGE_COUNT, -1);
    area->tambon_count = (int)snapshot_query_column(run, TAMBON_COUNT, 0);
    return area;
}

static void free_area(void *area) { snapshot_area_free(area); }

void snapshot_area_free(SnapshotArea *area)
{
    if (area == NULL) {
        return;
    }
    g_free(area->code);
    g_free(area->parent_code);
    g_free(area->parent_name_th);
    g_free(area->parent_name_en);
    g_free(area->name_th);
    g_free(area->name_en);
    g_free(area);
}

SnapshotArea *snapshot_area_get(Snapshot *snapshot, const char *code, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_AREA_GET, error);
    bool row = false;

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":code", code);
    if (!snapshot_query_step(run, &row, error)) {
        return NULL;
    }
    if (!row) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no area %s", code);
        return NULL;
    }
    return read_area(run);
}

GPtrArray *snapshot_area_list_children(Snapshot *snapshot, const char *code, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_AREA_LIST_CHILDREN, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":code", code);
    return snapshot_query_list(run, read_area, free_area, error);
}

GPtrArray *snapshot_area_list_group(Snapshot *snapshot, int pilot_group, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_AREA_LIST_GROUP, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_integer(run, ":pilot_group", pilot_group);
    return snapshot_query_list(run, read_area, free_area, error);
}

GPtrArray *snapshot_area_list_programme(Snapshot *snapshot, const char *programme, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_AREA_LIST_PROGRAMME, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":programme", programme);
    return snapshot_query_list(run, read_area, free_area, error);
}

GArray *snapshot_area_list_group_numbers(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_AREA_LIST_GROUP_NUMBERS, error);

    return run == NULL ? NULL : snapshot_query_list_integers(run, error);
}
