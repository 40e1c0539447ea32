#pragma once

#include <glib.h>

/**
 * What a reader of the store (the kiosk) asks: which file to open. No lock, nothing written, no
 * JSON: two readlink() calls at most. `store_path` is the store's folder.
 *
 * The file stays readable for as long as the reader holds it open, also after tambon-sync has
 * deleted its name: open the next snapshot first, then close the old one.
 */

/**
 * The snapshot file in force.
 * Returns: owned path, or NULL with STORE_ERROR_EMPTY (nothing activated yet: no such link, or one
 * that does not name a snapshot of ours) or STORE_ERROR_IO (unreadable).
 * That the file can be opened is for snapshot_open() to say.
 */
char *store_current_snapshot(const char *store_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The number of the release in force, from the name of its file; 0: none, or unreadable. */
int store_current_release(const char *store_path);
