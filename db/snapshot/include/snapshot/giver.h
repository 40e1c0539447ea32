#pragma once

#include "snapshot/class.h"
#include "snapshot/snapshot.h"

/** Who gives money to the projects of a place, over all years, with what and how much. */
typedef struct {
    char *organisation; /* its code */
    char *name_th;
    char *name_en;      /* or NULL */
    char *abbreviation; /* or NULL */
    SnapshotClass budget_class;
    int64_t project_count;
    int64_t amount_satang; /* its money alone */
} SnapshotGiver;

/**
 * The givers of a scope ("80", "8001", "800120", "group/2"), the most money first; one that gives
 * to two classes stands twice. Empty where no project names one, and where the release does not
 * tell. Returns: list of SnapshotGiver.
 */
GPtrArray *snapshot_giver_list(Snapshot *snapshot, const char *scope,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether the release tells of that scope: above the tambons from layout 5 on, of a tambon from 3.
 */
bool snapshot_giver_is_told(const Snapshot *snapshot, const char *scope);
