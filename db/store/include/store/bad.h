#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Store Store;

/**
 * Files that lead to no release, by SHA-256: snapshots that failed their self-check, packed files
 * and deltas that are the signed ones and do not unpack. Fetching them again helps nobody. One
 * small file each in bad/, with the number of the release it belongs to; a newer release takes the
 * marks away, see store_activate().
 */

/** Marks kept; above that those of the oldest releases go. Real ones are counted on one hand. */
#define STORE_BAD_LIMIT 64

/**
 * Marks a file. `sha256`: 64 lower-case hexadecimal digits. `release`: from 1, what it would have
 * brought. Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO.
 */
bool store_bad_mark(Store *store, const char *sha256, int release,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** True for a file that is marked, readably or not. */
bool store_bad_has(const Store *store, const char *sha256);

/**
 * Takes away the marks of releases up to `release`, unreadable ones among them. What cannot be
 * deleted stays marked.
 */
void store_bad_clear(Store *store, int release);
