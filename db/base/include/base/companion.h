#pragma once

#include <glib.h>

/**
 * What the search companion of a snapshot is called: ".search.db" in place of the snapshot's ".db",
 * in the same folder. Stands here because who keeps the two files together (db/store) and who reads
 * them (db/snapshot) do not know each other.
 */

/**
 * The companion of a snapshot: "R-7-0123456789ab.db" → "R-7-0123456789ab.search.db"; a path stays a
 * path. A name without ".db" gets the ending behind it. Returns: owned.
 */
char *base_companion_of(const char *snapshot) G_GNUC_WARN_UNUSED_RESULT;

/** The way back. Returns: owned; NULL for a name that is no companion's. */
char *base_companion_snapshot(const char *companion) G_GNUC_WARN_UNUSED_RESULT;
