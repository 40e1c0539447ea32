#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * A delta turns the snapshot a kiosk has into the next one, byte for byte (sync-protocol.md §6).
 * Two kinds: delta/pages.h and delta/rows.h; FORMAT.md is their specification. Files and memory
 * only: what is signed, and by whom, is decided elsewhere, and no delta is trusted, signed or not,
 * before the SHA-256 of the whole result is the expected one.
 */

/**
 * DELTA_ERROR_DAMAGED: not a delta of a version this program reads, cut, flipped, or its result is
 * not the expected file: do not fetch it again, take another kind.
 * DELTA_ERROR_MISMATCH: a sound delta for another pair of files or another SQLite build: the same.
 * DELTA_ERROR_UNSUITABLE: no delta of this kind can be made of these files: publish without.
 * What the disk does comes as BASE_ERROR_NO_SPACE, BASE_ERROR_MISSING or BASE_ERROR_IO.
 */
typedef enum {
    DELTA_ERROR_DAMAGED,
    DELTA_ERROR_MISMATCH,
    DELTA_ERROR_UNSUITABLE,
} DeltaError;
#define DELTA_ERROR (delta_error_quark())
GQuark delta_error_quark(void);

/** Snapshots and results larger than this are refused. Nothing is allocated by it. */
#define DELTA_FILE_LIMIT_BYTES (UINT64_C(1) << 40)

/** The two snapshots between which a delta leads; all borrowed. */
typedef struct {
    const char *old_path;
    const char *old_sha256; /* 64 lower-case hexadecimal digits, of a file its caller knows whole */
    const char *new_path;   /* is read when a delta is made; is made when one is applied */
    const char *new_sha256;
    uint64_t new_bytes;
} DeltaPair;

/** Asked between steps of some 100 ms: false, with any error, ends the work with that error. */
typedef bool DeltaGoOn(GError **error);
