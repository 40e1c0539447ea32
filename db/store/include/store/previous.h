#pragma once

#include <glib.h>

/**
 * The snapshot to fall back to when the one in force is damaged. Like store/current.h it needs no
 * lock; for a moment after a power cut it may be the same file as the current one.
 * Returns: owned path, or NULL with STORE_ERROR_EMPTY or STORE_ERROR_IO.
 */
char *store_previous_snapshot(const char *store_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The number of that release, from the name of its file; 0: none, or unreadable. */
int store_previous_release(const char *store_path);
