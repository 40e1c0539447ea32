#pragma once

#include <glib.h>
#include <stdbool.h>

#include "tuf/client.h"
#include "tuf/release.h"

/** The longest compressed or unpacked snapshot worth taking: nothing signed asks for more. */
#define CLIENT_CHOOSE_LIMIT_BYTES (INT64_C(1) << 40)

/** A release and the file that carries it; borrowed from the TufClient it was chosen from. */
typedef struct {
    const TufTarget *target; /* NULL: no release is published */
    TufRelease release;
} ClientChoice;

/**
 * Stage 2: the release in force is the highest one published for SNAPSHOT_LAYOUT, as a full file
 * named "v<layout>/full/<release>.db.zst". `client` has been refreshed.
 * Errors: CLIENT_ERROR with LAYOUT_NEWER (releases, but only for newer programs) or TOO_LARGE.
 */
bool client_choose_release(const TufClient *client, ClientChoice *choice,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
