#include "project.h"

// Columns of project_list_amounts.sql.
enum { AMOUNT_CLASS, AMOUNT_SATANG };

// What SQLite takes for "no LIMIT".
#define NO_LIMIT (-1)

void snapshot_project_read_row(SnapshotRun *run, SnapshotProjectRow *row)
{
    row->code = sql_column_copy(run, SNAPSHOT_PROJECT_CODE);
    row->office_code = sql_column_copy(run, SNAPSHOT_PROJECT_OFFICE_CODE);
    row->name = sql_column_copy(run, SNAPSHOT_PROJECT_NAME);
    row->fiscal_year_be = (int)sql_column_integer(run, SNAPSHOT_PROJECT_FISCAL_YEAR_BE);
    row->status = snapshot_status_from_key(sql_column_text(run, SNAPSHOT_PROJECT_STATUS));
    row->status_date = sql_column_copy(run, SNAPSHOT_PROJECT_STATUS_DATE);
    row->percent = sql_column_is_null(run, SNAPSHOT_PROJECT_PERCENT)
                       ? -1
                       : sql_column_real(run, SNAPSHOT_PROJECT_PERCENT);
    row->budget_satang = snapshot_query_column(run, SNAPSHOT_PROJECT_BUDGET_SATANG, -1);
    row->priority_rank = (int)snapshot_query_column(run, SNAPSHOT_PROJECT_PRIORITY_RANK, 0);
    row->focus = sql_column_integer(run, SNAPSHOT_PROJECT_FOCUS) != 0;
    row->sample = sql_column_integer(run, SNAPSHOT_PROJECT_SAMPLE) != 0;
    row->tambon_code = sql_column_copy(run, SNAPSHOT_PROJECT_AREA_CODE);
    row->doer = sql_column_copy(run, SNAPSHOT_PROJECT_DOER);
    row->beyond_capacity = sql_column_integer(run, SNAPSHOT_PROJECT_BEYOND_CAPACITY) != 0;
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        row->class_satang[i] = -1;
    }
}

void snapshot_project_clear_row(SnapshotProjectRow *row)
{
    g_free(row->code);
    g_free(row->office_code);
    g_free(row->name);
    g_free(row->status_date);
    g_free(row->tambon_code);
    g_free(row->doer);
}

static void free_row(void *data)
{
    snapshot_project_clear_row(data);
    g_free(data);
}

static void *read_row(SnapshotRun *run)
{
    SnapshotProjectRow *row = g_new0(SnapshotProjectRow, 1);

    snapshot_project_read_row(run, row);
    return row;
}

static void take_amount(SnapshotRun *run, void *data)
{
    SnapshotProjectRow *row = data;
    SnapshotClass budget_class = snapshot_class_from_key(sql_column_text(run, AMOUNT_CLASS));

    if (budget_class != SNAPSHOT_CLASS_ALL) {
        row->class_satang[budget_class] = sql_column_integer(run, AMOUNT_SATANG);
    }
}

bool snapshot_project_add_amounts(Snapshot *snapshot, SnapshotProjectRow *row, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROJECT_LIST_AMOUNTS, error);

    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":code", row->code);
    return snapshot_query_each(run, take_amount, row, error);
}

GPtrArray *snapshot_project_list(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                                 GError **error)
{
    const char *issues = NULL;

    if (!snapshot_project_find_issues(snapshot, filter, &issues, error)) {
        return NULL;
    }
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROJECT_LIST, error);
    if (run == NULL) {
        return NULL;
    }
    snapshot_project_bind_filter(run, filter, issues);
    sql_bind_integer(run, ":first_row", filter->first_row);
    sql_bind_integer(run, ":row_limit", filter->row_limit == 0 ? NO_LIMIT : filter->row_limit);
    g_autoptr(GPtrArray) rows = snapshot_query_list(run, read_row, free_row, error);
    for (guint i = 0; !filter->without_amounts && rows != NULL && i < rows->len; i++) {
        if (!snapshot_project_add_amounts(snapshot, g_ptr_array_index(rows, i), error)) {
            return NULL;
        }
    }
    return g_steal_pointer(&rows);
}
