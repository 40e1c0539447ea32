#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "role.h"

/**
 * One entry of `delegations.roles` in targets metadata: for which names of targets another role
 * may speak, and who signs that role. Immutable.
 */
typedef struct TufDelegation TufDelegation;

/** More delegations in one file than this are refused: 2¹⁴ bins are the most anybody makes. */
#define TUF_DELEGATIONS_LIMIT 16384

/**
 * The longest name of a role, percent-encoded: with version and ".json" it is the name of a file.
 */
#define TUF_DELEGATION_NAME_LIMIT_BYTES 200

/**
 * Reads a `delegations` object: `keys`, and `roles` in the order in which they are to be asked.
 * Each has a `name` (not empty, not that of a top-level role, once), `terminating`, and either
 * `paths` or `path_hash_prefixes`. Whether `keyids` and `threshold` are right shows in
 * tuf_delegation_make_role().
 * Returns: TufDelegation *, owned. Errors: TUF_ERROR_REFUSED.
 */
GPtrArray *tuf_delegation_read_all(const json_t *delegations,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The role's name, not encoded. Borrowed. */
const char *tuf_delegation_name(const TufDelegation *delegation);

/** True when delegations after it are not to be asked about names that it covers. */
bool tuf_delegation_is_terminating(const TufDelegation *delegation);

/** True when the role may speak for the target; `target_name` is UTF-8. */
bool tuf_delegation_covers(const TufDelegation *delegation, const char *target_name);

/**
 * Who signs the role. The keys are read only now: a list of 10,000 roles is searched for one.
 * Returns: owned. Errors: TUF_ERROR_REFUSED.
 */
TufRole *tuf_delegation_make_role(const TufDelegation *delegation,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Each character but letters, digits and `-._~` as %XX: a role's name in paths. Returns: owned. */
char *tuf_delegation_encode_name(const char *name);
