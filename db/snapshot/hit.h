#pragma once

#include "query.h"
#include "snapshot/search.h"

/** What is shown of a record that was found. Private to db/snapshot. */

/** The hit of a record, not guessed. A record that is gone: SNAPSHOT_ERROR_CORRUPT. Returns: owned.
 */
SnapshotHit *snapshot_hit_get(Snapshot *snapshot, SnapshotHitKind kind, const char *key,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Documents whose title or code to type begins with a search key. Returns: list of SnapshotHit. */
GPtrArray *snapshot_hit_list_documents(Snapshot *snapshot, const char *search_key, int limit,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Frees a SnapshotHit. */
void snapshot_hit_free(void *hit);
