#include "error.h"

#include "sql/sql.h"

G_DEFINE_QUARK(replay_error_quark, replay_error)

#define PRIMARY_CODE_MASK 0xff

void replay_error_take(GError **error, GError *sql_error)
{
    g_assert(sql_error != NULL);
    ReplayError code = REPLAY_ERROR_FAILED;
    if (g_error_matches(sql_error, SQL_ERROR, SQL_ERROR_CORRUPT)) {
        code = REPLAY_ERROR_CORRUPT;
    } else if (g_error_matches(sql_error, SQL_ERROR, SQL_ERROR_NO_SPACE)) {
        code = REPLAY_ERROR_NO_SPACE;
    }
    g_set_error_literal(error, REPLAY_ERROR, (int)code, sql_error->message);
    g_error_free(sql_error);
}

static ReplayError code_of(int result)
{
    switch (result & PRIMARY_CODE_MASK) {
    case SQLITE_ABORT: // our conflict handler said so
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT:
        return REPLAY_ERROR_CONFLICT;
    case SQLITE_NOTADB:
        return REPLAY_ERROR_CORRUPT;
    case SQLITE_SCHEMA:
        return REPLAY_ERROR_MISMATCH;
    case SQLITE_FULL:
        return REPLAY_ERROR_NO_SPACE;
    default:
        return REPLAY_ERROR_FAILED;
    }
}

void replay_error_set(GError **error, int result, const char *doing, const char *path)
{
    g_set_error(error, REPLAY_ERROR, (int)code_of(result), "%s %s: %s (SQLite %d)", doing, path,
                sqlite3_errstr(result), result);
}
