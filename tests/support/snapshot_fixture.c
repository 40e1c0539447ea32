#include "snapshot_fixture.h"

#include <glib/gstdio.h>

#include "sql_schema.h"

static void run(SqlDatabase *database, const char *statements)
{
    g_autoptr(GError) error = NULL;

    bool done = sql_run(database, statements, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

void snapshot_fixture_init(SnapshotFixture *fixture, const char *change)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *rows = NULL;

    fixture->folder = g_dir_make_tmp("tambon-snapshot-XXXXXX", &error);
    g_assert_no_error(error);
    fixture->path = g_build_filename(fixture->folder, "snapshot.db", NULL);
    g_assert_true(
        g_file_get_contents(TEST_SOURCE_DIR "/tests/data/snapshot/small.sql", &rows, NULL, &error));

    g_autoptr(SqlDatabase) database = sql_open(fixture->path, SQL_OPEN_CREATE, &error);
    g_assert_no_error(error);
    run(database, public_sql);
    run(database, snapshot_sql);
    run(database, rows);
    if (change != NULL) {
        run(database, "PRAGMA foreign_keys = OFF");
        run(database, change);
    }
}

void snapshot_fixture_clear(SnapshotFixture *fixture)
{
    (void)g_remove(fixture->path);
    (void)g_rmdir(fixture->folder);
    g_free(fixture->path);
    g_free(fixture->folder);
}
