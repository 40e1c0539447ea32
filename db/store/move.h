#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Moves a file of incoming/ to `path` in the store (the same file system), over whatever stood
 * there. Readers trust what they find under its name, so the order is: mode 0444 (the store's files
 * are never written again), fsync of the file, rename, fsync of the folder. After a power cut there
 * is the old file, or none, or this one whole; when the call returns true, this one.
 *
 * The folder of `path` is there. Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO; `file` is then where
 * it was, or already at `path` if the folder's fsync was what failed.
 */
bool store_move_in(const char *file, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
