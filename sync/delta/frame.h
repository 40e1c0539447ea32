#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * One zstd frame from memory to memory, with a prefix that both sides have. Private to sync/delta.
 */

/** Bytes borrowed from somebody. */
typedef struct {
    const uint8_t *data;
    size_t bytes;
} DeltaFrameBytes;

/** The largest window that is written: for the patchset of a new fiscal year. */
#define DELTA_FRAME_WINDOW_LOG_MOST 25

/** zstd's windowLog for a frame of `plain` behind `prefix`: 10 to DELTA_FRAME_WINDOW_LOG_MOST. */
int delta_frame_window_log(size_t plain_bytes, size_t prefix_bytes);

/**
 * Compresses at level 19, with tables as large as the window: zstd's own choice for the level is
 * made for files without a prefix and finds little of what lies more than 8 MB back. The memory is
 * 12 bytes a byte of the window: 192 MB for a full group, 384 MB for the largest patchset.
 * Returns: owned bytes, or NULL with DELTA_ERROR_UNSUITABLE (zstd fails: out of memory).
 */
GByteArray *delta_frame_pack(DeltaFrameBytes plain, DeltaFrameBytes prefix,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Unpacks exactly one frame that says it is `plain_bytes` long, in one piece: no window is
 * allocated beside `plain`. Error: DELTA_ERROR_DAMAGED.
 */
bool delta_frame_unpack(DeltaFrameBytes packed, DeltaFrameBytes prefix, uint8_t *plain,
                        size_t plain_bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
