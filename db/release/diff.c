#include "release/diff.h"

#include "release.h"
#include "release_query.h"

struct ReleaseDiff {
    SqlDatabase *database; // main: the new snapshot; previous; temp.difference
};

// Columns of diff_summary.sql.
enum {
    AREA_CODE,
    AREA_NAME,
    DISTRICT_NAME,
    KIND,
    NEW_COUNT,
    GONE_COUNT,
    CHANGED_COUNT,
    ROWS_BEFORE,
    ROWS_AFTER,
    AMOUNT_BEFORE,
    AMOUNT_AFTER,
};

// Columns of diff_list.sql.
enum { LINE_AREA, LINE_KIND, LINE_KEY, LINE_NAME, LINE_WHAT, LINE_OLD, LINE_NEW };

bool release_diff_find(SqlDatabase *database, GError **error)
{
    int64_t known = 0;
    return sql_run(database, release_diff_sql, error) &&
           sql_query_integer(database, release_diff_boundary_known_sql, &known, error) &&
           sql_run(database,
                   known > 0 ? release_diff_boundary_sql : release_diff_boundary_first_sql, error);
}

ReleaseDiff *release_diff_open(const char *new_path, const char *old_path, GError **error)
{
    GError *cause = NULL;
    g_autoptr(SqlDatabase) database = sql_open(new_path, SQL_OPEN_READ, &cause);
    if (database == NULL || !sql_attach(database, old_path, "previous", &cause) ||
        !sql_run(database, release_tune_sql, &cause) ||
        !sql_run(database, release_tune_previous_sql, &cause) ||
        !release_diff_find(database, &cause)) {
        release_error_take(error, cause);
        return NULL;
    }
    ReleaseDiff *diff = g_new0(ReleaseDiff, 1);
    diff->database = g_steal_pointer(&database);
    return diff;
}

void release_diff_close(ReleaseDiff *diff)
{
    if (diff == NULL) {
        return;
    }
    sql_close(diff->database);
    g_free(diff);
}

static void free_summary(gpointer data)
{
    ReleaseDiffSummary *summary = data;
    g_free(summary->area_code);
    g_free(summary->area_name);
    g_free(summary->district_name);
    g_free(summary->kind);
    g_free(summary);
}

static void take_summary(SqlStatement *statement, void *summaries)
{
    ReleaseDiffSummary *summary = g_new0(ReleaseDiffSummary, 1);
    summary->area_code = sql_column_copy(statement, AREA_CODE);
    summary->area_name = sql_column_copy(statement, AREA_NAME);
    summary->district_name = sql_column_copy(statement, DISTRICT_NAME);
    summary->kind = sql_column_copy(statement, KIND);
    summary->new_count = sql_column_integer(statement, NEW_COUNT);
    summary->gone_count = sql_column_integer(statement, GONE_COUNT);
    summary->changed_count = sql_column_integer(statement, CHANGED_COUNT);
    summary->rows_before = sql_column_integer(statement, ROWS_BEFORE);
    summary->rows_after = sql_column_integer(statement, ROWS_AFTER);
    summary->amount_before_satang = sql_column_integer(statement, AMOUNT_BEFORE);
    summary->amount_after_satang = sql_column_integer(statement, AMOUNT_AFTER);
    g_ptr_array_add(summaries, summary);
}

GPtrArray *release_diff_summarise(ReleaseDiff *diff, GError **error)
{
    GError *cause = NULL;
    g_autoptr(GPtrArray) summaries = g_ptr_array_new_with_free_func(free_summary);
    g_autoptr(SqlStatement) statement =
        sql_prepare(diff->database, release_diff_summary_sql, &cause);
    if (!sql_each(statement, take_summary, summaries, &cause)) {
        release_error_take(error, cause);
        return NULL;
    }
    return g_steal_pointer(&summaries);
}

static ReleaseDiffLine read_line(SqlStatement *statement)
{
    return (ReleaseDiffLine){
        .area_code = sql_column_text(statement, LINE_AREA),
        .kind = sql_column_text(statement, LINE_KIND),
        .record_key = sql_column_text(statement, LINE_KEY),
        .name = sql_column_text(statement, LINE_NAME),
        .what = sql_column_text(statement, LINE_WHAT),
        .old_value = sql_column_text(statement, LINE_OLD),
        .new_value = sql_column_text(statement, LINE_NEW),
    };
}

bool release_diff_list(ReleaseDiff *diff, ReleaseDiffEach each, void *user, GError **error)
{
    GError *cause = NULL;
    g_autoptr(SqlStatement) statement = sql_prepare(diff->database, release_diff_list_sql, &cause);
    bool row = statement != NULL && sql_step(statement, &row, &cause) && row;
    while (row) {
        ReleaseDiffLine line = read_line(statement);
        row = each(&line, user) && sql_step(statement, &row, &cause) && row;
    }
    if (cause != NULL) {
        release_error_take(error, cause);
        return false;
    }
    return true;
}
