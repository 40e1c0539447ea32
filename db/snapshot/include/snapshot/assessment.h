#pragma once

#include "snapshot/snapshot.h"

/** How a place judged itself before and after (C11): one item, both rounds. */
typedef struct {
    char *kind; /* "ศักยภาพตนเองของตำบล" */
    char *item;
    double before_score; /* NAN: that round was not done */
    double before_max;   /* the scale: rounds are comparable only where both are equal */
    char *before_date;   /* ISO or NULL */
    double after_score;
    double after_max;
    char *after_date;
    bool sample;
} SnapshotAssessment;

/** All of a place, kind by kind, items in the office's order. Returns: list of SnapshotAssessment.
 */
GPtrArray *snapshot_assessment_list(Snapshot *snapshot, const char *area_code,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
