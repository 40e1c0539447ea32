#include <sqlite3.h>

#include "error.h"
#include "replay/patchset.h"
#include "replay_query.h"
#include "sql/sql.h"

typedef struct sqlite3_session ReplaySession;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReplaySession, sqlite3session_delete)

static bool check_same_schema(SqlDatabase *database, const char *old_path, const char *new_path,
                              GError **error)
{
    GError *sql_error = NULL;
    bool row = false;
    g_autoptr(SqlStatement) statement =
        sql_prepare(database, replay_find_schema_difference_sql, &sql_error);

    if (statement == NULL || !sql_step(statement, &row, &sql_error)) {
        replay_error_take(error, sql_error);
        return false;
    }
    if (row) {
        g_set_error(error, REPLAY_ERROR, REPLAY_ERROR_MISMATCH,
                    "%s and %s do not have the same tables: %s", old_path, new_path,
                    sql_column_text(statement, 0));
        return false;
    }
    return true;
}

static bool diff_table(ReplaySession *session, const char *table, GError **error)
{
    g_autofree char *reason = NULL;
    char *sqlite_reason = NULL;

    int result = sqlite3session_attach(session, table);
    if (result == SQLITE_OK) {
        result = sqlite3session_diff(session, "previous", table, &sqlite_reason);
        reason = g_strdup(sqlite_reason);
        sqlite3_free(sqlite_reason);
    }
    if (result != SQLITE_OK) {
        replay_error_set(error, result, reason == NULL ? "comparing" : reason, table);
        return false;
    }
    return true;
}

static bool diff_tables(SqlDatabase *database, ReplaySession *session, GError **error)
{
    GError *sql_error = NULL;
    bool row = false;
    g_autoptr(SqlStatement) statement = sql_prepare(database, replay_list_tables_sql, &sql_error);

    if (statement == NULL || !sql_step(statement, &row, &sql_error)) {
        replay_error_take(error, sql_error);
        return false;
    }
    while (row) {
        if (!diff_table(session, sql_column_text(statement, 0), error)) {
            return false;
        }
        if (!sql_step(statement, &row, &sql_error)) {
            replay_error_take(error, sql_error);
            return false;
        }
    }
    return true;
}

static GBytes *collect(ReplaySession *session, const char *new_path, GError **error)
{
    int length = 0;
    void *data = NULL;

    int result = sqlite3session_patchset(session, &length, &data);
    if (result == SQLITE_OK && (gsize)length > REPLAY_PATCHSET_LIMIT_BYTES) {
        result = SQLITE_TOOBIG;
    }
    if (result != SQLITE_OK) {
        sqlite3_free(data);
        replay_error_set(error, result, "collecting the differences of", new_path);
        return NULL;
    }
    return g_bytes_new_with_free_func(data, (gsize)length, sqlite3_free, data);
}

static SqlDatabase *open_pair(const char *old_path, const char *new_path, GError **error)
{
    GError *sql_error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(new_path, SQL_OPEN_READ, &sql_error);

    if (database == NULL || !sql_attach(database, old_path, "previous", &sql_error) ||
        !sql_run(database, replay_tune_sql, &sql_error)) {
        replay_error_take(error, sql_error);
        return NULL;
    }
    return g_steal_pointer(&database);
}

GBytes *replay_patchset_make(const char *old_path, const char *new_path, GError **error)
{
    g_autoptr(SqlDatabase) database = open_pair(old_path, new_path, error);
    g_autoptr(ReplaySession) session = NULL; // freed before the connection it listens to

    if (database == NULL || !check_same_schema(database, old_path, new_path, error)) {
        return NULL;
    }
    int result = sqlite3session_create(database, "main", &session);
    if (result != SQLITE_OK) {
        replay_error_set(error, result, "comparing", new_path);
        return NULL;
    }
    return diff_tables(database, session, error) ? collect(session, new_path, error) : NULL;
}
