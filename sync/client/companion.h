#pragma once

#include "store/store.h"

/**
 * The search companion of a snapshot (snapshot/companion.h): built here, because only tambon-sync
 * may write into the store. A companion that cannot be built (disk full, for one) never stops a
 * release: it is told on standard error, the screen says that projects cannot be searched by words,
 * and the next run tries again.
 */

/**
 * Builds the companion of a checked snapshot that is about to be activated and puts it where it is
 * found when it is. `file`: the snapshot in incoming/. Returns: false only with
 * CLIENT_RESULT_STOPPED in `error`; what was begun is gone then.
 */
bool client_companion_build(Store *store, const char *file, int release, const char *sha256,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Looks at the companion of the snapshot in force and builds it again if it is missing, damaged or
 * another's. 0.2 s when it is sound (250,000 projects). Nothing in force: nothing to do. Returns:
 * false only with CLIENT_RESULT_STOPPED in `error`.
 */
bool client_companion_mend(Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What a companion of a snapshot of so many bytes may need on the disk. */
uint64_t client_companion_needed_bytes(uint64_t snapshot_bytes);
