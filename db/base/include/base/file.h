#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Files that survive a pulled plug, and reading with a limit. */

/**
 * Replaces `path` by `data` so that after a power cut the file is the old or the new one, whole:
 * temporary file in the same folder, fsync, rename, fsync of the folder. Mode 0644 less umask.
 * Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO; the old file is untouched and no temporary remains.
 */
bool base_file_write(const char *path, const void *data, size_t data_bytes,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Reads a whole regular file of at most `limit_bytes`.
 * Returns: owned bytes, or NULL with BASE_ERROR_MISSING, BASE_ERROR_TOO_LARGE or BASE_ERROR_IO.
 */
GBytes *base_file_read(const char *path, size_t limit_bytes,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The same as text with a NUL after it. What follows a NUL inside the file is not seen by string
 * functions; whether it is UTF-8 is for the caller to check.
 * Returns: owned text ("" for an empty file), or NULL as above.
 */
char *base_file_read_text(const char *path, size_t limit_bytes,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** fsync() of a file or folder by path. */
bool base_file_sync(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** rename() and fsync of the target's folder. */
bool base_file_rename(const char *from, const char *to, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** mkdir -p with fsync of each new folder's parent. */
bool base_file_make_folder(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Copies a file into a new file (never over an existing one); shares blocks where the file system
 * can (copy_file_range). Not yet fsynced.
 */
bool base_file_copy(const char *from, const char *to, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Removes a folder with all it holds, or a file; links are removed, not followed. One that is not
 * there is removed already.
 */
bool base_file_remove_tree(const char *path, GError **error);

/** True if a file's name ends in one of these ("." and the rest in lower case; NULL at the end). */
bool base_file_has_ending(const char *name, const char *const endings[]);

/** True if a file can be read and begins as a PDF does. */
bool base_file_is_pdf(const char *path);

/** Bytes free for this user on the file system that holds `path`. */
bool base_file_free_space(const char *path, uint64_t *free_bytes,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Sets an error for errno: NO_SPACE for ENOSPC and EDQUOT, MISSING for ENOENT, else IO. */
void base_file_set_errno(GError **error, int errno_value, const char *doing, const char *path);
