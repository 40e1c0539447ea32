#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Stage 4: unpack a verified file into a snapshot, one zstd frame, in pieces. The signed length and
 * SHA-256 of the snapshot bound it: a compression bomb stops at the first byte too many, whatever
 * the frame's header claims.
 */

/** Windows above 2^25 bytes (32 MB) are refused; zstd -19 uses 2^23. Memory stays below 40 MB. */
#define CLIENT_UNPACK_WINDOW_LOG 25

/** What the result must be; borrowed. */
typedef struct {
    uint64_t snapshot_bytes;
    const char *snapshot_sha256; /* 64 lower-case hexadecimal digits */
} ClientUnpackExpected;

/**
 * Unpacks from one descriptor to another, both at their beginning.
 * Errors: CLIENT_ERROR with UNPACK_FAILED (not one whole frame, other length or hash than
 * expected) or STOPPED; BASE_ERROR_NO_SPACE, BASE_ERROR_IO.
 */
bool client_unpack_stream(int from, int to, const ClientUnpackExpected *expected,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same from file to file. `to` is replaced; on error it does not remain. */
bool client_unpack_file(const char *from, const char *to, const ClientUnpackExpected *expected,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
