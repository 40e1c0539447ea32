#pragma once

#include <glib.h>
#include <stdbool.h>

#include "delegation.h"
#include "metadata.h"
#include "tuf/target.h"

/**
 * Targets metadata, of the top-level role or of one that it delegates to: a list of files, and who
 * else may list some. Immutable.
 */
typedef struct TufTargets TufTargets;

/** More files than this are refused. */
#define TUF_TARGETS_LIMIT 50000

/** `consistent`: whether files lie under their hashes (root). Errors: TUF_ERROR_REFUSED. */
TufTargets *tuf_targets_new(GBytes *bytes, bool consistent,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_targets_free(TufTargets *targets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufTargets, tuf_targets_free)

/** What it has in common with all metadata. Borrowed. */
const TufMetadata *tuf_targets_metadata(const TufTargets *targets);

/** All files, sorted by name: TufTarget *. Borrowed. */
const GPtrArray *tuf_targets_list(const TufTargets *targets);

/** One file, borrowed; NULL when it is not listed. */
const TufTarget *tuf_targets_find(const TufTargets *targets, const char *name);

/** The roles it delegates to, in the order to ask them: TufDelegation *. Borrowed. */
const GPtrArray *tuf_targets_delegations(const TufTargets *targets);
