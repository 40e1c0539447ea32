#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "desk/desk.h"

/**
 * Which releases went out, and who brought the data in them: the two-person rule (feature G11)
 * compares these names with the approver's.
 */
typedef struct {
    int number;
    const char *sha256;       /* of the snapshot */
    int64_t log_id;           /* last entry of the audit log when its draft was made */
    const char *approved_by;  /* names; borrowed */
    const char *published_by; /* who gave the command */
} DeskRelease;

/**
 * Records that a release went out, together with its line in the audit log. Doing it again for the
 * same number does nothing.
 */
bool desk_release_record(Desk *desk, const DeskRelease *release,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The people who imported what a draft holds and the last release does not, sorted.
 * `draft_log_id`: as DeskRelease.log_id. Returns: owned array of owned names, empty when nothing
 * was imported since.
 */
GPtrArray *desk_release_importers(Desk *desk, int64_t draft_log_id,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many files were imported after this entry of the log. */
bool desk_release_count_imports_after(Desk *desk, int64_t log_id, int64_t *count,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The newest release that went out by `until_unix` (Unix seconds); 0 for none. */
bool desk_release_newest(Desk *desk, int64_t until_unix, int *number,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
