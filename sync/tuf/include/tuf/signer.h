#pragma once

#include "tuf/key.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * An Ed25519 private key: makes signatures, never leaves the process but through
 * tuf_signer_save(). The private bytes are wiped when it is freed (libcrypto).
 */
typedef struct TufSigner TufSigner;

/** The largest private key file that is read. */
#define TUF_SIGNER_FILE_LIMIT_BYTES ((size_t)16 * 1024)

/** A new random key pair. Errors: TUF_ERROR_KEY when libcrypto has no randomness. */
TufSigner *tuf_signer_generate(GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The key pair of a 32-byte seed (RFC 8032 secret key): for fixed test keys. Returns: owned. */
TufSigner *tuf_signer_new_from_seed(const unsigned char seed[32]) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Reads a PKCS#8 PEM file. `passphrase` is NULL or empty for a key kept without one; it never
 * prompts.
 * Errors: TUF_ERROR_KEY (wrong passphrase, not Ed25519, not a key), TUF_ERROR_IO.
 */
TufSigner *tuf_signer_load(const char *path, const char *passphrase,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Writes a PKCS#8 PEM file of mode 0600, durably. With a passphrase: PBES2, scrypt (N=2^14, r=8,
 * p=5: 16 MB, about 0.2 s a guess on an office PC), AES-256-CBC; with NULL or empty: unencrypted,
 * for keys whose protection is the machine.
 * An existing file is never replaced: a key lost by a mistyped name cannot be had again.
 * Errors: TUF_ERROR_IO (also when the file exists), TUF_ERROR_NO_SPACE, TUF_ERROR_KEY.
 */
bool tuf_signer_save(const TufSigner *signer, const char *path, const char *passphrase,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_signer_free(TufSigner *signer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufSigner, tuf_signer_free)

/** The public half. Borrowed from the signer. */
TufKey *tuf_signer_key(const TufSigner *signer);

/**
 * The signature of `data`, 128 lower-case hexadecimal digits. The same key and data give the same
 * signature. Returns: owned text.
 */
char *tuf_signer_sign(const TufSigner *signer, const void *data,
                      size_t data_bytes) G_GNUC_WARN_UNUSED_RESULT;
