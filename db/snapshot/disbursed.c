#include "snapshot/disbursed.h"

#include "query.h"

// The first layout with disbursed_total.
#define DISBURSED_LAYOUT 5

// Columns of disbursed_list.sql.
enum {
    FISCAL_YEAR_BE,
    PROJECT_COUNT,
    BUDGET_SATANG,
    NO_BUDGET_COUNT,
    DISBURSED_SATANG,
    FIRST_DATE,
    LAST_DATE,
};

static void free_disbursed(void *data)
{
    SnapshotDisbursed *disbursed = data;

    g_free(disbursed->first_date);
    g_free(disbursed->last_date);
    g_free(disbursed);
}

static void *read_disbursed(SnapshotRun *run)
{
    SnapshotDisbursed *disbursed = g_new0(SnapshotDisbursed, 1);

    disbursed->fiscal_year_be = (int)sql_column_integer(run, FISCAL_YEAR_BE);
    disbursed->project_count = sql_column_integer(run, PROJECT_COUNT);
    disbursed->budget_satang = sql_column_integer(run, BUDGET_SATANG);
    disbursed->no_budget_count = sql_column_integer(run, NO_BUDGET_COUNT);
    disbursed->disbursed_satang = sql_column_integer(run, DISBURSED_SATANG);
    disbursed->first_date = sql_column_copy(run, FIRST_DATE);
    disbursed->last_date = sql_column_copy(run, LAST_DATE);
    return disbursed;
}

bool snapshot_disbursed_is_told(const Snapshot *snapshot)
{
    return snapshot->layout >= DISBURSED_LAYOUT;
}

GPtrArray *snapshot_disbursed_list(Snapshot *snapshot, const char *scope, GError **error)
{
    if (!snapshot_disbursed_is_told(snapshot)) {
        return g_ptr_array_new_with_free_func(free_disbursed);
    }
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DISBURSED_LIST, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":scope", scope);
    return snapshot_query_list(run, read_disbursed, free_disbursed, error);
}
