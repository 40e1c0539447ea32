#pragma once

#include "snapshot/class.h"
#include "snapshot/coverage.h"
#include "snapshot/snapshot.h"
#include "snapshot/status.h"

/** Sums and coverage of a release. A screen never adds up. */

/** With a class, what has money of that class, and that money alone: classes add up to ALL. */
typedef struct {
    int64_t project_count;
    int64_t amount_satang;
    int64_t no_budget_count; /* of project_count, how many state no budget */
} SnapshotTotal;

/**
 * The sums of one scope ("80", "8001", "800120", "80012003", "group/2") and fiscal year (0: all
 * years), by status and class; all zero where there is no project. A project of several villages
 * counts in each of them, so villages do not add up to their tambon.
 */
typedef struct {
    SnapshotTotal all;
    SnapshotTotal by_status[SNAPSHOT_STATUS_COUNT];
    SnapshotTotal by_class[SNAPSHOT_CLASS_COUNT];
    SnapshotTotal by_status_class[SNAPSHOT_STATUS_COUNT][SNAPSHOT_CLASS_COUNT];
} SnapshotTotals;

/** Reads them in one query into `totals`, which needs no clearing. */
bool snapshot_total_get(Snapshot *snapshot, const char *scope, int fiscal_year_be,
                        SnapshotTotals *totals, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The total that follows a filter: an entry of `totals`, borrowed. */
const SnapshotTotal *snapshot_total_pick(const SnapshotTotals *totals, SnapshotStatus status,
                                         SnapshotClass budget_class);

/** Fiscal years that have projects in a scope, newest first. Returns: array of int. */
GArray *snapshot_total_list_years(Snapshot *snapshot, const char *scope,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * How much of a scope has sent `kind`: "plans", "projects" or "documents"; all zero for a scope or
 * kind the release does not know. Clear `coverage` afterwards.
 */
bool snapshot_total_get_coverage(Snapshot *snapshot, const char *scope, const char *kind,
                                 SnapshotCoverage *coverage,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
