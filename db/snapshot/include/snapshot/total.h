#pragma once

#include "snapshot/snapshot.h"

/** Sums and coverage, computed once at release. A screen never adds up. */

/** The four seed budget classes, in the order they are shown. */
typedef enum {
    SNAPSHOT_CLASS_COMMUNITY, /* งบชุมชน */
    SNAPSHOT_CLASS_TAO,       /* งบ อบต./เทศบาล */
    SNAPSHOT_CLASS_AGENCY,    /* งบส่วนราชการ */
    SNAPSHOT_CLASS_OTHER,     /* งบแหล่งอื่น */
    SNAPSHOT_CLASS_COUNT,
    SNAPSHOT_CLASS_ALL = -1,
} SnapshotClass;

/** In the order a project goes through them. */
typedef enum {
    SNAPSHOT_STATUS_PROPOSED,
    SNAPSHOT_STATUS_IN_PLAN,
    SNAPSHOT_STATUS_BUDGETED,
    SNAPSHOT_STATUS_DOING,
    SNAPSHOT_STATUS_DONE,
    SNAPSHOT_STATUS_POSTPONED,
    SNAPSHOT_STATUS_CANCELLED,
    SNAPSHOT_STATUS_COUNT,
    SNAPSHOT_STATUS_ALL = -1,
} SnapshotStatus;

/** Keys as stored and as used in addresses ("doing", "tao"); _from_key gives ALL for unknown. */
const char *snapshot_class_key(SnapshotClass budget_class);
SnapshotClass snapshot_class_from_key(const char *key);
const char *snapshot_status_key(SnapshotStatus status);
SnapshotStatus snapshot_status_from_key(const char *key);

typedef struct {
    int64_t project_count;
    int64_t amount_satang;
    int64_t no_budget_count; /* of project_count, how many state no budget */
} SnapshotTotal;

/**
 * The sums of one scope ("80", "8001", "800120", "group/2") and fiscal year (0: all years), by
 * status and class. Read in one query; all zero where there is no project.
 */
typedef struct {
    SnapshotTotal all;
    SnapshotTotal by_status[SNAPSHOT_STATUS_COUNT];
    SnapshotTotal by_class[SNAPSHOT_CLASS_COUNT];
    SnapshotTotal by_status_class[SNAPSHOT_STATUS_COUNT][SNAPSHOT_CLASS_COUNT];
} SnapshotTotals;

bool snapshot_total_get(Snapshot *snapshot, const char *scope, int fiscal_year_be,
                        SnapshotTotals *totals, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The total that follows a filter: an entry of `totals`, borrowed. */
const SnapshotTotal *snapshot_total_pick(const SnapshotTotals *totals, SnapshotStatus status,
                                         SnapshotClass budget_class);

/** Fiscal years that have projects in a scope, newest first. Returns: array of int. */
GArray *snapshot_total_list_years(Snapshot *snapshot, const char *scope,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
    int tambon_count; /* tambons that sent this kind */
    int tambon_total; /* pilot tambons in the scope */
    int sample_count; /* of tambon_count, how many are demonstration data */
    int row_count;
    char *as_of; /* newest date in the rows, ISO, NULL when none */
} SnapshotCoverage;
void snapshot_coverage_clear(SnapshotCoverage *coverage);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SnapshotCoverage, snapshot_coverage_clear)

/** `kind`: "plans", "projects" or "documents". */
bool snapshot_total_get_coverage(Snapshot *snapshot, const char *scope, const char *kind,
                                 SnapshotCoverage *coverage,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
