#include "record.h"

#include <math.h>

#include "snapshot/area.h"
#include "snapshot/figure.h"
#include "snapshot/status.h"

void snapshot_record_take_text(SnapshotRun *run, int column, void *member)
{
    *(char **)member = sql_column_copy(run, column);
}

void snapshot_record_take_int(SnapshotRun *run, int column, void *member)
{
    *(int *)member = (int)snapshot_query_column(run, column, 0);
}

void snapshot_record_take_int64(SnapshotRun *run, int column, void *member)
{
    *(int64_t *)member = snapshot_query_column(run, column, -1);
}

void snapshot_record_take_real(SnapshotRun *run, int column, void *member)
{
    *(double *)member =
        sql_column_is_null(run, column) ? (double)NAN : sql_column_real(run, column);
}

void snapshot_record_take_flag(SnapshotRun *run, int column, void *member)
{
    *(bool *)member = snapshot_query_column(run, column, 0) != 0;
}

void snapshot_record_take_level(SnapshotRun *run, int column, void *member)
{
    static const char *const keys[] = {
        [SNAPSHOT_LEVEL_PROVINCE] = "province",
        [SNAPSHOT_LEVEL_DISTRICT] = "district",
        [SNAPSHOT_LEVEL_TAMBON] = "tambon",
    };
    SnapshotLevel *level = member;

    *level = SNAPSHOT_LEVEL_VILLAGE; // the schema allows no fifth
    for (int i = 0; i < (int)G_N_ELEMENTS(keys); i++) {
        if (g_strcmp0(sql_column_text(run, column), keys[i]) == 0) {
            *level = (SnapshotLevel)i;
        }
    }
}

void snapshot_record_take_status(SnapshotRun *run, int column, void *member)
{
    *(SnapshotStatus *)member = snapshot_status_from_key(sql_column_text(run, column));
}

void snapshot_record_take_state(SnapshotRun *run, int column, void *member)
{
    *(SnapshotFigureState *)member = snapshot_figure_from_key(sql_column_text(run, column));
}

static void *member_of(const SnapshotRecordShape *shape, int field, void *record)
{
    return (char *)record + shape->fields[field].offset;
}

void snapshot_record_read_from(SnapshotRun *run, int first_column, const SnapshotRecordShape *shape,
                               void *record)
{
    for (int field = 0; field < shape->field_count; field++) {
        shape->fields[field].take(run, first_column + field, member_of(shape, field, record));
    }
}

void snapshot_record_read(SnapshotRun *run, const SnapshotRecordShape *shape, void *record)
{
    snapshot_record_read_from(run, 0, shape, record);
}

void snapshot_record_clear(const SnapshotRecordShape *shape, void *record)
{
    for (int field = 0; field < shape->field_count; field++) {
        if (shape->fields[field].take == snapshot_record_take_text) {
            g_free(*(char **)member_of(shape, field, record));
        }
    }
}

void snapshot_record_free(const SnapshotRecordShape *shape, void *record)
{
    if (record != NULL) {
        snapshot_record_clear(shape, record);
        g_free(record);
    }
}

static void *read_new(SnapshotRun *run, const SnapshotRecordShape *shape)
{
    void *record = g_malloc0(shape->size);

    snapshot_record_read(run, shape, record);
    return record;
}

typedef struct {
    GPtrArray *records;
    const SnapshotRecordShape *shape;
} Records;

static void take_record(SnapshotRun *run, void *data)
{
    Records *list = data;

    g_ptr_array_add(list->records, read_new(run, list->shape));
}

GPtrArray *snapshot_record_list(SnapshotRun *run, const SnapshotRecordShape *shape, GError **error)
{
    g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func(shape->free_record);
    Records list = {records, shape};
    bool done = snapshot_query_each(run, take_record, &list, error);

    return done ? g_steal_pointer(&records) : NULL;
}

void *snapshot_record_get(SnapshotRun *run, const SnapshotRecordShape *shape, const char *what,
                          GError **error)
{
    bool row = false;

    if (!snapshot_query_step(run, &row, error)) {
        return NULL;
    }
    if (!row) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no %s", what);
        return NULL;
    }
    return read_new(run, shape);
}

GPtrArray *snapshot_record_list_by(Snapshot *snapshot, SnapshotQuery query, const char *parameter,
                                   const char *text, const SnapshotRecordShape *shape,
                                   GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, parameter, text);
    return snapshot_record_list(run, shape, error);
}
