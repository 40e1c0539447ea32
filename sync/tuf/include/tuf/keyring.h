#pragma once

#include "tuf/key.h"
#include "tuf/repository.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Who may sign what, as a root says it, for people who look after keys; and a root that waits for
 * signatures, which may be given on several days and machines (sync-protocol.md §1).
 *
 * A keyring believes nothing by itself: whether its root is signed is asked with
 * tuf_keyring_count_missing(). Any thread.
 */
typedef struct TufKeyring TufKeyring;

/**
 * Reads a root, signed or not. `root`: borrowed, at most TUF_CLIENT_ROOT_LIMIT_BYTES.
 * Returns: owned, or NULL with TUF_ERROR_REFUSED (malformed).
 */
TufKeyring *tuf_keyring_new(GBytes *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuf_keyring_free(TufKeyring *keyring);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufKeyring, tuf_keyring_free)

/** The root as it was given, or with the signatures added since. Borrowed. */
GBytes *tuf_keyring_bytes(const TufKeyring *keyring);
int64_t tuf_keyring_version(const TufKeyring *keyring);
int64_t tuf_keyring_expires_unix(const TufKeyring *keyring);

/** The role's keys (TufKey *, borrowed) in the order of the root. Returns: owned array. */
GPtrArray *tuf_keyring_list(const TufKeyring *keyring,
                            TufRepositoryRole role) G_GNUC_WARN_UNUSED_RESULT;
int tuf_keyring_threshold(const TufKeyring *keyring, TufRepositoryRole role);
bool tuf_keyring_has(const TufKeyring *keyring, TufRepositoryRole role, const TufKey *key);

/**
 * The SHA-256 of what is signed, 64 hexadecimal digits: what people compare before they sign, since
 * it stays the same while signatures are added. Returns: owned.
 */
char *tuf_keyring_digest(const TufKeyring *keyring) G_GNUC_WARN_UNUSED_RESULT;

/** True when the root carries a right signature of this key. */
bool tuf_keyring_is_signed_by(const TufKeyring *keyring, const TufKey *key);

/**
 * How many right signatures `root` still lacks by the rule of `keyring`, its own or that of the
 * root before it; 0 when there are enough.
 */
int tuf_keyring_count_missing(const TufKeyring *keyring, const TufKeyring *root);

/**
 * Adds this key's signature, in place of one it gave before.
 * Errors: TUF_ERROR_REFUSED (the root would be longer than clients read).
 */
bool tuf_keyring_sign(TufKeyring *keyring, const TufSigner *signer,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Takes over the right signatures of `other` that this one lacks, by root keys of its own or of
 * `before`, the root that it is to replace.
 * Errors: TUF_ERROR_REFUSED when `other` is not the same root apart from its signatures.
 */
bool tuf_keyring_merge(TufKeyring *keyring, const TufKeyring *before, const TufKeyring *other,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
