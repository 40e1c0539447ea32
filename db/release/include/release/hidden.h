#pragma once

#include <glib.h>
#include <stdint.h>

/**
 * How much disclosure control hides of an indicator set: a table of blanks helps nobody, so above
 * a share the officer is asked whether the figures should be rolled up instead (testing.md §6).
 */
typedef struct {
    char *set_code;
    char *edition;
    char *name_th;
    int64_t figure_count; /* real ones that somebody sent */
    int64_t hidden_count; /* of them: small, hidden, capped */
} ReleaseHidden;

/**
 * One for each set of a snapshot that has real figures, by code and edition. Returns: owned array
 * of ReleaseHidden *, freed with it; or NULL with RELEASE_ERROR_FAILED (release/snapshot.h).
 */
GPtrArray *release_hidden_list(const char *snapshot_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
