#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdint.h>

#include "role.h"

/** Metadata on their way to being signed. */

/**
 * The common fields of `signed`: `_type`, `spec_version`, `version` 1, and `expires` a number of
 * days after `now_unix`. Returns: owned.
 */
json_t *tuf_draft_new(const char *type, int64_t now_unix, int days) G_GNUC_WARN_UNUSED_RESULT;

/** An entry of `meta` with version, length and SHA-256 of the file. Returns: owned. */
json_t *tuf_draft_meta(const TufMetadata *metadata) G_GNUC_WARN_UNUSED_RESULT;

/** How many different keys of `role` are among the signers (TufSigner *). */
unsigned tuf_draft_count_signers(const GPtrArray *signers, const TufRole *role);

/**
 * The whole file in canonical form, signed by every one of the signers whose key belongs to `role`
 * or `other_role` (which may be NULL), each key once, in the order of the key ids.
 * `signers`: TufSigner *. Errors: TUF_ERROR_REFUSED (no canonical form).
 */
GBytes *tuf_draft_sign(const json_t *draft, const GPtrArray *signers, const TufRole *role,
                       const TufRole *other_role, GError **error) G_GNUC_WARN_UNUSED_RESULT;
