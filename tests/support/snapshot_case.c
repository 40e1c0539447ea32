#include "snapshot_case.h"

static void set_up(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    snapshot_fixture_init(&fixture->file, NULL);
    fixture->snapshot = snapshot_open(fixture->file.path, &error);
    g_assert_no_error(error);
}

static void set_up_kinds(SnapshotCase *fixture, const void *change)
{
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init_kinds(&fixture->file, change);
    fixture->snapshot = snapshot_open(fixture->file.path, &error);
    g_assert_no_error(error);
}

static void tear_down(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    snapshot_close(fixture->snapshot);
    snapshot_fixture_clear(&fixture->file);
}

static int run(int argc, char **argv, const char *change,
               void (*begin)(SnapshotCase *, const void *), const SnapshotCaseTest *tests,
               gsize count)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < count; i++) {
        g_test_add(tests[i].path, SnapshotCase, change, begin, tests[i].test, tear_down);
    }
    return g_test_run();
}

int snapshot_case_run(int argc, char **argv, const SnapshotCaseTest *tests, gsize count)
{
    return run(argc, argv, NULL, set_up_kinds, tests, count);
}

int snapshot_case_run_changed(int argc, char **argv, const char *change,
                              const SnapshotCaseTest *tests, gsize count)
{
    return run(argc, argv, change, set_up_kinds, tests, count);
}

int snapshot_case_run_small(int argc, char **argv, const SnapshotCaseTest *tests, gsize count)
{
    return run(argc, argv, NULL, set_up, tests, count);
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
