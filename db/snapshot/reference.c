#include "snapshot/reference.h"

#include "query.h"

// Columns of reference_list_funding.sql and reference_list_results.sql.
enum { FUNDER, FUNDER_TH, FUNDER_EN, ABBREVIATION, AMOUNT_SATANG, FUNDING_NOTE, FUNDING_SOURCE };
enum { RESULT_NO, TEXT, FIGURE, UNIT, ROUNDED, AS_OF, RESULT_SOURCE };

static void *read_funding(SnapshotRun *run)
{
    SnapshotFunding *funding = g_new0(SnapshotFunding, 1);

    funding->organisation = sql_column_copy(run, FUNDER);
    funding->organisation_th = sql_column_copy(run, FUNDER_TH);
    funding->organisation_en = sql_column_copy(run, FUNDER_EN);
    funding->abbreviation = sql_column_copy(run, ABBREVIATION);
    funding->amount_satang = sql_column_integer(run, AMOUNT_SATANG);
    funding->note = sql_column_copy(run, FUNDING_NOTE);
    funding->source = sql_column_copy(run, FUNDING_SOURCE);
    return funding;
}

static void free_funding(void *data)
{
    SnapshotFunding *funding = data;

    g_free(funding->organisation);
    g_free(funding->organisation_th);
    g_free(funding->organisation_en);
    g_free(funding->abbreviation);
    g_free(funding->note);
    g_free(funding->source);
    g_free(funding);
}

static void *read_result(SnapshotRun *run)
{
    SnapshotResult *result = g_new0(SnapshotResult, 1);

    result->no = sql_column_copy(run, RESULT_NO);
    result->text = sql_column_copy(run, TEXT);
    result->has_figure = !sql_column_is_null(run, FIGURE);
    result->figure = sql_column_real(run, FIGURE);
    result->unit = sql_column_copy(run, UNIT);
    result->rounded = sql_column_integer(run, ROUNDED) != 0;
    result->as_of = sql_column_copy(run, AS_OF);
    result->source = sql_column_copy(run, RESULT_SOURCE);
    return result;
}

static void free_result(void *data)
{
    SnapshotResult *result = data;

    g_free(result->no);
    g_free(result->text);
    g_free(result->unit);
    g_free(result->as_of);
    g_free(result->source);
    g_free(result);
}

GPtrArray *snapshot_reference_list_funding(Snapshot *snapshot, const char *programme,
                                           GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_REFERENCE_LIST_FUNDING, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":programme", programme);
    return snapshot_query_list(run, read_funding, free_funding, error);
}

bool snapshot_reference_get_funding_total(Snapshot *snapshot, const char *programme,
                                          int64_t *amount_satang, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_REFERENCE_GET_FUNDING_TOTAL, error);
    bool row = false;

    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":programme", programme);
    if (!snapshot_query_step(run, &row, error)) {
        return false;
    }
    *amount_satang = row ? snapshot_query_column(run, 0, -1) : -1;
    return true;
}

GPtrArray *snapshot_reference_list_results(Snapshot *snapshot, const char *programme,
                                           GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_REFERENCE_LIST_RESULTS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":programme", programme);
    return snapshot_query_list(run, read_result, free_result, error);
}
