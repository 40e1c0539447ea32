#pragma once

#include "snapshot/snapshot.h"

/**
 * Planned against paid out in one fiscal year of a scope. Offices say of some projects how much has
 * been paid; all figures here are of those projects alone, so that the budget and what was paid of
 * it can be held against each other. Of the others nothing is known, which is not nothing paid.
 */
typedef struct {
    int fiscal_year_be;
    int64_t project_count;    /* that say how much; at least 1 */
    int64_t budget_satang;    /* of those that state one */
    int64_t no_budget_count;  /* of project_count, how many state no budget */
    int64_t disbursed_satang; /* 0: they say that nothing is paid out yet */
    char *first_date;         /* ISO: the oldest and the newest day one of them was told of */
    char *last_date;
} SnapshotDisbursed;

/**
 * The years of a scope ("80", "8001", "800120", "group/2") in which any project says so, newest
 * first; empty for others, and for releases up to layout 4, which do not tell. Returns: list of
 * SnapshotDisbursed.
 */
GPtrArray *snapshot_disbursed_list(Snapshot *snapshot, const char *scope,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether the release tells of it at all: false up to layout 4. */
bool snapshot_disbursed_is_told(const Snapshot *snapshot);
