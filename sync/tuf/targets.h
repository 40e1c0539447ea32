#pragma once

#include <glib.h>
#include <stdbool.h>

#include "metadata.h"
#include "tuf/target.h"

/**
 * Targets metadata: a list of files. Immutable. Delegations are not followed yet; what the field
 * holds is signed with the rest and otherwise passed over.
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
