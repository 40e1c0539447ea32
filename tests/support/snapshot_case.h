#pragma once

#include "snapshot/snapshot.h"
#include "snapshot_fixture.h"

/** One test case on an open snapshot of tests/data/snapshot/small.sql, for g_test_add(). */
typedef struct {
    SnapshotFixture file;
    Snapshot *snapshot;
} SnapshotCase;

void snapshot_case_set_up(SnapshotCase *fixture, const void *unused);
void snapshot_case_tear_down(SnapshotCase *fixture, const void *unused);
