#pragma once

#include "store/held.h"

/** The file `held`, for store_roll_back() and store_activate(). */

/**
 * Holds the release whose snapshot file is called `name`; NULL: none any more. On the disk when the
 * call returns true. Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO.
 */
bool store_held_set(Store *store, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ends the holding when a release newer than the held one came into force. Best effort: a hold
    that stays is older than what is in force, and counts for nothing. */
void store_held_end(Store *store, int release);
