#pragma once

#include <base/contact.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * From province.db to the snapshot of a release: the tables that may leave the province, every sum
 * a screen shows, and the release's own row.
 *
 * With a previous snapshot the new one is made by replaying the row differences on a copy of it
 * (db/replay), so that little changes on the line. The same previous snapshot, data, options and
 * SQLite build give the same bytes. A snapshot is written only if it passed snapshot_check() and
 * its rows are exactly those of province.db.
 */

/**
 * RELEASE_ERROR_DATA: a row breaks a rule (sums, orphans, parents): the message says in Thai which
 * one; put the sheet right and import it again. RELEASE_ERROR_OPTION: an option makes no sense with
 * this province (no such province code, issue edition, or a number not above the last release's).
 * RELEASE_ERROR_PREVIOUS: the previous snapshot cannot be read; build with `rebuild`.
 * RELEASE_ERROR_NO_SPACE: the disk is full. RELEASE_ERROR_FAILED: anything else; report.
 * After every error there is no output file and province.db is as it was.
 */
typedef enum {
    RELEASE_ERROR_DATA,
    RELEASE_ERROR_OPTION,
    RELEASE_ERROR_PREVIOUS,
    RELEASE_ERROR_NO_SPACE,
    RELEASE_ERROR_FAILED,
} ReleaseError;
#define RELEASE_ERROR (release_error_quark())
GQuark release_error_quark(void);

/** Smallest count that is shown: our default (ONS and others take 10), and never below the least.
 */
#define RELEASE_SMALL_CELL_DEFAULT 10
#define RELEASE_SMALL_CELL_LEAST 5

typedef struct {
    /**
     * province.db, read in one transaction. The only thing written there is what the draft would
     * tell of the survey figures (disclosure_told, disclosure_draft): a later build needs it.
     */
    const char *province_path;
    const char *previous_snapshot; /* file of the last release, or NULL for the first */
    const char *output_path;       /* new file in a folder that exists; must not exist itself */
    int number;                    /* of the release, from 1, above the previous one's */
    int64_t made_unix;             /* base_clock_now() of the publisher */
    const char *province_code;     /* "80" */
    const char *base_url;          /* of the phone pages, without a final slash */
    int stale_days;                /* reports older than this are called old */
    const char *issue_edition;     /* the edition in force */
    int small_cell;                /* counts from 1 below this are hidden; RELEASE_SMALL_CELL_* */
    BaseContact contact;           /* borrowed; where one tells what is wrong */
    bool rebuild;                  /* start from nothing; written also when nothing changed */
} ReleaseOptions;

/** Room for 64 hexadecimal digits and a NUL (BASE_HASH_HEX_LENGTH). */
#define RELEASE_HASH_SIZE 65

typedef struct {
    /**
     * False: province.db and the settings hold exactly what the previous snapshot shows, so no file
     * was written; number, sha256 and bytes are then the previous snapshot's.
     */
    bool changed;
    bool replayed;    /* made on a copy of the previous snapshot */
    GBytes *patchset; /* what was replayed: the delta of kind `rows`; NULL unless replayed */
    int number;
    char sha256[RELEASE_HASH_SIZE]; /* of the file */
    uint64_t bytes;
    /** Of every row except the release's number and time: equal content, equal hash. */
    char content_sha256[RELEASE_HASH_SIZE];
    int64_t area_count; /* rows in the snapshot, for the publisher to print */
    int64_t plan_count;
    int64_t project_count;
    int64_t document_count;
    /** What disclosure control did to the survey figures that had to be made anew. */
    int64_t hidden_count; /* figures hidden */
    /**
     * Figures that nothing can hide any more, because earlier releases or an office's own totals
     * have told them. 0 unless figures were published by other means.
     */
    int64_t unprotected_count;
    /** Office rows left out: parts by sex or age that do not add up, villages against their tambon.
     */
    int64_t dropped_count;
} ReleaseResult;
void release_snapshot_result_clear(ReleaseResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReleaseResult, release_snapshot_result_clear)

/**
 * Builds the snapshot of one release at options->output_path, fsynced, mode 0644 less umask. Needs
 * up to three times the snapshot's size of free disk in that folder while it works. A previous
 * snapshot with other columns is not built upon (result->replayed is false); one of another layout
 * is RELEASE_ERROR_PREVIOUS. On error `result` is empty.
 */
bool release_snapshot_build(const ReleaseOptions *options, ReleaseResult *result,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
