#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "metadata.h"
#include "tuf/key.h"

/**
 * Who may sign: some keys and how many of them must. The same for a top-level role of root and for
 * a delegation, which both name keys of a list by id. Immutable.
 */
typedef struct TufRole TufRole;

/** More keys in one role than this are refused. */
#define TUF_ROLE_KEYS_LIMIT 256

/**
 * `keys`: object of key objects by id. `role`: object with `keyids` and `threshold`.
 * An id that is not in `keys` counts for nothing; a threshold above the number of keys is taken
 * as it stands and can never be reached.
 * Errors: TUF_ERROR_REFUSED (shape, threshold below 1).
 */
TufRole *tuf_role_new(const json_t *keys, const json_t *role,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_role_free(TufRole *role);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufRole, tuf_role_free)

/** How many keys must sign, at least 1. */
int64_t tuf_role_threshold(const TufRole *role);

/** The role's keys (TufKey *, borrowed), in their order. Returns: owned array. */
GPtrArray *tuf_role_list_keys(const TufRole *role) G_GNUC_WARN_UNUSED_RESULT;

/** True when the role has this very key, under whatever id. */
bool tuf_role_has_key(const TufRole *role, const TufKey *key);

/** True when some key of `role` is no longer in `successor`: the keys were rotated. */
bool tuf_role_has_lost_key(const TufRole *role, const TufRole *successor);

/**
 * True when a threshold of different keys signed the metadata. One key counts once, however many
 * signatures or ids it has; signatures that are wrong or of others do no harm.
 */
bool tuf_role_is_signer(const TufRole *role, TufKeyPolicy policy, const TufMetadata *metadata);
