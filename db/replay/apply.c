#include <sqlite3.h>

#include "error.h"
#include "patchset.h"
#include "replay_query.h"
#include "sql/sql.h"

// Every conflict means that the patchset was made from another file.
static int refuse_conflict(void *unused, int reason, sqlite3_changeset_iter *change)
{
    (void)unused;
    (void)reason;
    (void)change;
    return SQLITE_CHANGESET_ABORT;
}

static SqlDatabase *open_for_replay(const char *path, GError **error)
{
    GError *sql_error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_WRITE, &sql_error);

    if (database == NULL || !sql_run(database, replay_apply_sql, &sql_error)) {
        replay_error_take(error, sql_error);
        return NULL;
    }
    return g_steal_pointer(&database);
}

bool replay_patchset_apply(const char *path, GBytes *patchset, GError **error)
{
    gsize length = 0;
    const void *data = g_bytes_get_data(patchset, &length);

    if (!replay_patchset_validate(patchset, error)) {
        return false;
    }
    g_autoptr(SqlDatabase) database = open_for_replay(path, error);
    if (database == NULL) {
        return false;
    }
    // SQLite's signature lacks a const; it does not write to the patchset.
    int result = sqlite3changeset_apply_v2(database, (int)length, (void *)(uintptr_t)data, NULL,
                                           refuse_conflict, NULL, NULL, NULL, 0);
    if (result != SQLITE_OK) {
        replay_error_set(error, result, "replaying on", path);
        return false;
    }
    return true;
}

const char *replay_patchset_source_id(void) { return sqlite3_sourceid(); }
