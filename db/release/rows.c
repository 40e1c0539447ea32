#include "rows.h"

#include <sqlite3.h>

#include "release_query.h"

// A release of an older program has not all the tables and columns: what it does not tell is no
// content of it, and its hash stays what it was.
static bool is_not_told_by(SqlDatabase *database)
{
    const char *message = sqlite3_errmsg(database);
    return g_str_has_prefix(message, "no such table: ") ||
           g_str_has_prefix(message, "no such column: ");
}

bool release_rows_each_table(SqlDatabase *database, ReleaseRowsTable table, void *data,
                             GError **error)
{
    g_auto(GStrv) questions = g_strsplit(release_content_sql, ";", -1);

    for (int i = 0; questions[i] != NULL; i++) {
        g_autoptr(SqlStatement) rows = NULL;
        if (sqlite3_prepare_v2(database, questions[i], -1, &rows, NULL) != SQLITE_OK) {
            if (is_not_told_by(database)) {
                continue;
            }
            g_set_error(error, SQL_ERROR, SQL_ERROR_OTHER, "%s", sqlite3_errmsg(database));
            return false;
        }
        // What follows the last semicolon is no statement.
        if (rows != NULL && !table(rows, data, error)) {
            return false;
        }
    }
    return true;
}
