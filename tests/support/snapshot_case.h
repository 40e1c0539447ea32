#pragma once

#include "snapshot/snapshot.h"
#include "snapshot_fixture.h"

/** One test case on an open snapshot of tests/data/snapshot/small.sql, for g_test_add(). */
typedef struct {
    SnapshotFixture file;
    Snapshot *snapshot;
} SnapshotCase;

void snapshot_case_set_up(SnapshotCase *fixture, const void *unused);
/** The same on snapshot_fixture_init_kinds() with `change` (SQL text, or NULL). */
void snapshot_case_set_up_kinds(SnapshotCase *fixture, const void *change);
void snapshot_case_tear_down(SnapshotCase *fixture, const void *unused);

/** A test of an open snapshot with the rows of kinds.sql. */
typedef struct {
    const char *path;
    void (*test)(SnapshotCase *, const void *);
} SnapshotCaseTest;

/** main() of a test program that has only such tests. Returns: its exit code. */
int snapshot_case_run(int argc, char **argv, const SnapshotCaseTest *tests, gsize count);

/** The texts at `offset` of records, joined by spaces; "-" for NULL. Returns: owned text. */
char *snapshot_case_join(const GPtrArray *records, gsize offset);
