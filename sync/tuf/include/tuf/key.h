#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

/** A public key as it stands in root metadata, and the check of one signature with it. */
typedef struct TufKey TufKey;

/**
 * Which signature schemes count. The library verifies three; the product believes one, so that a
 * weakness in the others cannot reach a kiosk.
 */
typedef enum {
    TUF_KEY_POLICY_PRODUCT, /* ed25519 only */
    TUF_KEY_POLICY_ALL,     /* also ecdsa-sha2-nistp256 and rsassa-pss-sha256 (test client) */
} TufKeyPolicy;

/**
 * Reads a key object: `keytype`, `scheme`, `keyval.public` (64 hexadecimal digits for ed25519, a
 * PEM SubjectPublicKeyInfo for the others; RSA 2048–8192 bits, ECDSA on P-256 only). Other members
 * are kept: they belong to the canonical form.
 * A key of an unknown scheme, whatever its `keyval` holds, or one whose public value does not
 * decode, is still a key: it has an id and verifies nothing.
 * Returns: an owned key, or NULL with TUF_ERROR_REFUSED when the object has not that shape.
 */
TufKey *tuf_key_new(const json_t *object, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** An ed25519 key from its 32 raw bytes. Returns: an owned key. */
TufKey *tuf_key_new_ed25519(const unsigned char public_bytes[32]) G_GNUC_WARN_UNUSED_RESULT;

void tuf_key_free(TufKey *key);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufKey, tuf_key_free)

/** Another reference to the same immutable key; free it as well. */
TufKey *tuf_key_ref(TufKey *key) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The key id: SHA-256 of the canonical form of the key object, 64 lower-case hexadecimal digits.
 * Borrowed. Metadata may list a key under another id; the product's never do.
 */
const char *tuf_key_id(const TufKey *key);

/** The key object as metadata list it. Returns: an owned value. */
json_t *tuf_key_to_json(const TufKey *key) G_GNUC_WARN_UNUSED_RESULT;

/** True when both verify exactly the same signatures, whatever ids and members they carry. */
bool tuf_key_is_same(const TufKey *key, const TufKey *other);

/**
 * True when `signature_hex` (hexadecimal, either case) is a right signature of `data` and the
 * key's scheme counts under `policy`. Anything malformed is simply false. Ed25519 is 64 bytes,
 * ECDSA is DER, RSA-PSS has SHA-256 for digest and MGF1 and accepts any salt length.
 */
bool tuf_key_verify(const TufKey *key, TufKeyPolicy policy, const void *data, size_t data_bytes,
                    const char *signature_hex) G_GNUC_WARN_UNUSED_RESULT;
