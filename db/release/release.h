#pragma once

#include "release/snapshot.h"
#include "sql/sql.h"

typedef struct ReleaseTold ReleaseTold;

/** The stages of a build, in their order. Private to db/release. */

/**
 * Writes the content of a release into the new file `path`: public tables, sums, coverage, release
 * row; checks it against the rules of release_check_rules(); counts its rows into `result`. What it
 * would tell of survey figures goes into `told` (told.h).
 */
bool release_content_write(const ReleaseOptions *options, const char *path, ReleaseTold *told,
                           ReleaseResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Makes temp.simple_boundary of the boundaries of the master (schema "province"): simplified
 * together until all of them take no more than 1 MB. RELEASE_ERROR_FAILED: not even the coarsest
 * do.
 */
bool release_boundary_simplify(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Sums, by status, class and issue, and coverage of the tables that are in `database`: all but
 * they are there, the release row too (it says which issue edition is in force). */
bool release_total_roll_up(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The rules that make a release impossible: money that does not add up, orphans. The file is
 * complete. RELEASE_ERROR_DATA names the first row that breaks one.
 */
bool release_check_rules(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The lists of meetings lead somewhere: RELEASE_ERROR_DATA names, in Thai, the first row whose
 * address no screen has or whose place, project, set or indicator is not in `database`.
 */
bool release_meeting_check(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Fills table search_name from the names in `database`. */
bool release_search_write(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Fills temp.difference from `main` and `previous` (db/query/release/diff.sql). */
bool release_diff_find(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Attaches the previous snapshot, when there is one that can be compared, as `previous`; outside
 * of any transaction.
 */
bool release_notes_attach(SqlDatabase *database, const ReleaseOptions *options, bool *attached,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Writes table `change` of a content file that is complete otherwise, `previous` attached. */
bool release_notes_write(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The last net for personal data: every text of every table that may leave the province is looked
 * at once more with base_personal_find(), whatever way it took into the master. The person of a
 * role may have a name. RELEASE_ERROR_DATA names table, column and row of the first find, masked.
 */
bool release_personal_check(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** SHA-256 over the rows of a snapshot, see ReleaseResult.content_sha256. */
bool release_hash_content(const char *path, char hex[RELEASE_HASH_SIZE],
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What the last release was. */
typedef struct {
    int number;
    char content_sha256[RELEASE_HASH_SIZE];
} ReleasePrevious;

/** Reads and checks options->previous_snapshot. Errors: RELEASE_ERROR_PREVIOUS, _OPTION. */
bool release_previous_read(const ReleaseOptions *options, ReleasePrevious *previous,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Makes the new file `path`: the previous snapshot, and on it the differences to `content_path`,
 * which result->patchset receives. result->replayed stays false, and there is no file, when the
 * previous snapshot has other columns.
 */
bool release_replay_write(const ReleaseOptions *options, const char *content_path, const char *path,
                          ReleaseResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Turns an error of a library below into a ReleaseError, told in Thai; one of this library stays as
 * it is. Takes `cause`.
 */
void release_error_take(GError **error, GError *cause);
