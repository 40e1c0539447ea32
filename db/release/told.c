#include "told.h"

#include <sqlite3.h>

#include "release_query.h"
#include "sql/province.h"

typedef struct {
    char *kind;
    char *name;
    char *digest;
    GBytes *runs;
} Entry;

struct ReleaseTold {
    GPtrArray *entries; /* Entry * */
    SqlStatement *get;  /* of the database of the first question */
};

static void entry_free(gpointer data)
{
    Entry *entry = data;

    g_free(entry->kind);
    g_free(entry->name);
    g_free(entry->digest);
    g_bytes_unref(entry->runs);
    g_free(entry);
}

ReleaseTold *release_told_new(void)
{
    ReleaseTold *told = g_new0(ReleaseTold, 1);

    told->entries = g_ptr_array_new_with_free_func(entry_free);
    return told;
}

void release_told_free(ReleaseTold *told)
{
    if (told != NULL) {
        g_ptr_array_unref(told->entries);
        sql_finalize(told->get);
        g_free(told);
    }
}

void release_told_add(ReleaseTold *told, const char *const key[2], const char *digest, GBytes *runs)
{
    Entry *entry = g_new0(Entry, 1);

    entry->kind = g_strdup(key[0]);
    entry->name = g_strdup(key[1]);
    entry->digest = g_strdup(digest);
    entry->runs = g_bytes_ref(runs);
    g_ptr_array_add(told->entries, entry);
}

void release_told_close(ReleaseTold *told) { g_clear_pointer(&told->get, sql_finalize); }

bool release_told_get(ReleaseTold *told, SqlDatabase *database, const char *const key[2],
                      char **digest, GBytes **runs, GError **error)
{
    bool row = false;

    *digest = NULL;
    *runs = NULL;
    if (told->get == NULL) {
        told->get = sql_prepare(database, release_told_get_sql, error);
    }
    if (told->get == NULL) {
        return false;
    }
    sql_reset(told->get);
    sql_bind_text(told->get, ":kind", key[0]);
    sql_bind_text(told->get, ":name", key[1]);
    if (!sql_step(told->get, &row, error)) {
        return false;
    }
    if (row) {
        size_t bytes = 0;
        const void *data = sql_column_blob(told->get, 1, &bytes);
        *digest = sql_column_copy(told->get, 0);
        *runs = g_bytes_new(data, bytes);
        sql_reset(told->get);
    }
    return true;
}

static bool run_with_hash(SqlDatabase *database, const char *text, const char *content_sha256,
                          int64_t *answer, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, text, error);
    bool row = false;

    if (statement == NULL) {
        return false;
    }
    sql_bind_text(statement, ":content_sha256", content_sha256);
    if (answer == NULL) {
        return sql_execute(statement, error);
    }
    if (!sql_step(statement, &row, error)) {
        return false;
    }
    *answer = row ? sql_column_integer(statement, 0) : 0;
    return true;
}

static bool promote(SqlDatabase *database, const char *content_sha256, GError **error)
{
    return sql_run(database, told_begin_sql, error) &&
           run_with_hash(database, told_promote_sql, content_sha256, NULL, error) &&
           run_with_hash(database, told_last_put_sql, content_sha256, NULL, error) &&
           sql_run(database, told_forget_drafts_sql, error) &&
           sql_run(database, told_commit_sql, error);
}

static bool has_figures(const char *snapshot_path, bool *figures, GError **error)
{
    g_autoptr(SqlDatabase) database = sql_open(snapshot_path, SQL_OPEN_READ, error);
    int64_t answer = 0;

    *figures = false;
    if (database == NULL || !sql_query_integer(database, release_has_figures_sql, &answer, error)) {
        return false;
    }
    *figures = answer != 0;
    return true;
}

static bool take_over(const ReleaseOptions *options, const char *content_sha256, GError **error)
{
    // Not sql_province_open() at once: it would make a file that is missing.
    g_autoptr(SqlDatabase) there = sql_open(options->province_path, SQL_OPEN_READ, error);
    g_autoptr(SqlDatabase) database =
        there == NULL ? NULL : sql_province_open(options->province_path, error);
    int64_t known = 0;
    int64_t taken = 0;
    bool figures = false;

    if (database == NULL ||
        !run_with_hash(database, told_draft_known_sql, content_sha256, &known, error) ||
        !run_with_hash(database, told_last_known_sql, content_sha256, &taken, error)) {
        return false;
    }
    if (known != 0) {
        return promote(database, content_sha256, error);
    }
    if (taken != 0 || options->rebuild) {
        return true;
    }
    if (!has_figures(options->previous_snapshot, &figures, error)) {
        return false;
    }
    if (figures) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_PREVIOUS,
                    "ฐานข้อมูลจังหวัดไม่มีประวัติการปกปิดตัวเลขของชุดข้อมูลก่อน (อาจกู้คืนจากไฟล์สำรองเก่า) "
                    "ให้กู้คืนจากไฟล์สำรองล่าสุด หรือสร้างใหม่ทั้งหมดด้วย --rebuild");
        return false;
    }
    return true;
}

bool release_told_promote(const ReleaseOptions *options, const char *content_sha256, GError **error)
{
    GError *cause = NULL;

    if (take_over(options, content_sha256, &cause)) {
        return true;
    }
    release_error_take(error, cause);
    return false;
}

static bool put_entries(const ReleaseTold *told, SqlDatabase *database, const char *content_sha256,
                        GError **error)
{
    g_autoptr(SqlStatement) put = sql_prepare(database, told_draft_told_put_sql, error);

    if (put == NULL) {
        return false;
    }
    for (guint i = 0; i < told->entries->len; i++) {
        const Entry *entry = g_ptr_array_index(told->entries, i);
        sql_bind_text(put, ":content_sha256", content_sha256);
        sql_bind_text(put, ":kind", entry->kind);
        sql_bind_text(put, ":name", entry->name);
        sql_bind_text(put, ":digest", entry->digest);
        sql_bind_blob(put, ":runs", entry->runs);
        if (!sql_execute(put, error)) {
            return false;
        }
    }
    return true;
}

static bool put_draft(SqlDatabase *database, const char *content_sha256, int number, GError **error)
{
    g_autoptr(SqlStatement) put = sql_prepare(database, told_draft_put_sql, error);

    if (put == NULL) {
        return false;
    }
    sql_bind_text(put, ":content_sha256", content_sha256);
    sql_bind_integer(put, ":number", number);
    return sql_execute(put, error);
}

bool release_told_save(const ReleaseTold *told, const ReleaseOptions *options,
                       const char *content_sha256, GError **error)
{
    GError *cause = NULL;
    g_autoptr(SqlDatabase) database = sql_province_open(options->province_path, &cause);

    if (database == NULL || !sql_run(database, told_begin_sql, &cause) ||
        !run_with_hash(database, told_draft_drop_sql, content_sha256, NULL, &cause) ||
        !put_draft(database, content_sha256, options->number, &cause) ||
        !put_entries(told, database, content_sha256, &cause) ||
        !sql_run(database, told_commit_sql, &cause)) {
        release_error_take(error, cause);
        return false;
    }
    return true;
}
