#pragma once

#include "query.h"
#include "snapshot/total.h"

/**
 * Reads the first row of a question whose columns are the members of SnapshotTotal into a zeroed
 * `total`. Private to db/snapshot.
 */
bool snapshot_total_read(SnapshotRun *run, SnapshotTotal *total,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Adds `total` to `sum`. Private to db/snapshot. */
void snapshot_total_add(SnapshotTotal *sum, const SnapshotTotal *total);
