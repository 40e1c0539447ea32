#include "snapshot_change.h"

#include <glib.h>
#include <sql/sql.h>

void snapshot_change_run(const char *snapshot_path, const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *statements = NULL;
    g_autofree char *file = g_strdup_printf("%s/tests/data/snapshot/%s.sql", TEST_SOURCE_DIR, name);
    g_assert_true(g_file_get_contents(file, &statements, NULL, &error));
    g_autoptr(SqlDatabase) database = sql_open(snapshot_path, SQL_OPEN_WRITE, &error);
    g_assert_no_error(error);
    bool done = sql_run(database, statements, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}
