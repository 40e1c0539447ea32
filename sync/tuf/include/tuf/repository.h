#pragma once

#include "tuf/key.h"
#include "tuf/signer.h"
#include "tuf/target.h"

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * The writing side of a repository (sync-protocol.md §1): a folder with `metadata/` and `targets/`
 * that any web server or stick can carry. consistent_snapshot is true: every file but
 * timestamp.json is written once and never changed.
 *
 * Nothing is visible to clients before tuf_repository_write() replaces timestamp.json, its last
 * act; a crash before that leaves the old repository whole. All times come from the `now_unix`
 * given at opening and Ed25519 is deterministic, so the same inputs give the same bytes.
 * One thread; one process a folder (the caller's lock).
 */
typedef struct TufRepository TufRepository;

/** Life of signed metadata, in days (a day is 86,400 s). */
#define TUF_REPOSITORY_ROOT_DAYS 1826
#define TUF_REPOSITORY_TARGETS_DAYS 400
#define TUF_REPOSITORY_SNAPSHOT_DAYS 45
#define TUF_REPOSITORY_TIMESTAMP_DAYS 45

/** The four top-level roles. */
typedef enum {
    TUF_REPOSITORY_ROLE_ROOT,
    TUF_REPOSITORY_ROLE_TARGETS,
    TUF_REPOSITORY_ROLE_SNAPSHOT,
    TUF_REPOSITORY_ROLE_TIMESTAMP,
    TUF_REPOSITORY_ROLE_COUNT,
} TufRepositoryRole;

/** Who may sign for each role. All borrowed for the call. */
typedef struct {
    const GPtrArray *keys[TUF_REPOSITORY_ROLE_COUNT]; /* of TufKey *, at least `threshold` each */
    int threshold[TUF_REPOSITORY_ROLE_COUNT];         /* 2 for root, 1 for the others */
} TufRepositoryKeys;

/**
 * Opens the repository in `folder`, made when missing, and continues its version numbers.
 * `now_unix`: the time of every `issued` and the start of every expiry.
 * Errors: TUF_ERROR_DAMAGED (a length or hash inside does not hold), TUF_ERROR_REFUSED (malformed),
 * TUF_ERROR_IO, TUF_ERROR_NO_SPACE.
 */
TufRepository *tuf_repository_open(const char *folder, int64_t now_unix,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_repository_close(TufRepository *repository);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufRepository, tuf_repository_close)

/** Version of the newest root; 0 when there is none yet. */
int64_t tuf_repository_root_version(const TufRepository *repository);

/** Version of the targets metadata that clients see; 0 before the first write. */
int64_t tuf_repository_targets_version(const TufRepository *repository);

/** Earliest expiry among the metadata that clients see, Unix seconds; 0 before the first write. */
int64_t tuf_repository_expires_unix(const TufRepository *repository);

/**
 * Writes the next version of root: version 1 of a new repository, or a change of keys.
 * `signers`: TufSigner *, borrowed; those whose keys belong to the old or the new root role sign,
 * and both roles' thresholds must be reached. Clients see a change of keys at once, so call
 * tuf_repository_write() right after it.
 * Errors: TUF_ERROR_KEY (threshold not reached, or more than the keys there are), TUF_ERROR_IO,
 * TUF_ERROR_NO_SPACE.
 */
bool tuf_repository_write_root(TufRepository *repository, const TufRepositoryKeys *keys,
                               const GPtrArray *signers, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * A change of keys in steps, for root keys that never meet: draft (anywhere), signatures
 * (keyring.h, on several days and machines), then expect, write, put. Metadata written while a root
 * is expected are signed for the root in force and for the coming one, so that clients on either
 * side of the change believe them; afterwards each write also signs for the root before, as long as
 * its keys are among the signers: whoever copies the files elsewhere need not copy them all at
 * once.
 */

/**
 * The next version of root with these keys, without a signature, expiring TUF_REPOSITORY_ROOT_DAYS
 * from now. Writes nothing. Returns: owned, or NULL with TUF_ERROR_KEY (more than the keys there
 * are).
 */
GBytes *tuf_repository_draft_root(const TufRepository *repository, const TufRepositoryKeys *keys,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The newest root, borrowed; NULL when there is none. */
GBytes *tuf_repository_root_bytes(const TufRepository *repository);

/**
 * Announces the root that tuf_repository_put_root() will put in place; it must follow the newest
 * and be signed by both. The next write needs a threshold of the keys of both roots.
 * Errors: TUF_ERROR_KEY (too few signatures), TUF_ERROR_REFUSED (not the next version, malformed),
 * TUF_ERROR_EXPIRED.
 */
bool tuf_repository_expect_root(TufRepository *repository, GBytes *root,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Puts the announced root in place, durably. Without a write before it, clients refuse what is out
 * until the write after it: for keys that are lost. Errors: TUF_ERROR_IO, TUF_ERROR_NO_SPACE.
 */
bool tuf_repository_put_root(TufRepository *repository, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** True when what clients see is signed by the keys of the newest root; false before any write. */
bool tuf_repository_is_following(const TufRepository *repository);

/** When the role's metadata expire, Unix seconds; 0 while there are none. */
int64_t tuf_repository_role_expires_unix(const TufRepository *repository, TufRepositoryRole role);

/**
 * Copies the file at `source_path` to targets/<folder>/<sha256>.<basename>, durably, and lists it
 * under `name` at the next write; a target of that name is replaced. The file of a replaced or
 * removed target stays on the disk, because a client may just be fetching it.
 * `custom`: borrowed and copied, or NULL; see tuf_release_to_json().
 * Errors: TUF_ERROR_REFUSED (not a target name; a `custom` without canonical form), TUF_ERROR_IO,
 * TUF_ERROR_NO_SPACE.
 */
bool tuf_repository_add_target(TufRepository *repository, const char *name, const char *source_path,
                               const json_t *custom, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Lists the target no more from the next write on. Returns: false when it was not listed. */
bool tuf_repository_remove_target(TufRepository *repository, const char *name);

/**
 * The targets as the next write will list them, sorted by name: TufTarget *.
 * Returns: an owned array (g_ptr_array_unref) of borrowed targets, good until the next change.
 */
GPtrArray *tuf_repository_list_targets(const TufRepository *repository) G_GNUC_WARN_UNUSED_RESULT;

/*
 * Signing apart from publishing: an officer approves with the targets key on one day (stage, add,
 * sign), a machine publishes with its own keys on another (open, adopt, write). Whoever only renews
 * the machine's metadata in between never brings out what waits.
 */

/**
 * Makes the files of targets added from now on go below `staging_folder` (made when missing), at
 * the same paths, and leaves the repository as it is; tuf_repository_write() must not follow.
 * Errors: TUF_ERROR_IO, TUF_ERROR_NO_SPACE.
 */
bool tuf_repository_stage(TufRepository *repository, const char *staging_folder,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Signs targets metadata that list what tuf_repository_list_targets() does, of the version that
 * follows the published one. Writes nothing.
 * Returns: owned bytes for tuf_repository_adopt_targets(), or NULL with TUF_ERROR_KEY (too few of
 * the signers belong to the role), TUF_ERROR_REFUSED (more than clients read).
 */
GBytes *tuf_repository_sign_targets(TufRepository *repository, const GPtrArray *signers,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Takes over signed targets metadata and the files they list, which are copied from
 * `staging_folder`, each checked, unless they are in their place already. The next
 * tuf_repository_write() publishes exactly these bytes and needs the snapshot and timestamp keys
 * only. Nothing may have been added or removed before. Doing it again after a crash is harmless.
 * Errors: TUF_ERROR_REFUSED (not signed by the root's keys, or not for the state that is published
 * now: sign again), TUF_ERROR_EXPIRED, TUF_ERROR_DAMAGED (a staged file is missing or is not the
 * one that was signed), TUF_ERROR_IO, TUF_ERROR_NO_SPACE.
 */
bool tuf_repository_adopt_targets(TufRepository *repository, GBytes *signed_targets,
                                  const char *staging_folder,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Makes the next write sign the targets again, with a new expiry, even when none has changed. */
void tuf_repository_renew_targets(TufRepository *repository);

/**
 * Writes N.targets.json (only when targets have changed, are renewed, or do not exist),
 * N.snapshot.json and, last, timestamp.json, each durably. `signers`: TufSigner *, borrowed; each
 * role is signed by those that belong to it. With nothing changed this is the weekly renewal and
 * needs the snapshot and timestamp keys only.
 * Errors: TUF_ERROR_KEY (too few signers of a role: nothing is written), TUF_ERROR_REFUSED (a file
 * would pass the clients' limits), TUF_ERROR_IO, TUF_ERROR_NO_SPACE.
 */
bool tuf_repository_write(TufRepository *repository, const GPtrArray *signers,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Deletes the files below targets/ that the repository does not list: what was withdrawn must not
 * stay to be had by its address. Releases and deltas (tuf_release_read()) that clients were led to
 * after `since_unix` stay, because one may just be fetching them, and so do the metadata of that
 * time; older versions of snapshot and targets metadata go, roots never. INT64_MAX: only what is
 * listed now. Call it after tuf_repository_write(). Files that do not have the name of a target or
 * of such metadata are left alone.
 * Errors: TUF_ERROR_IO; some files may be gone, and calling again goes on.
 */
bool tuf_repository_prune(TufRepository *repository, int64_t since_unix,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
