#pragma once

#include <glib.h>

/**
 * The pictures that a snapshot shows: each goes to the repository as a target of its own,
 * photo/<sha256>.jpg, beside the release (sync-protocol.md §2).
 *
 * Returns: owned array of owned SHA-256 digests (64 hexadecimal digits), sorted, each once; or NULL
 * with RELEASE_ERROR_FAILED (release/snapshot.h) when the file cannot be read.
 */
GPtrArray *release_photo_list(const char *snapshot_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
