#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "workspace.h"

/* A finished snapshot of the workspace's releases/ folder. */
typedef struct {
    int number;
    char *path;
    char sha256[65];
} DeliverRelease;

/*
 * Puts a release where kiosks and phones find it: phone pages, compressed snapshot, signed
 * metadata, in this order; timestamp.json comes last, so nobody sees half of it. Doing it again
 * with the same release is harmless.
 */
bool deliver_release(const Workspace *workspace, const DeliverRelease *release,
                     const GPtrArray *signers, int64_t now_unix,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The highest release that the repository's signed targets name; 0 for none, -1 with an error. */
int64_t deliver_newest_release(const Workspace *workspace, int64_t now_unix, GError **error);
