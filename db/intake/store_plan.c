#include "base/hash.h"
#include "columns.h"
#include "intake_query.h"
#include "paper_shelf.h"
#include "store.h"

/** Digest and length of the document beside the sheet; NULL in both columns when it is not there.
 */
static void bind_file(IntakeStore *store, SqlStatement *put, const IntakeValue *file)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    uint64_t bytes = 0;
    g_autofree char *path =
        file->present ? g_build_filename(store->check->folder, file->text, NULL) : NULL;
    if (path != NULL && base_hash_file(path, sha256, &bytes, NULL)) {
        sql_bind_text(put, ":sha256", sha256);
        sql_bind_integer(put, ":bytes", (int64_t)bytes);
    } else {
        sql_bind_null(put, ":sha256");
        sql_bind_null(put, ":bytes");
    }
}

/** The pages first: a row never names a document whose pages a power cut took. */
static bool keep_pages(IntakeStore *store, const IntakeRecord *record, GError **error)
{
    const IntakePaper *paper = g_hash_table_lookup(store->check->papers, record);
    return paper == NULL || store->workspace == NULL ||
           intake_paper_shelf_put(paper, store->workspace, error);
}

bool intake_store_document(IntakeStore *store, const IntakeRecord *record, int position,
                           GString *record_key, GError **error)
{
    (void)position;
    g_autofree char *key = intake_batch_key(store->check->batch, record);
    g_string_assign(record_key, key);
    SqlStatement *put =
        intake_statements_get(store->check->statements, intake_documents_put_sql, error);
    if (put == NULL) {
        return false;
    }
    intake_store_bind_columns(store, put, record, 0);
    bind_file(store, put, &record->values[DOCUMENT_FILE]);
    sql_bind_integer(put, ":sample", intake_batch_is_sample(store->check->batch, record));
    return keep_pages(store, record, error) && sql_execute(put, error);
}

bool intake_store_sweep_papers(IntakeStatements *statements, const char *workspace, GError **error)
{
    g_autoptr(GHashTable) needed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    SqlStatement *documents = intake_statements_get(statements, intake_documents_needed_sql, error);
    bool done = sql_each(documents, sql_take_member, needed, error);
    if (done) {
        intake_paper_shelf_sweep(workspace, needed);
    }
    return done;
}

static SqlStatement *prepare_plan_part(IntakeStore *store, const char *text,
                                       const IntakeRecord *record, GError **error)
{
    SqlStatement *statement =
        intake_store_prepare(store, text, ":area_code", record->values[PLAN_AREA].text, error);
    if (statement != NULL) {
        sql_bind_integer(statement, ":fiscal_year_be", record->values[PLAN_YEAR].integer);
    }
    return statement;
}

static bool put_issues(IntakeStore *store, const IntakeRecord *record, GError **error)
{
    const IntakeValue *issues = &record->values[PLAN_COMMON_ISSUE];
    SqlStatement *drop = prepare_plan_part(store, intake_plan_issue_drop_sql, record, error);
    if (drop == NULL || !sql_execute(drop, error)) {
        return false;
    }
    g_auto(GStrv) list = g_strsplit(issues->present ? issues->text : "", "\n", -1);
    for (char **issue = list; *issue != NULL; issue++) {
        SqlStatement *put = prepare_plan_part(store, intake_plan_issue_put_sql, record, error);
        if (put == NULL) {
            return false;
        }
        sql_bind_text(put, ":edition", store->check->issue_edition);
        sql_bind_text(put, ":issue", *issue);
        if (!sql_execute(put, error)) {
            return false;
        }
    }
    return true;
}

bool intake_store_plan(IntakeStore *store, const IntakeRecord *record, int position,
                       GString *record_key, GError **error)
{
    (void)position;
    g_autofree char *key = intake_batch_key(store->check->batch, record);
    g_string_assign(record_key, key);
    SqlStatement *put =
        intake_statements_get(store->check->statements, intake_plans_put_sql, error);
    if (put == NULL) {
        return false;
    }
    intake_store_bind_columns(store, put, record, INTAKE_STORE_SKIP(PLAN_COMMON_ISSUE));
    sql_bind_integer(put, ":sample", intake_batch_is_sample(store->check->batch, record));
    return sql_execute(put, error) && put_issues(store, record, error);
}
