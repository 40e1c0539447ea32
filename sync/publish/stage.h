#pragma once

#include <glib.h>
#include <stdbool.h>

#include "workspace.h"

/* A release on its way to the officer's signature. */
typedef struct {
    int number;
    const char *path;          /* the snapshot */
    const char *patchset_path; /* what made it of the release before; there may be no such file */
    const char *sha256;
    const char *log_sha256; /* the audit log's last digest, signed with it */
} StageRelease;

/*
 * Writes what the repository will need for the release into `folder`/targets/ and signs the list of
 * all its targets: the compressed snapshot, the one before (a kiosk may be fetching it just now),
 * the short ways to it (deltas.h) and what it shows beside its data (pictures.h). The repository
 * itself stays as it is. Returns: owned signed metadata, or NULL.
 */
GBytes *stage_release(const Workspace *workspace, const StageRelease *release, const char *folder,
                      const GPtrArray *signers, GError **error) G_GNUC_WARN_UNUSED_RESULT;
