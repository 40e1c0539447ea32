#include "intake/import.h"

#include "base/clock.h"
#include "import_file.h"
#include "intake_query.h"
#include "sql/province.h"
#include "store.h"

typedef IntakeImportRun Run;

/** Only what is kept for certain counts. */
static bool close_transaction(Run *run, GError **error)
{
    int files = run->transaction.files;
    int rows = run->transaction.rows;
    if (!intake_transaction_close(&run->transaction, error)) {
        return false;
    }
    run->result->stored += files;
    run->result->rows += rows;
    return true;
}

/** The files that an undone one took with it go in again; they have been reported. */
static bool redo_files(Run *run, const GPtrArray *sources, guint first, guint end, GError **error)
{
    g_autoptr(IntakeReport) silent = intake_report_new();
    Run again = *run;
    IntakeImportResult counted = *run->result;
    again.report = silent;
    again.redoing = true;
    bool done = true;
    for (guint i = first; i < end && done; i++) {
        done = intake_import_file_take(&again, g_ptr_array_index(sources, i), error);
    }
    run->transaction = again.transaction;
    run->reference = again.reference;
    *run->result = counted;
    return done;
}

/** The rules between sheets, once all of them are in. */
static bool check_between(Run *run, GError **error)
{
    int before = intake_report_count(run->report, INTAKE_SEVERITY_ERROR);
    bool done = intake_cross_check(&run->cross, error);
    run->result->unfit = intake_report_count(run->report, INTAKE_SEVERITY_ERROR) - before;
    return done;
}

/** Workbooks that need not be converted next time. */
static bool keep_whole(Run *run, GError **error)
{
    return run->checking || !intake_whole_has_news(run->whole) ||
           (intake_transaction_open(&run->transaction, error) &&
            intake_whole_keep(run->whole, run->statements, error));
}

static bool import_sources(Run *run, GError **error)
{
    const IntakeImportOptions *options = run->options;
    bool anew = run->checking || options->reread_unchanged || options->accept_vanished;
    g_autoptr(GPtrArray) sources = intake_source_find(options, anew ? NULL : run->whole,
                                                      run->beside, run->report, run->result);
    guint first = 0;
    bool done = true;
    for (guint i = 0; i < sources->len && done; i++) {
        done = intake_import_file_take(run, g_ptr_array_index(sources, i), error) &&
               (!run->undone || redo_files(run, sources, first, i, error));
        if (done && intake_transaction_is_full(&run->transaction)) {
            done = close_transaction(run, error);
            first = i + 1;
        }
    }
    done = done && check_between(run, error) && keep_whole(run, error);
    // The first problem is the one to tell; the files before it were good.
    return close_transaction(run, done ? error : NULL) && done;
}

static bool run_import(const IntakeImportOptions *options, IntakeReport *report,
                       IntakeImportResult *result, bool checking, GError **error)
{
    g_autofree char *path = g_build_filename(options->workspace, "province.db", NULL);
    g_autoptr(SqlDatabase) database = sql_province_open(path, error);
    if (database == NULL || !sql_run(database, intake_tune_sql, error)) {
        return false;
    }
    g_autoptr(IntakeStatements) statements = intake_statements_new(database);
    g_autofree char *received_utc = base_clock_to_rfc3339(base_clock_now());
    *result = (IntakeImportResult){0};
    Run run = {.options = options,
               .report = report,
               .result = result,
               .database = database,
               .statements = statements,
               .transaction = {.statements = statements, .checking = checking},
               .received_utc = received_utc,
               .checking = checking};
    run.cross =
        (IntakeCross){.statements = statements,
                      .report = report,
                      .offices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                      .issue_edition = options->issue_edition};
    run.whole = intake_whole_load(statements, error);
    run.beside = run.whole != NULL ? intake_beside_load(statements, error) : NULL;
    bool done = run.beside != NULL && import_sources(&run, error) &&
                (checking || result->stored == 0 ||
                 (intake_store_sweep_photos(statements, options->workspace, error) &&
                  intake_store_sweep_papers(statements, options->workspace, error)));
    g_hash_table_unref(run.cross.offices);
    intake_reference_free(run.reference);
    intake_whole_free(run.whole);
    intake_beside_free(run.beside);
    return done;
}

bool intake_import_run(const IntakeImportOptions *options, IntakeReport *report,
                       IntakeImportResult *result, GError **error)
{
    return run_import(options, report, result, false, error);
}

bool intake_import_check(const IntakeImportOptions *options, IntakeReport *report,
                         IntakeImportResult *result, GError **error)
{
    return run_import(options, report, result, true, error);
}

GPtrArray *intake_import_tried_sheets(const char *workspace, const char *office_code,
                                      const char *file, GError **error)
{
    g_autofree char *path = g_build_filename(workspace, "province.db", NULL);
    g_autoptr(SqlDatabase) database = sql_province_open(path, error);
    g_autoptr(SqlStatement) ask =
        database != NULL ? sql_prepare(database, intake_try_sheets_sql, error) : NULL;
    if (ask == NULL) {
        return NULL;
    }
    g_autoptr(GPtrArray) sheets = g_ptr_array_new();
    sql_bind_text(ask, ":office", office_code);
    sql_bind_text(ask, ":name", file);
    bool row = true;
    while (row) {
        if (!sql_step(ask, &row, error)) {
            return NULL;
        }
        const IntakeSheet *sheet = row ? intake_sheet_of_kind(sql_column_text(ask, 0)) : NULL;
        if (sheet != NULL) {
            g_ptr_array_add(sheets, (gpointer)(uintptr_t)sheet);
        }
    }
    return g_steal_pointer(&sheets);
}
