#pragma once

#include "snapshot/snapshot.h"
#include "snapshot_fixture.h"

/** One test case on an open snapshot of tests/data/snapshot/small.sql. */
typedef struct {
    SnapshotFixture file;
    Snapshot *snapshot;
} SnapshotCase;

/** A test of an open snapshot. */
typedef struct {
    const char *path;
    void (*test)(SnapshotCase *, const void *);
} SnapshotCaseTest;

/** main() of a test program that has only such tests, with the rows of kinds.sql. Returns: its
 * exit code. */
int snapshot_case_run(int argc, char **argv, const SnapshotCaseTest *tests, gsize count);

/** The same with `change` (SQL text) on top of them. */
int snapshot_case_run_changed(int argc, char **argv, const char *change,
                              const SnapshotCaseTest *tests, gsize count);

/** The same on small.sql alone. */
int snapshot_case_run_small(int argc, char **argv, const SnapshotCaseTest *tests, gsize count);

/** The texts at `offset` of records, joined by spaces; "-" for NULL. Returns: owned text. */
char *snapshot_case_join(const GPtrArray *records, gsize offset);
