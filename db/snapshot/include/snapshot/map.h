#pragma once

#include "snapshot/total.h"

/** What a map of tambons shows of their projects, all years together, in one question. */
typedef struct {
    char *scope; /* the tambon */
    SnapshotTotal total;
    int64_t done_count; /* of total.project_count */
    int row_count;      /* projects it has sent; 0: none yet */
    int sample_count;   /* of them demonstration data */
} SnapshotMapSum;

/** The tambons of a province or district, by code. Returns: list of SnapshotMapSum. */
GPtrArray *snapshot_map_list_sums(Snapshot *snapshot, const char *area_code,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same of the tambons of a pilot group. */
GPtrArray *snapshot_map_list_sums_group(Snapshot *snapshot, int pilot_group,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What of their budget is paid out, of the projects that say so, all years together. */
typedef struct {
    char *scope; /* the tambon */
    int64_t project_count;
    int64_t budget_satang;
    int64_t no_budget_count; /* of these projects, how many state no budget */
    int64_t disbursed_satang;
    char *first_date; /* it was told of, ISO 8601 */
    char *last_date;
} SnapshotMapDisbursed;

/**
 * The tambons of a province or district that say so, by code; none of a release that does not tell
 * (snapshot_disbursed_is_told()). Returns: list of SnapshotMapDisbursed.
 */
GPtrArray *snapshot_map_list_disbursed(Snapshot *snapshot, const char *area_code,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same of the tambons of a pilot group. */
GPtrArray *snapshot_map_list_disbursed_group(Snapshot *snapshot, int pilot_group,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
