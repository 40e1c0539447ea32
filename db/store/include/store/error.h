#pragma once

#include <glib.h>

/**
 * The error domain of db/store. Each code is a decision the caller can take:
 * STORE_ERROR_LOCKED: another copy writes; leave it to it.
 * STORE_ERROR_EMPTY: nothing activated yet; show "waiting for first data".
 * STORE_ERROR_NO_SPACE: disk full, the store is as before.
 * STORE_ERROR_IO: unreadable or unwritable, the store is as before.
 */
typedef enum {
    STORE_ERROR_LOCKED,
    STORE_ERROR_EMPTY,
    STORE_ERROR_NO_SPACE,
    STORE_ERROR_IO,
} StoreError;
#define STORE_ERROR (store_error_quark())
GQuark store_error_quark(void);
