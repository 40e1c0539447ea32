#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Puts causes from below into the store's own error domain. Both return false, so that a caller
 * can return what they return.
 */

/** For errno: ENOSPC and EDQUOT become STORE_ERROR_NO_SPACE, the rest STORE_ERROR_IO. */
bool store_error_set_errno(GError **error, int errno_value, const char *doing, const char *path);

/** For an error of db/base, which it takes over: NO_SPACE stays, the rest is STORE_ERROR_IO. */
bool store_error_propagate(GError **error, GError *cause);
