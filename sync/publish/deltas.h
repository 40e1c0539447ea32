#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <tuf/repository.h>

#include "stage.h"
#include "workspace.h"

/*
 * The short ways to a new release (sync-protocol.md §6): from each release that the workspace
 * keeps, a delta of kind `pages` and, where the way there is one of replays, one of kind `rows`.
 *
 * Kept are, in WORKSPACE/releases/, N.db of the last DELTAS_RELEASES releases and of one more, the
 * newest that is a week older than the release that comes, unless one of the others is; and N.rows,
 * the step from the release before to N, of all since the oldest of these. At provincial scale that
 * is 31 snapshots of 0.2 to 0.43 GB: 6 to 13 GB of disk, and no more however long one publishes.
 */
#define DELTAS_RELEASES 30
#define DELTAS_JUMP_DAYS 7

/* The file of the last step in a folder where a release is staged. Returns: owned path. */
char *deltas_step_path(const char *folder);

/* A release that is being staged, with what its targets say of it. All borrowed. */
typedef struct {
    const StageRelease *release;
    const char *made_utc;
    int64_t fiscal_year_be;
    int64_t bytes;      /* of the snapshot */
    int64_t full_bytes; /* of the full file: a delta that is not shorter helps nobody */
} DeltasRelease;

/*
 * Makes the deltas in `folder` (where the last step stays, if it could be made) and adds them to
 * the repository that is being staged. A delta that cannot be made is left out: kiosks take the
 * next kind or the full file. False only when the disk fails.
 */
bool deltas_add(const Workspace *workspace, const DeltasRelease *release, const char *folder,
                TufRepository *repository, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Deletes what releases/ need not keep beside release `newest`, which is published. */
void deltas_prune(const Workspace *workspace, int newest);
