#include "project.h"

// Columns of project_list.sql after the shared ones.
enum { MONEY_CLASS = SNAPSHOT_PROJECT_ROW_COLUMNS, MONEY_AMOUNT_SATANG };

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
}

static void free_row(void *data)
{
    snapshot_project_clear_row(data);
    g_free(data);
}

// The money of one project comes on neighbouring rows: the order ends with what is unique in it.
static SnapshotProjectRow *row_for(GPtrArray *rows, SnapshotRun *run)
{
    if (rows->len > 0) {
        SnapshotProjectRow *last = g_ptr_array_index(rows, rows->len - 1);
        if (g_strcmp0(last->code, sql_column_text(run, SNAPSHOT_PROJECT_CODE)) == 0) {
            return last;
        }
    }
    SnapshotProjectRow *row = g_new0(SnapshotProjectRow, 1);
    snapshot_project_read_row(run, row);
    g_ptr_array_add(rows, row);
    return row;
}

static void read_money(SnapshotRun *run, SnapshotProjectRow *row)
{
    SnapshotClass budget_class = snapshot_class_from_key(sql_column_text(run, MONEY_CLASS));

    if (budget_class != SNAPSHOT_CLASS_ALL) {
        row->class_satang[budget_class] = sql_column_integer(run, MONEY_AMOUNT_SATANG);
    }
}

GPtrArray *snapshot_project_list(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                                 GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROJECT_LIST, error);
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
    bool row = false;

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":tambon_code", filter->tambon_code);
    snapshot_query_bind_years(run, filter->fiscal_year_be);
    sql_bind_text(run, ":status",
                  filter->status == SNAPSHOT_STATUS_ALL ? NULL
                                                        : snapshot_status_key(filter->status));
    sql_bind_text(run, ":class",
                  filter->budget_class == SNAPSHOT_CLASS_ALL
                      ? NULL
                      : snapshot_class_key(filter->budget_class));
    if (!snapshot_query_step(run, &row, error)) {
        return NULL;
    }
    while (row) {
        read_money(run, row_for(rows, run));
        if (!snapshot_query_step(run, &row, error)) {
            return NULL;
        }
    }
    return g_steal_pointer(&rows);
}
