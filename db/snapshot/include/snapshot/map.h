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
