#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Row differences between two snapshots of one layout, and replaying them (sync-protocol.md §6,
 * delta kind `rows`). The bytes are a patchset of SQLite's session extension: inserted rows, keys
 * of deleted rows, changed columns of changed rows, table by table.
 *
 * Replaying is deterministic: the same patchset on the same file with the same SQLite build gives
 * the same bytes. Another build gives the same rows in other bytes, so who needs the bytes compares
 * replay_patchset_source_id() first and the SHA-256 of the result in any case.
 */

/**
 * REPLAY_ERROR_MISMATCH: the two files do not have the same tables and columns: make a full file.
 * REPLAY_ERROR_CONFLICT: the patchset was not made for this file, or is damaged: take another kind
 * of delta. REPLAY_ERROR_CORRUPT: a file is not a sound database. REPLAY_ERROR_NO_SPACE: disk full.
 * REPLAY_ERROR_FAILED: anything else; report.
 */
typedef enum {
    REPLAY_ERROR_MISMATCH,
    REPLAY_ERROR_CONFLICT,
    REPLAY_ERROR_CORRUPT,
    REPLAY_ERROR_NO_SPACE,
    REPLAY_ERROR_FAILED,
} ReplayError;
#define REPLAY_ERROR (replay_error_quark())
GQuark replay_error_quark(void);

/** Larger patchsets are neither made nor replayed: a full file is smaller then. */
#define REPLAY_PATCHSET_LIMIT_BYTES (UINT64_C(256) << 20)

/**
 * The differences that turn `old_path` into `new_path`. Both files are only read.
 * Returns: owned bytes, empty when there is no difference, or NULL with a ReplayError.
 */
GBytes *replay_patchset_make(const char *old_path, const char *new_path,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Replays a patchset on `path`, a private copy of the file it was made from. Not fsynced. Nothing
 * else may have the file open. On error the file holds neither the old nor the new rows for
 * certain: the caller deletes it.
 */
bool replay_patchset_apply(const char *path, GBytes *patchset,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Names the SQLite build that decides the bytes. Returns: borrowed, static. */
const char *replay_patchset_source_id(void);
