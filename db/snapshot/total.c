#include "total.h"

// Columns of total_get.sql and total_get_coverage.sql.
enum { STATUS, CLASS, PROJECT_COUNT, AMOUNT_SATANG, NO_BUDGET_COUNT };
enum { TAMBON_COUNT, TAMBON_TOTAL, SAMPLE_COUNT, ROW_COUNT, AS_OF };

// Columns of questions that count.
enum { COUNTED, COUNTED_SATANG, COUNTED_NO_BUDGET };

bool snapshot_total_read(SnapshotRun *run, SnapshotTotal *total, GError **error)
{
    bool row = false;

    if (!snapshot_query_step(run, &row, error)) {
        return false;
    }
    if (row) {
        *total = (SnapshotTotal){.project_count = sql_column_integer(run, COUNTED),
                                 .amount_satang = sql_column_integer(run, COUNTED_SATANG),
                                 .no_budget_count = sql_column_integer(run, COUNTED_NO_BUDGET)};
    }
    return true;
}

void snapshot_total_add(SnapshotTotal *sum, const SnapshotTotal *total)
{
    sum->project_count += total->project_count;
    sum->amount_satang += total->amount_satang;
    sum->no_budget_count += total->no_budget_count;
}

static SnapshotTotal *total_of(SnapshotTotals *totals, SnapshotStatus status,
                               SnapshotClass budget_class)
{
    if (status == SNAPSHOT_STATUS_ALL) {
        return budget_class == SNAPSHOT_CLASS_ALL ? &totals->all : &totals->by_class[budget_class];
    }
    return budget_class == SNAPSHOT_CLASS_ALL ? &totals->by_status[status]
                                              : &totals->by_status_class[status][budget_class];
}

static void take_total(SnapshotRun *run, void *totals)
{
    const SnapshotTotal read = {.project_count = sql_column_integer(run, PROJECT_COUNT),
                                .amount_satang = sql_column_integer(run, AMOUNT_SATANG),
                                .no_budget_count = sql_column_integer(run, NO_BUDGET_COUNT)};
    SnapshotClass budget_class = snapshot_class_from_key(sql_column_text(run, CLASS));

    snapshot_total_add(
        total_of(totals, snapshot_status_from_key(sql_column_text(run, STATUS)), budget_class),
        &read);
    snapshot_total_add(total_of(totals, SNAPSHOT_STATUS_ALL, budget_class), &read);
}

bool snapshot_total_get(Snapshot *snapshot, const char *scope, int fiscal_year_be,
                        SnapshotTotals *totals, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_TOTAL_GET, error);

    *totals = (SnapshotTotals){0};
    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":scope", scope);
    snapshot_query_bind_years(run, fiscal_year_be);
    return snapshot_query_each(run, take_total, totals, error);
}

const SnapshotTotal *snapshot_total_pick(const SnapshotTotals *totals, SnapshotStatus status,
                                         SnapshotClass budget_class)
{
    // total_of() only finds the place; nothing is written through it here.
    return total_of((SnapshotTotals *)(uintptr_t)totals, status, budget_class);
}

GArray *snapshot_total_list_years(Snapshot *snapshot, const char *scope, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_TOTAL_LIST_YEARS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":scope", scope);
    return snapshot_query_list_integers(run, error);
}

bool snapshot_total_get_coverage(Snapshot *snapshot, const char *scope, const char *kind,
                                 SnapshotCoverage *coverage, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_TOTAL_GET_COVERAGE, error);
    bool row = false;

    *coverage = (SnapshotCoverage){0};
    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":scope", scope);
    sql_bind_text(run, ":kind", kind);
    if (!snapshot_query_step(run, &row, error)) {
        return false;
    }
    if (row) {
        coverage->tambon_count = (int)sql_column_integer(run, TAMBON_COUNT);
        coverage->tambon_total = (int)sql_column_integer(run, TAMBON_TOTAL);
        coverage->sample_count = (int)sql_column_integer(run, SAMPLE_COUNT);
        coverage->row_count = (int)sql_column_integer(run, ROW_COUNT);
        coverage->as_of = sql_column_copy(run, AS_OF);
    }
    return true;
}
