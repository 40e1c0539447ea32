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

int snapshot_case_run(int argc, char **argv, const SnapshotCaseTest *tests, gsize count)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < count; i++) {
        g_test_add(tests[i].path, SnapshotCase, NULL, snapshot_case_set_up_kinds, tests[i].test,
                   snapshot_case_tear_down);
    }
    return g_test_run();
}

char *snapshot_case_join(const GPtrArray *records, gsize offset)
{
    GString *joined = g_string_new(NULL);

    for (guint i = 0; i < records->len; i++) {
        const char *record = g_ptr_array_index(records, i);
        const char *text = *(char *const *)(const void *)(record + offset);
        g_string_append_printf(joined, "%s%s", i > 0 ? " " : "", text == NULL ? "-" : text);
    }
    return g_string_free(joined, false);
}
