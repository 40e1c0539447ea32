#pragma once

#include <glib.h>
#include <stdbool.h>

#include "store/store.h"

/**
 * `tambon-sync rollback`: puts the previous release back into force and holds the one left
 * (store/held.h), so that no sync brings it back; a newer release ends that. A second roll-back
 * undoes the first. The previous release must be sound from end to end, or nothing changes.
 * Errors: STORE_ERROR_EMPTY (none, the current one, or one that is damaged), STORE_ERROR.
 */
bool client_rollback_release(Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
