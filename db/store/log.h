#pragma once

#include <glib.h>
#include <stdbool.h>

#include "store/status.h"

/**
 * Adds the line of one try to the file `log` of the store and drops the oldest above
 * STORE_STATUS_LOG_LINES. The file is replaced whole; a damaged or oversized one starts anew.
 * Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO.
 */
bool store_log_append(const char *store_path, const StoreStatus *status, GError **error);
