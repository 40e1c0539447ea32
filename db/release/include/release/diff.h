#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * What differs between two snapshots, in the words of the sheets: for the officer who compares a
 * draft with the last release (feature G13). The release notes inside a snapshot (table `change`,
 * feature A10) are made of the same rows (db/query/release/diff.sql), shortened.
 *
 * Both files are only read; they must be of the layout this program writes. Errors are
 * RELEASE_ERROR_PREVIOUS (the older one cannot be compared), RELEASE_ERROR_FAILED,
 * RELEASE_ERROR_NO_SPACE (temporary files).
 */
typedef struct ReleaseDiff ReleaseDiff;

ReleaseDiff *release_diff_open(const char *new_path, const char *old_path,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Accepts NULL. */
void release_diff_close(ReleaseDiff *diff);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReleaseDiff, release_diff_close)

/** One kind of record of one tambon (or of the province: its own sheets) that differs. */
typedef struct {
    char *area_code;     /* 6 digits, or the province's 2 */
    char *area_name;     /* without ตำบล or จังหวัด */
    char *district_name; /* "" for the province */
    char *kind;          /* "projects": the sheet's key; "settings" for province.conf */
    int64_t new_count;   /* records */
    int64_t gone_count;
    int64_t changed_count;
    /** Rows of the tambon in the two snapshots; 0 for kinds that no coverage is kept of. */
    int64_t rows_before;
    int64_t rows_after;
    /** Budgets of all the tambon's projects; 0 for other kinds. */
    int64_t amount_before_satang;
    int64_t amount_after_satang;
} ReleaseDiffSummary;

/**
 * The summaries, by area code and kind. Returns: owned array of ReleaseDiffSummary *, freed with
 * the array; empty when nothing differs.
 */
GPtrArray *release_diff_summarise(ReleaseDiff *diff, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One fact that differs. Texts are borrowed until the next one; NULL where there is none. */
typedef struct {
    const char *area_code;
    const char *kind;
    const char *record_key; /* parts joined by '/'; a project's permanent code */
    const char *name;
    /** new, gone, status, amount, disbursed (satang), percent, date, text, values (how many). */
    const char *what;
    const char *old_value;
    const char *new_value;
} ReleaseDiffLine;

/** Called for every line; false ends the listing early. */
typedef bool (*ReleaseDiffEach)(const ReleaseDiffLine *line, void *user);

/** Lists every fact, by area code, kind and record. */
bool release_diff_list(ReleaseDiff *diff, ReleaseDiffEach each, void *user,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
