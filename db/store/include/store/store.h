#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "store/bad.h"
#include "store/current.h"
#include "store/error.h"
#include "store/files.h"
#include "store/held.h"
#include "store/previous.h"
#include "store/status.h"

/**
 * The store: one directory in which tambon-sync leaves verified snapshots and the kiosk finds them
 * (sync-protocol.md §4). Only tambon-sync opens it for writing; readers need no Store and no lock,
 * see store/current.h and store/status.h.
 *
 *   metadata/   trusted TUF metadata        snapshots/  R-<release>-<12 hex>.db, mode 0444, and
 *                                                       R-<release>-<12 hex>.search.db, derived
 *   current     symlink into snapshots/     previous    the one before
 *   files/      pictures and pages of documents, see store/files.h
 *   incoming/   partial downloads           status.json last try, last success, reason
 *   bad/        hashes that must not come back          log   the last 50 tries
 *   held        the release staff went back from, see store/held.h
 *   lock        flock()ed by the one copy of tambon-sync that may write
 *
 * Order of an activation, each step on the disk before the next begins:
 *
 *   1  fsync of the snapshot's bytes and mode, still under its name in incoming/
 *   2  rename into snapshots/, fsync of snapshots/
 *   3  `previous` := what `current` names    (symlink beside it, rename, fsync of the store)
 *   4  `current`  := the new snapshot        (the same)
 *   5  marks in bad/ of this release and older ones, and snapshots that neither link names, are
 *      deleted; a hold on an older release ends
 *   6  status.json and log (store_status_write(), by the caller)
 *
 * Whenever the plug is pulled, `current` names a whole snapshot, the old one (before 4) or the new
 * one (after). Between 3 and 4 `previous` and `current` name the same file: nothing to roll back to
 * for that moment, and the next activation puts it right. What is left over in incoming/ or
 * snapshots/ is deleted by a later run and never read.
 */
typedef struct Store Store;

/**
 * Opens for writing: makes the folders that are missing, takes the lock (held until close; the
 * kernel drops it when the process dies) and removes what a killed copy left half-made or unused.
 * Returns: owned store, or NULL with STORE_ERROR_LOCKED, STORE_ERROR_NO_SPACE or STORE_ERROR_IO.
 */
Store *store_open(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void store_close(Store *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)

/** The store's folder as given to store_open(), borrowed. */
const char *store_path(const Store *store);

/** Paths inside the store. Returns: owned text. `name` may be NULL for the folder itself. */
char *store_metadata_path(const Store *store, const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *store_incoming_path(const Store *store, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Deletes everything in incoming/ except the file `keep` (a name, not a path; NULL keeps nothing):
 * parts of downloads that no release wants any more. Failing to delete is not an error, the next
 * run tries again.
 */
void store_clean_incoming(const Store *store, const char *keep);

/** Where a release has its file in snapshots/, there or not. Returns: owned text. */
char *store_snapshot_path(const Store *store, int release,
                          const char *sha256) G_GNUC_WARN_UNUSED_RESULT;

/** True if the file at `path` stands where a snapshot with this SHA-256 has its place. */
bool store_snapshot_is_named(const char *path, const char *sha256);

/**
 * Puts the search companion of a snapshot beside the place of that snapshot, over one that is
 * there. `file` must be in the store's incoming/, closed; it is gone afterwards in every case.
 * `snapshot_path` is from store_snapshot_path() or store/current.h. Before an activation and after
 * it alike: a companion without its snapshot is deleted by the next activation.
 * Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO; the store is as before.
 */
bool store_add_companion(Store *store, const char *file, const char *snapshot_path,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** True if `current` names this release with this content. */
bool store_is_current(const Store *store, int release, const char *sha256);

/**
 * Takes a verified snapshot file into service, in the order above. The same release with the same
 * content as the one in service replaces it (a damaged disk is repaired) and leaves `previous`
 * alone. Marks in bad/ of this release and older ones are dropped: it has taken their place.
 *
 * `file` must be in the store's incoming/, closed, and its SHA-256 `sha256` checked by the caller;
 * it is gone afterwards in every case.
 * Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO; the store is as before.
 */
bool store_activate(Store *store, const char *file, int release, const char *sha256,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Makes `previous` current and the other way round: `current` first, so that a power cut in between
 * has rolled back, with both links on the same snapshot. The release left is held (store/held.h)
 * when it is the newer one; going forward again ends that.
 * Errors: STORE_ERROR_EMPTY without a previous snapshot other than the current one, and as
 * store_activate().
 */
bool store_roll_back(Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * For a snapshot in force that is damaged or not to be used: makes `previous` current, leaves no
 * previous one, and deletes the file left with its companion. Nothing is held: the caller fetches
 * it again, or marks it in bad/. Errors: as store_roll_back().
 */
bool store_fall_back(Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
