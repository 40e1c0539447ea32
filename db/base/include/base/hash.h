#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** SHA-256 (libcrypto), always as 64 lower-case hexadecimal digits. */
#define BASE_HASH_HEX_LENGTH 64

/**
 * Lets libcrypto end the program when there is no memory, as GLib does: by itself it goes on with
 * locks that it could not make, and crashes. To be called first in main(): once libcrypto has
 * allocated anything it stays as it is.
 */
void base_hash_prepare(void);

/** Writes the digest of `data` into `hex` with a NUL. */
void base_hash_bytes(const void *data, size_t data_bytes, char hex[BASE_HASH_HEX_LENGTH + 1]);

/**
 * Digest and length of a file, read in pieces. `file_bytes` may be NULL.
 * Errors: BASE_ERROR_MISSING, BASE_ERROR_IO.
 */
bool base_hash_file(const char *path, char hex[BASE_HASH_HEX_LENGTH + 1], uint64_t *file_bytes,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** True for exactly 64 lower-case hexadecimal digits. */
bool base_hash_is_hex(const char *text);

/** A digest fed piece by piece. */
typedef struct BaseHash BaseHash;
BaseHash *base_hash_new(void) G_GNUC_WARN_UNUSED_RESULT;
void base_hash_update(BaseHash *hash, const void *data, size_t data_bytes);
/** Ends the digest; the object can only be freed after that. */
void base_hash_finish(BaseHash *hash, char hex[BASE_HASH_HEX_LENGTH + 1]);
void base_hash_free(BaseHash *hash);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BaseHash, base_hash_free)
