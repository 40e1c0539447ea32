#pragma once

#include <glib.h>
#include <stdbool.h>

#include "metadata.h"
#include "role.h"

/** Root metadata: who signs what. Immutable. */
typedef struct TufRoot TufRoot;

/** Reads a root of any size up to the client's limit. Errors: TUF_ERROR_REFUSED. */
TufRoot *tuf_root_new(GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_root_free(TufRoot *root);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufRoot, tuf_root_free)

/** What it has in common with all metadata. Borrowed. */
const TufMetadata *tuf_root_metadata(const TufRoot *root);

/** One of the four top-level roles, by its TUF_METADATA_… name; never NULL. Borrowed. */
const TufRole *tuf_root_role(const TufRoot *root, const char *name);

/** Whether files lie under versions and hashes; false when the field is absent. */
bool tuf_root_has_consistent_snapshot(const TufRoot *root);

/** True when `metadata` carry a threshold of signatures of that role. */
bool tuf_root_is_signed(const TufRoot *root, const char *name, TufKeyPolicy policy,
                        const TufMetadata *metadata);
