#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "desk/desk.h"

/**
 * The audit log: who did what to the province's data, and when. Rows are only added (the database
 * itself refuses to change or delete one), and each holds the SHA-256 of the row before it, so that
 * a log edited with another program no longer verifies.
 *
 * The digest of a row is SHA-256 over these fields, each as its length in bytes (decimal), a colon,
 * the bytes and a comma: previous digest (64 zeros for the first row), id (decimal), time_utc, who,
 * action, subject, detail.
 *
 * A log cut off at its end still verifies by itself. Therefore each release carries the last digest
 * of its time in its signed description, and `tambon-publish log` looks for it in the chain.
 */

/** What was done. Stored as a word ("import"); a new one goes to the end. */
typedef enum {
    DESK_ACTION_IMPORT,  /* a file replaced what its office had sent; subject: the file */
    DESK_ACTION_REFUSE,  /* a file with errors changed nothing; subject: the file */
    DESK_ACTION_DRAFT,   /* a draft was made; subject: its release number */
    DESK_ACTION_FINDING, /* what the draft's comparison found; subject: the finding */
    DESK_ACTION_REASON,  /* the written reason for a finding; subject: the finding */
    DESK_ACTION_APPROVE, /* the officer's signature; subject: the release number */
    DESK_ACTION_PUBLISH, /* a release went out; subject: its number */
    DESK_ACTION_EXPORT,  /* sheets were written; subject: the folder */
    DESK_ACTION_BACKUP,  /* subject: the file */
    DESK_ACTION_RESTORE, /* subject: the file */
    DESK_ACTION_KEY,     /* keys were made or changed; subject: which */
    DESK_ACTION_RENEW,   /* what is out was signed anew; subject: whose signatures */
    DESK_ACTION_COUNT,
} DeskAction;

/** Longest texts of an entry, in characters; longer ones are cut. */
#define DESK_AUDIT_LIMIT_WHO 200
#define DESK_AUDIT_LIMIT_TEXT 4000

/** One entry to be written; texts are borrowed and copied, UTF-8. */
typedef struct {
    const char *who; /* a person's name, not empty */
    DeskAction action;
    const char *subject;
    const char *detail; /* Thai, for people */
} DeskAuditEntry;

/** One entry as it was written. */
typedef struct {
    int64_t id; /* from 1, without gaps */
    char *time_utc;
    char *who;
    char *action; /* the stored word */
    char *subject;
    char *detail;
    char *sha256;
} DeskAuditRecord;
void desk_audit_record_free(DeskAuditRecord *record);

struct sqlite3;

/**
 * Adds one entry inside the caller's write transaction (of db/ libraries only), so that it is there
 * exactly when what it records is. Time is base_clock_now(). `id` may be NULL.
 * Errors: DESK_ERROR_INVALID, an error of SQLite; the caller rolls back.
 */
bool desk_audit_append(struct sqlite3 *database, const DeskAuditEntry *entry, int64_t *id,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Adds entries in one transaction of their own: all of them or none. Errors as above. */
bool desk_audit_add(Desk *desk, const DeskAuditEntry *entries, size_t count,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The id and digest of the last entry: 0 and 64 zeros when there is none. */
bool desk_audit_head(Desk *desk, int64_t *id, char sha256[65],
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Reads all entries in their order and checks the chain from the first on.
 * Returns: owned array of DeskAuditRecord *, or NULL with DESK_ERROR_BROKEN, which names the first
 * entry that does not fit, or an error of SQLite.
 */
GPtrArray *desk_audit_list(Desk *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The Thai words for a stored action word ("นำเข้า"); the word itself if a newer program wrote it.
 */
const char *desk_audit_action_th(const char *action);
