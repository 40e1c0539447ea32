#include "release/photo.h"

#include "release.h"
#include "release_query.h"

GPtrArray *release_photo_list(const char *snapshot_path, GError **error)
{
    GError *cause = NULL;
    g_autoptr(SqlDatabase) database = sql_open(snapshot_path, SQL_OPEN_READ, &cause);
    g_autoptr(SqlStatement) statement =
        database == NULL ? NULL : sql_prepare(database, release_photos_sql, &cause);
    GPtrArray *photos = sql_list(statement, &cause);
    if (photos == NULL) {
        release_error_take(error, cause);
    }
    return photos;
}
