#pragma once

#include "delta/delta.h"

/**
 * Delta kind `rows`: the row differences whose replay made the release (replay/patchset.h),
 * compressed. Several times smaller than kind `pages`, but its result is the release byte for byte
 * only with the SQLite build that made it: `custom` of the target and the delta itself name it.
 *
 * A release is the release before and one patchset, so a delta over several releases is their
 * patchsets in a row, each a step. Replaying the differences of a longer way at once would give the
 * same rows in other bytes.
 */

/** Steps of one delta: the publisher keeps 30 releases and one jump. */
#define DELTA_ROWS_STEP_LIMIT 64

/** A step's patchset; the client holds one in memory. 50,000 new projects take some 30 MB. */
#define DELTA_ROWS_PATCHSET_LIMIT_BYTES (UINT32_C(64) << 20)

/** SQLite's name for the build of this program's library, borrowed: for `sqlite_source_id`. */
const char *delta_rows_source_id(void);

/**
 * Makes the delta of one step of the patchset (replay/patchset.h) that made the new file of the old
 * one, and replays it to see that it works. It must be that very patchset: one made of the two
 * files afterwards has the same rows, but in the order of the new file's own, and so gives other
 * bytes. `trial_path`: a file that may be made, beside the delta or elsewhere; gone afterwards. On
 * error neither file remains. Errors: DELTA_ERROR_UNSUITABLE when the new file is not what a replay
 * on the old one gives (another patchset, built from nothing) or the patchset is too large;
 * BASE_ERROR.
 */
bool delta_rows_make(const DeltaPair *pair, GBytes *patchset, const char *trial_path,
                     const char *delta_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Puts deltas behind one another, each of which begins where the one before it ends, to one that
 * leads from the old to the new file of `pair`; only the sums are looked at.
 * `paths`: const char *, at least one, in order. Errors: DELTA_ERROR_UNSUITABLE when they do not
 * follow on or lead elsewhere, are made with different SQLite builds, are too many or one is no
 * delta; BASE_ERROR.
 */
bool delta_rows_join(const GPtrArray *paths, const DeltaPair *pair, const char *delta_path,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * As delta_pages_apply(). Besides the new file its rollback journal needs room on the disk: at most
 * the old file's length.
 */
bool delta_rows_apply(const DeltaPair *pair, const char *delta_path, DeltaGoOn *go_on,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
