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

static char *read_source(const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(TEST_SOURCE_DIR, name, NULL);
    char *text = NULL;

    g_assert_true(g_file_get_contents(path, &text, NULL, &error));
    return text;
}

void snapshot_fixture_init(SnapshotFixture *fixture, const char *change)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *rows = read_source("tests/data/snapshot/small.sql");

    fixture->folder = g_dir_make_tmp("tambon-snapshot-XXXXXX", &error);
    g_assert_no_error(error);
    fixture->path = g_build_filename(fixture->folder, "snapshot.db", NULL);

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

void snapshot_fixture_init_kinds(SnapshotFixture *fixture, const char *change)
{
    g_autofree char *rows = read_source("tests/data/snapshot/kinds.sql");
    g_autofree char *totals = read_source("db/query/release/total.sql");
    g_autofree char *issues = read_source("db/query/release/issue_total.sql");
    g_autofree char *marked = read_source("db/query/release/marked_total.sql");
    g_autofree char *shares = read_source("db/query/release/share_total.sql");
    g_autofree char *disbursed = read_source("db/query/release/disbursed_total.sql");
    g_autofree char *givers = read_source("db/query/release/giver_total.sql");
    g_autofree char *all =
        g_strconcat("BEGIN;", rows, change == NULL ? "" : change,
                    "DELETE FROM project_total; DELETE FROM issue_total; DELETE FROM marked_total;"
                    "DELETE FROM funder_total; DELETE FROM share_total;"
                    "DELETE FROM disbursed_total; DELETE FROM giver_total;",
                    totals, issues, marked, shares, disbursed, givers, "COMMIT;", NULL);

    snapshot_fixture_init(fixture, all);
}

void snapshot_fixture_clear(SnapshotFixture *fixture)
{
    (void)g_remove(fixture->path);
    (void)g_rmdir(fixture->folder);
    g_free(fixture->path);
    g_free(fixture->folder);
}
