#pragma once

#include "snapshot/marked.h"

/**
 * The search companion: an index over the texts of projects, in a file of its own beside a
 * snapshot. It is derived on the machine that shows it, never signed, never sent, and can be
 * deleted and built again at any time (sync-protocol.md §3). Without it everything else works:
 * places, offices, issues, terms and documents are found by snapshot/search.h, projects through
 * their tambon's register.
 *
 * Texts are found by any part of three letters or more, with the spelling folded as by
 * base_thai_search_key(): no tones, no spaces. Shorter parts find nothing here. Nothing is guessed.
 */
typedef struct SnapshotCompanion SnapshotCompanion;

/** "R-7-0123456789ab.db" → "R-7-0123456789ab.search.db". Returns: owned text. */
char *snapshot_companion_path(const char *snapshot_path) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Builds the companion of a snapshot at `path`, over whatever stood there. Written under another
 * name and renamed when it is whole, so a reader never sees half of one. At 250,000 projects 8 s of
 * CPU, 70 MB. Errors: SNAPSHOT_ERROR_MISSING or …_CORRUPT of the snapshot, or that it could not be
 * written (…_CORRUPT, the message says why; nothing is left behind).
 */
bool snapshot_companion_build(const char *snapshot_path, const char *path,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Opens the companion of an open snapshot, which must stay open as long. SNAPSHOT_ERROR_MISSING:
 * none there; SNAPSHOT_ERROR_CORRUPT: damaged, unfinished, of another release or version: build it
 * again.
 */
SnapshotCompanion *snapshot_companion_open(Snapshot *snapshot, const char *path,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void snapshot_companion_close(SnapshotCompanion *companion);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotCompanion, snapshot_companion_close)

/**
 * The companion that lies beside an open snapshot, opened when it is first asked for and closed
 * with the snapshot. Returns: borrowed; NULL where there is none yet, or none that can be used: it
 * is looked for again with the next snapshot.
 */
SnapshotCompanion *snapshot_companion_shared(Snapshot *snapshot);

/**
 * The projects whose name or objective holds every word typed (words are parted by spaces): the
 * newest fiscal year first, then by tambon and forum rank, `row_limit` of them from `first_row`. A
 * word of one or two letters is left out of account; where no longer one was typed, the list is
 * empty. Returns: list of SnapshotMarked.
 */
GPtrArray *snapshot_companion_list(SnapshotCompanion *companion, const char *typed, int first_row,
                                   int row_limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
