#include "rows.h"

#include <sqlite3.h>

#include "release_query.h"

bool release_rows_each_table(SqlDatabase *database, ReleaseRowsTable table, void *data,
                             GError **error)
{
    const char *rest = release_content_sql;

    while (*rest != '\0') {
        g_autoptr(SqlStatement) rows = NULL;
        if (sqlite3_prepare_v2(database, rest, -1, &rows, &rest) != SQLITE_OK) {
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
