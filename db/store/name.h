#pragma once

#include <stdbool.h>

/**
 * Names of snapshot files: "R-<release>-<first 12 hex of the SHA-256>.db". The same release number
 * with other content is another name, so a file in snapshots/ is never overwritten by other bytes.
 */

/** Returns: owned name. `sha256` has at least 12 characters. */
char *store_name_make(int release, const char *sha256);

/** True for names store_name_make() can give: no slash, no dots but the one before "db". */
bool store_name_is_valid(const char *name);

/** The release number in a valid name; 0 if it is above INT_MAX. */
int store_name_release(const char *name);
