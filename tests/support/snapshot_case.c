#include "snapshot_case.h"

void snapshot_case_set_up(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    snapshot_fixture_init(&fixture->file, NULL);
    fixture->snapshot = snapshot_open(fixture->file.path, &error);
    g_assert_no_error(error);
}

void snapshot_case_tear_down(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    snapshot_close(fixture->snapshot);
    snapshot_fixture_clear(&fixture->file);
}
