#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "store/error.h"

/**
 * The pictures and pages of documents beside the snapshots: files/photo/…, files/doc/…, under the
 * names the repository lists them by (snapshot/file.h says which they are). A reader opens them by
 * name, without a lock; one that is not there, or not there yet, is a case of every screen.
 *
 * Each is moved in whole, so a name never shows half a picture. They come after the snapshot that
 * shows them and go after it.
 */
typedef struct Store Store;

/** STORE/files, or a file in it by name ("photo/3f2a….jpg"). Returns: owned. */
char *store_files_path(const char *store_path, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/** True if a file of this name and length is there. */
bool store_files_has(const char *store_path, const char *name, int64_t bytes);

/**
 * Moves a verified file from incoming/ into its place, on the disk before this returns, mode 0444.
 * `file` is gone afterwards in every case. `name`: checked by the caller to lead nowhere else.
 * Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO.
 */
bool store_files_put(Store *store, const char *file, const char *name,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether the file of this name stays. */
typedef bool StoreFilesKeep(const char *name, void *user);

/**
 * Asks about every file that lies there and deletes those that do not stay. What cannot be deleted
 * now is asked about again next time.
 */
void store_files_sweep(Store *store, StoreFilesKeep *keep, void *user);
