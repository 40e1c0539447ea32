#pragma once

#include "query.h"
#include "snapshot/marked.h"

/** Rows of SnapshotMarked, for whoever finds projects in another way. Private to db/snapshot. */
GPtrArray *snapshot_marked_new_list(void) G_GNUC_WARN_UNUSED_RESULT;

/** Adds the row of a project; SNAPSHOT_ERROR_CORRUPT if the snapshot has no such project. */
bool snapshot_marked_add(Snapshot *snapshot, const char *code, GPtrArray *rows,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
