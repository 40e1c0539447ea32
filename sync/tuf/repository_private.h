#pragma once

#include "base/hash.h"
#include "published.h"
#include "tuf/repository.h"

/** A repository from within: repository.c writes it, succession.c its roots, adopt.c brings
 * in what was signed elsewhere.
 */
struct TufRepository {
    char *folder;
    char *metadata_folder;
    char *targets_folder; /* where added files go: the repository's own, or a staging area's */
    int64_t now_unix;
    TufPublished published;
    GHashTable *targets; /* name → TufTarget: what the next write will list */
    bool must_write_targets;
    bool staged;     /* targets_folder is not the repository's: nothing may be written */
    TufRoot *coming; /* signed, to be put in place after the next write; or NULL */
    GBytes *adopted; /* signed targets metadata that the next write puts in place; or NULL */
};

/** "root", "targets", … */
const char *tuf_repository_role_name(TufRepositoryRole role);

/** Makes `targets` what the next write will list. */
void tuf_repository_list_all(TufRepository *repository, const TufTargets *targets);

/** The `targets` object of the next targets metadata. Returns: owned. */
json_t *tuf_repository_make_entries(const TufRepository *repository);

bool tuf_repository_make_folder(const char *path, GError **error);

/** Copies a file next to its place, durably, and measures the copy, whatever becomes of the source.
 */
bool tuf_repository_copy_beside(const char *source_path, const char *folder, const char *copy_path,
                                char sha256[BASE_HASH_HEX_LENGTH + 1], uint64_t *length_bytes,
                                GError **error);
