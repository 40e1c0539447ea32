#pragma once

#include "release.h"

/**
 * What the releases so far have told about survey tables, in province.db (disclosure_told). A build
 * reads it, and leaves beside it what its draft would add; when a later build stands on a release
 * of that content, the draft has gone out and becomes what is told. So drafts that nobody publishes
 * leave no trace, and a release file may be moved as it likes.
 */
ReleaseTold *release_told_new(void) G_GNUC_WARN_UNUSED_RESULT;
void release_told_free(ReleaseTold *told);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReleaseTold, release_told_free)

/**
 * Before a build: takes over the draft that went out as the release of `content_sha256`. A release
 * with survey figures of which province.db knows nothing (an old province.db was put back) is
 * RELEASE_ERROR_PREVIOUS, unless `options->rebuild`.
 */
bool release_told_promote(const ReleaseOptions *options, const char *content_sha256,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What is told of one table; *digest and *runs are owned, NULL when nothing is. */
bool release_told_get(ReleaseTold *told, SqlDatabase *database, const char *const key[2],
                      char **digest, GBytes **runs, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ends the questions of release_told_get(): before their database is closed. */
void release_told_close(ReleaseTold *told);

/** What this build would tell of a table; key: kind and name. `runs` is shared. */
void release_told_add(ReleaseTold *told, const char *const key[2], const char *digest,
                      GBytes *runs);

/** After a build: leaves the draft in province.db, known by the hash of its content. */
bool release_told_save(const ReleaseTold *told, const ReleaseOptions *options,
                       const char *content_sha256, GError **error) G_GNUC_WARN_UNUSED_RESULT;
