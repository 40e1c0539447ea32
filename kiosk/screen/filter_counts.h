#pragma once

#include <snapshot/share.h>
#include <snapshot/total.h>

#include "filter.h"

/**
 * What each choice of one kind would leave, so that nothing is offered that leaves nothing: from
 * the sums of the release where year, status and class are all that is asked, else from one pass
 * through the tambon's register. Above the tambons only the sums are there: what else is asked is
 * not counted (total NULL), the tambon counts it.
 */
typedef struct {
    SnapshotTotals *totals; /* [0]: all years, then as in `years` */
    GArray *years;          /* of int, newest first */
    GPtrArray *shares;      /* of SnapshotShare; NULL: none were asked */
    GPtrArray *issues;      /* of SnapshotIssue, of the edition chosen; NULL: none were asked */
} ScreenFilterCounts;

void screen_filter_counts_clear(ScreenFilterCounts *counts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenFilterCounts, screen_filter_counts_clear)

/** `kind`: the kind whose choices are to be counted. */
bool screen_filter_counts_read(Snapshot *snapshot, const ScreenFilter *filter,
                               const char *stale_before, ScreenFilterKind kind,
                               ScreenFilterCounts *counts,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The total of `with`, the filter with `key` of the kind chosen (NULL: all of the kind); NULL where
 * nobody counted it. Borrowed.
 */
const SnapshotTotal *screen_filter_counts_find(const ScreenFilterCounts *counts,
                                               const ScreenFilter *with, const char *key);
