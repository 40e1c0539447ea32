#pragma once

#include <glib.h>
#include <stdbool.h>

#include "store/store.h"

/**
 * `tambon-sync rollback`: puts the previous release back into force and remembers the one left by
 * its SHA-256, so that the next sync does not bring it back; a newer release ends that. A second
 * roll-back undoes the first. The previous release must open, or nothing changes.
 * Errors: STORE_ERROR_EMPTY (none, or it is the current one), SNAPSHOT_ERROR, STORE_ERROR,
 * BASE_ERROR.
 */
bool client_rollback_release(Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
