#pragma once

#include "tuf/key.h"
#include "tuf/target.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * The client workflow of TUF 1.0 (specification, section 5): from a root that came with the
 * machine to a list of files that may be believed.
 *
 * The client asks for bytes through a callback and keeps what it trusts in one folder as root.json,
 * timestamp.json, snapshot.json, targets.json and, for delegated roles, <role>.json (the name
 * percent-encoded, `/` included), byte for byte as received, each replaced
 * durably the moment it is trusted, also when a later step fails. It never deletes anything
 * because of expiry or refusal; only a rotation of the timestamp or snapshot keys deletes those two
 * files (recovery from a fast-forward attack). One thread; one process a folder (the caller's
 * lock).
 *
 * Limits before anything is read: */
#define TUF_CLIENT_ROOT_LIMIT_BYTES ((size_t)512 * 1024)
#define TUF_CLIENT_TIMESTAMP_LIMIT_BYTES ((size_t)16 * 1024)
#define TUF_CLIENT_SNAPSHOT_LIMIT_BYTES ((size_t)2 * 1024 * 1024)
#define TUF_CLIENT_TARGETS_LIMIT_BYTES ((size_t)5 * 1024 * 1024)
/** New roots taken in one refresh; a repository that has more continues with the next run. */
#define TUF_CLIENT_ROOTS_A_RUN 256
/** Delegated roles asked for one target; one that is not among them counts as not there. */
#define TUF_CLIENT_DELEGATIONS_A_SEARCH 32

/** What came of one request. */
typedef enum {
    TUF_FETCH_DONE,         /* *bytes holds the whole body, owned by the caller */
    TUF_FETCH_MISSING,      /* the server says there is no such file: 403, 404, or no file */
    TUF_FETCH_NOT_MODIFIED, /* only when asked conditionally: the same file as last time (304) */
    TUF_FETCH_FAILED,       /* *error is set: no answer, 5xx, reset, longer than the limit */
} TufFetchResult;

/** One request. */
typedef struct {
    const char *path;   /* below the repository's base: "metadata/2.root.json", see below */
    size_t limit_bytes; /* a longer body is TUF_FETCH_FAILED with TUF_ERROR_REFUSED */
    /* True for timestamp.json alone, and only while a trusted one is in the folder: the fetcher may
     * send the ETag it kept (see tuf_client_is_timestamp_current()) and answer NOT_MODIFIED. */
    bool conditional;
} TufFetchRequest;

/**
 * Fetches exactly one file by exactly one request: no HEAD, no prefetch, no retry on 404. `path` is
 * the name of the file in a folder and goes into a URL as it stands: only letters, digits and
 * `._~%/-` occur, a percent sign where the name of a delegated role has another character.
 */
typedef struct {
    TufFetchResult (*fetch)(void *user, const TufFetchRequest *request, GBytes **bytes,
                            GError **error);
    void *user;
} TufFetcher;

/** How a client works; copied by tuf_client_new(). */
typedef struct {
    const char *metadata_dir; /* exists and is writable */
    int64_t now_unix;         /* the clock at the start of the run; see tuf_client_now_unix() */
    TufKeyPolicy policy;
    /* Expired metadata pass: staff confirmed a stick with their PIN. Never set it for a network. */
    bool accept_expired;
    TufFetcher fetcher;
} TufClientOptions;

typedef struct TufClient TufClient;

/**
 * Puts the root that came with the machine into `metadata_dir` (made when missing) as root.json,
 * replacing any; makes no request. The root must be signed by a threshold of its own keys; it may
 * be expired.
 * Errors: TUF_ERROR_REFUSED, TUF_ERROR_IO, TUF_ERROR_NO_SPACE; the folder is then as before.
 */
bool tuf_client_init_trusted_root(const char *metadata_dir, GBytes *root, TufKeyPolicy policy,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Opens the folder of trusted metadata; makes no request. Stored files other than the root that no
 * longer verify are treated as not there.
 * Errors: TUF_ERROR_NO_ROOT (none, or damaged: initialise again), TUF_ERROR_IO.
 */
TufClient *tuf_client_new(const TufClientOptions *options,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_client_free(TufClient *client);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufClient, tuf_client_free)

/**
 * Brings the trusted metadata up to date: roots one by one, timestamp, snapshot, targets, with
 * every check of the specification in its order. A quiet repository costs two requests. Call it
 * once a client.
 * Errors: TUF_ERROR_REFUSED, TUF_ERROR_DAMAGED, TUF_ERROR_EXPIRED, TUF_ERROR_UNREACHABLE,
 * TUF_ERROR_IO, TUF_ERROR_NO_SPACE, or the fetcher's own. What was trusted before a failing step
 * stays trusted.
 */
bool tuf_client_refresh(TufClient *client, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The time the client judges by: the later of TufClientOptions.now_unix and
 * tuf_client_issued_unix() at tuf_client_new(), fixed for the run. Give it to TLS as well.
 */
int64_t tuf_client_now_unix(const TufClient *client);

/**
 * The greatest signed issue time (`issued` of timestamp and snapshot) among accepted metadata, in
 * Unix seconds, stored ones included; 0 when there is none. With the build day it is the floor
 * below which no clock is believed.
 */
int64_t tuf_client_issued_unix(const TufClient *client);

/**
 * True when the timestamp last delivered by the fetcher is, in bytes, the trusted one in the
 * folder: only then may its ETag be kept for the next conditional request.
 */
bool tuf_client_is_timestamp_current(const TufClient *client);

/**
 * When the trusted metadata stop being fresh: the earliest expiry of the root, timestamp,
 * snapshot and targets in force, Unix seconds; 0 before a successful refresh.
 */
int64_t tuf_client_expires_unix(const TufClient *client);

/**
 * The top-level targets, sorted by name: an array of const TufTarget *, borrowed from the client.
 * NULL before a successful refresh.
 */
const GPtrArray *tuf_client_list_targets(const TufClient *client);

/**
 * One target by name, borrowed from the client: of the top-level list, or of the first delegated
 * role that may speak for it and lists it. Delegated roles are fetched as the search comes to them.
 * Errors: TUF_ERROR_NOT_FOUND, and when a role on the way cannot be had or believed those of
 * tuf_client_refresh(): the search does not go round it.
 */
const TufTarget *tuf_client_find_target(TufClient *client, const char *name,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
