#pragma once

#include "run.h"
#include "tuf/client.h"

/**
 * Stage 1: bring the trusted metadata up to date (sync-protocol.md §3, 2). A store without a
 * trusted root gets the one named by --root first. Whatever comes of it, the clock's floor is
 * raised and the ETag kept as far as metadata were accepted.
 * Returns: owned client that knows the targets. Errors: TUF_ERROR, CLIENT_ERROR, BASE_ERROR.
 */
TufClient *client_refresh_metadata(ClientRun *run, GError **error) G_GNUC_WARN_UNUSED_RESULT;
