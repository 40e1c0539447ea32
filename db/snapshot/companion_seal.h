#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * The seal of a search companion: the SHA-256 of the whole database file, 64 hexadecimal digits put
 * behind its last page, where SQLite does not look (the header says how long the database is). It
 * tells a file in which any byte has changed, is missing or is too many. Not a signature: whoever
 * can write the file can seal it. Private to db/snapshot.
 */

/** Puts the seal behind a closed database. Errors: BASE_ERROR. */
bool snapshot_companion_seal(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** True if the file is as it was sealed. Reads all of it: 0.1 s for 100 MB. */
bool snapshot_companion_seal_is_whole(const char *path);
