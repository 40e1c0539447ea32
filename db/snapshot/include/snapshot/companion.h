#pragma once

#include "snapshot/marked.h"
#include "snapshot/search.h"

/**
 * The search companion: an index over the texts of projects and the titles of documents, in a file
 * of its own beside a snapshot. It is derived on the machine that shows it, never signed, never
 * sent, and can be deleted and built again at any time (sync-protocol.md §3). Without it everything
 * else works: places, offices, issues, terms and documents are found by snapshot/search.h, projects
 * through their tambon's register.
 *
 * The file: a SQLite database of application_id SNAPSHOT_COMPANION_APPLICATION_ID and user_version
 * SNAPSHOT_COMPANION_LAYOUT with the tables of db/query/companion/new.sql, then a seal
 * (companion_seal.h). Hits come in an order of ours, laid down when it is built: the newest year
 * first, then by tambon and forum rank; documents the newest first.
 */
typedef struct SnapshotCompanion SnapshotCompanion;

#define SNAPSHOT_COMPANION_APPLICATION_ID 0x54425053
#define SNAPSHOT_COMPANION_LAYOUT 2

/**
 * What must be kept free for it, of a hundred bytes of the snapshot: measured were 24 (250,000
 * projects), 17 (the pilot).
 */
#define SNAPSHOT_COMPANION_LIMIT_PERCENT 40

/** What a companion is built from; borrowed. */
typedef struct {
    const char *snapshot_path;
    /** The file name the snapshot has, or will have, in the store: it holds release and hash. */
    const char *snapshot_name;
    /** Asked every thousand rows: false with an error of its own ends the building; or NULL. */
    bool (*go_on)(GError **error);
} SnapshotCompanionSource;

/**
 * Builds the companion of a snapshot at `path`, over whatever stood there. Written under another
 * name (`path`.new), synced and renamed when it is whole, so a reader never sees half of one; on
 * any error nothing is left behind. At 250,000 projects 8 s of CPU, 104 MB of disk, 50 MB of
 * memory. Errors: SNAPSHOT_ERROR_MISSING or …_CORRUPT of the snapshot, or that it could not be
 * written (…_CORRUPT, the message says why); what `go_on` says.
 */
bool snapshot_companion_build(const SnapshotCompanionSource *source, const char *path,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Opens the companion of an open snapshot, which must stay open as long. SNAPSHOT_ERROR_MISSING:
 * none there; SNAPSHOT_ERROR_CORRUPT: damaged, unfinished, of another snapshot or layout: build it
 * again. Not every damage shows here: see snapshot_companion_is_sound().
 */
SnapshotCompanion *snapshot_companion_open(Snapshot *snapshot, const char *path,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void snapshot_companion_close(SnapshotCompanion *companion);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotCompanion, snapshot_companion_close)

/**
 * True if the companion at `path` is the one of this snapshot and every byte of it is as it was
 * built. Reads the whole file: 0.1 s for 100 MB.
 */
bool snapshot_companion_is_sound(const char *snapshot_path, const char *path);

/**
 * The companion that lies beside an open snapshot, opened when it is first asked for and closed
 * with the snapshot. Another file in its place is opened in its stead, so one that was built while
 * the snapshot was open is found. Returns: borrowed until the next call; NULL where there is none
 * that can be used.
 */
SnapshotCompanion *snapshot_companion_shared(Snapshot *snapshot);

/** What is looked for; borrowed. */
typedef struct {
    const char *typed;    /* any UTF-8 */
    const char *district; /* 4 digits: whose projects come first; NULL: no one's */
    int row_limit;        /* of each list */
    int near_first;       /* rows of `near` and of `far` that are passed over, from 0 */
    int far_first;
} SnapshotCompanionWish;

/** Hits are counted up to here. */
#define SNAPSHOT_COMPANION_LIMIT_COUNT 500

/** More rows than this are passed over by nobody: a deeper wish finds nothing more. */
#define SNAPSHOT_COMPANION_LIMIT_FIRST 10000

/** What was found. */
typedef struct {
    GPtrArray *near;      /* of SnapshotMarked: in the district */
    GPtrArray *far;       /* of SnapshotMarked: elsewhere */
    GPtrArray *documents; /* of SnapshotHit */
    int project_count;    /* of all projects that fit; SNAPSHOT_COMPANION_LIMIT_COUNT: or more */
    /** Of those in the district, and elsewhere: all of them as long as `project_count` is, else at
     * least so many; always more than the rows listed and passed over where there are more. */
    int near_count;
    int far_count;
} SnapshotCompanionFound;
void snapshot_companion_found_free(SnapshotCompanionFound *found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotCompanionFound, snapshot_companion_found_free)

/**
 * The projects and documents that hold every word typed: in name, objective or title, or as their
 * tambon, district, village ("หมู่ 3", "ม.3") or fiscal year. Words are parted by spaces, in any
 * order, with the spelling folded as by base_thai_search_key(); where nothing holds them all, those
 * that stand nowhere in one piece are parted again by libthai's dictionary. Nothing is guessed.
 * Words of one letter, words of level and words that say nothing are left out of account; where no
 * other was typed, the lists are empty. At 250,000 projects p99 5 ms, 11 ms for eight words that
 * all are common. Words that would take longer are asked for by their rarer letters (words.h).
 * Returns: owned. Error: SNAPSHOT_ERROR_MISSING: the companion turned out to be damaged and was
 * given up: snapshot_companion_shared() gives none until another file lies there.
 */
SnapshotCompanionFound *snapshot_companion_find(SnapshotCompanion *companion,
                                                const SnapshotCompanionWish *wish,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
