#pragma once

#include "tuf/release.h"
#include "tuf/repository.h"

/**
 * Releases with deltas for make_repository, and the mistakes a publisher may make with them. What
 * fails ends the program.
 */
typedef struct {
    GBytes *patchset; /* what made the snapshot; filled by repository_delta_make_snapshot() */
    char *base;       /* the snapshot file to build upon and to start from; NULL: no deltas */
    char **kinds;     /* "rows", "pages" */
    char **damaged;   /* of these kinds: right hash, wrong content */
    char *source_id;  /* sign this SQLite source id; NULL: the true one */
} RepositoryDelta;

/** Makes the snapshot `path`: the base with `change` (SQL) replayed on it. */
void repository_delta_make_snapshot(RepositoryDelta *wishes, const char *change, const char *path);

/** Adds the deltas from the base to `path`, which `release` describes (its from_sha256 is set). */
void repository_delta_add(const RepositoryDelta *wishes, TufRepository *repository,
                          const TufRelease *release, const char *path);
