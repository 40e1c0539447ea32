#include "marked.h"

#include "project.h"
#include "record.h"
#include "total.h"

// What SQLite takes for "no LIMIT".
#define NO_LIMIT (-1)

// The columns of the marked_list files behind those of the row.
static const SnapshotRecordField own_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotMarked, tambon_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotMarked, tambon_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotMarked, district_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotMarked, district_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotMarked, forwarded_to),
    SNAPSHOT_RECORD_MEMBER(SnapshotMarked, forwarded_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotMarked, answer),
    SNAPSHOT_RECORD_MEMBER(SnapshotMarked, answer_satang),
};
static const SnapshotRecordShape own_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotMarked, own_fields, NULL);

static const SnapshotRecordField agency_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotAgency, name),
    SNAPSHOT_RECORD_MEMBER(SnapshotAgency, project_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotAgency, waiting_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotAgency, asked_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAgency, answer_satang),
};
static void free_agency(void *agency);
static const SnapshotRecordShape agency_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotAgency, agency_fields, free_agency);

static void free_agency(void *agency) { snapshot_record_free(&agency_shape, agency); }

static void *read_marked(SnapshotRun *run)
{
    SnapshotMarked *marked = g_new0(SnapshotMarked, 1);

    snapshot_project_read_row(run, &marked->row);
    snapshot_record_read_from(run, SNAPSHOT_PROJECT_ROW_COLUMNS, &own_shape, marked);
    return marked;
}

static void free_marked(void *data)
{
    SnapshotMarked *marked = data;

    snapshot_project_clear_row(&marked->row);
    snapshot_record_free(&own_shape, marked);
}

GPtrArray *snapshot_marked_list(Snapshot *snapshot, const SnapshotMarkedFilter *filter,
                                GError **error)
{
    static const SnapshotQuery queries[] = {
        [SNAPSHOT_MARK_FOCUS] = SNAPSHOT_QUERY_MARKED_LIST_FOCUS,
        [SNAPSHOT_MARK_BEYOND_CAPACITY] = SNAPSHOT_QUERY_MARKED_LIST_BEYOND,
        [SNAPSHOT_MARK_PROGRAMME] = SNAPSHOT_QUERY_MARKED_LIST_PROGRAMME,
    };
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, queries[filter->mark], error);

    if (run == NULL) {
        return NULL;
    }
    snapshot_query_bind_scope(run, filter->scope);
    if (filter->mark == SNAPSHOT_MARK_PROGRAMME) {
        sql_bind_text(run, ":programme", filter->programme);
    }
    sql_bind_integer(run, ":first_row", filter->first_row);
    sql_bind_integer(run, ":row_limit", filter->row_limit == 0 ? NO_LIMIT : filter->row_limit);
    g_autoptr(GPtrArray) rows = snapshot_query_list(run, read_marked, free_marked, error);
    for (guint i = 0; rows != NULL && i < rows->len; i++) {
        SnapshotMarked *marked = g_ptr_array_index(rows, i);
        if (!snapshot_project_add_amounts(snapshot, &marked->row, error)) {
            return NULL;
        }
    }
    return g_steal_pointer(&rows);
}

bool snapshot_marked_count(Snapshot *snapshot, const SnapshotMarkedFilter *filter,
                           SnapshotTotal *total, GError **error)
{
    static const char *const marks[] = {
        [SNAPSHOT_MARK_FOCUS] = "focus",
        [SNAPSHOT_MARK_BEYOND_CAPACITY] = "beyond",
        [SNAPSHOT_MARK_PROGRAMME] = "programme",
    };
    bool of_programme = filter->mark == SNAPSHOT_MARK_PROGRAMME;
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_MARKED_COUNT, error);

    *total = (SnapshotTotal){0};
    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":mark", marks[filter->mark]);
    sql_bind_text(run, ":programme", of_programme ? filter->programme : "");
    sql_bind_text(run, ":scope", filter->scope);
    return snapshot_total_read(run, total, error);
}

GPtrArray *snapshot_marked_list_agencies(Snapshot *snapshot, const char *scope, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_MARKED_LIST_AGENCIES, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":scope", scope);
    return snapshot_record_list(run, &agency_shape, error);
}

GPtrArray *snapshot_marked_new_list(void) { return g_ptr_array_new_with_free_func(free_marked); }

bool snapshot_marked_add(Snapshot *snapshot, const char *code, GPtrArray *rows, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_MARKED_GET, error);
    bool row = false;

    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":code", code);
    if (!snapshot_query_step(run, &row, error)) {
        return false;
    }
    if (!row) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "no project %s", code);
        return false;
    }
    SnapshotMarked *marked = read_marked(run);
    g_ptr_array_add(rows, marked);
    return snapshot_project_add_amounts(snapshot, &marked->row, error);
}
