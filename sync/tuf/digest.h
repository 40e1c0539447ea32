#pragma once

#include <glib.h>
#include <jansson.h>
#include <openssl/evp.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * A context of libcrypto for one digest or one signature. Returns: owned, never NULL: without
 * memory the program ends, as GLib ends it, for a signature that could not be checked must not be
 * called wrong.
 */
EVP_MD_CTX *tuf_digest_context_new(void) G_GNUC_WARN_UNUSED_RESULT;

/** The `hashes` object of metadata: names of hash functions and hexadecimal digests. */

/** True for an object with at least one member, every member hexadecimal text. */
bool tuf_digest_is_list(const json_t *hashes);

/**
 * True when every listed digest is that of `data`. A function other than sha256 and sha512 cannot
 * be checked and counts as wrong: all listed hashes must match.
 */
bool tuf_digest_verify_bytes(const json_t *hashes, const void *data, size_t data_bytes);

/** The same for a file. Errors (and false): TUF_ERROR_DAMAGED, TUF_ERROR_IO. */
bool tuf_digest_verify_file(const json_t *hashes, const char *path, GError **error);
