#include "snapshot_case.h"

void snapshot_case_set_up(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    snapshot_fixture_init(&fixture->file, NULL);
    fixture->snapshot = snapshot_open(fixture->file.path, &error);
    g_assert_no_error(error);
}

static char *read_source(const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(TEST_SOURCE_DIR, name, NULL);
    char *text = NULL;

    g_assert_true(g_file_get_contents(path, &text, NULL, &error));
    return text;
}

void snapshot_case_set_up_kinds(SnapshotCase *fixture, const void *change)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *rows = read_source("tests/data/snapshot/kinds.sql");
    g_autofree char *totals = read_source("db/query/release/total.sql");
    g_autofree char *issues = read_source("db/query/release/issue_total.sql");
    g_autofree char *all = g_strconcat("BEGIN;", rows, change == NULL ? "" : (const char *)change,
                                       "DELETE FROM project_total; DELETE FROM issue_total;",
                                       totals, issues, "COMMIT;", NULL);

    snapshot_fixture_init(&fixture->file, all);
    fixture->snapshot = snapshot_open(fixture->file.path, &error);
    g_assert_no_error(error);
}

void snapshot_case_tear_down(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    snapshot_close(fixture->snapshot);
    snapshot_fixture_clear(&fixture->file);
}
