#include "release/photo.h"

#include "release.h"
#include "release_query.h"

GPtrArray *release_photo_list(const char *snapshot_path, GError **error)
{
    GError *cause = NULL;
    g_autoptr(GPtrArray) photos = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(SqlDatabase) database = sql_open(snapshot_path, SQL_OPEN_READ, &cause);
    g_autoptr(SqlStatement) statement =
        database == NULL ? NULL : sql_prepare(database, release_photos_sql, &cause);
    bool row = statement != NULL && sql_step(statement, &row, &cause) && row;
    while (row) {
        g_ptr_array_add(photos, sql_column_copy(statement, 0));
        row = sql_step(statement, &row, &cause) && row;
    }
    if (cause != NULL) {
        release_error_take(error, cause);
        return NULL;
    }
    return g_steal_pointer(&photos);
}
