#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * The store: one directory in which tambon-sync leaves verified snapshots and the kiosk finds them
 * (sync-protocol.md §4). Only tambon-sync opens it for writing.
 *
 *   metadata/   trusted TUF metadata        snapshots/  R-<release>-<12 hex>.db, mode 0444
 *   current     symlink into snapshots/     previous    the one before
 *   incoming/   partial downloads           status.json last try, last success, reason
 *   bad/        hashes that failed the self-check       log   the last 50 tries
 *
 * Activation order, each step fsynced: snapshot file, rename into snapshots/, `previous`, `current`,
 * status.json. After a power cut `current` names the old or the new snapshot, never neither.
 */
typedef struct Store Store;

/**
 * STORE_ERROR_LOCKED: another copy writes; leave it to it. STORE_ERROR_EMPTY: nothing activated
 * yet. STORE_ERROR_NO_SPACE: disk full, the store is as before. STORE_ERROR_IO: unreadable or
 * unwritable, the store is as before.
 */
typedef enum {
    STORE_ERROR_LOCKED,
    STORE_ERROR_EMPTY,
    STORE_ERROR_NO_SPACE,
    STORE_ERROR_IO,
} StoreError;
#define STORE_ERROR (store_error_quark())
GQuark store_error_quark(void);

/** Opens for writing: makes the folders that are missing and takes the lock (held until close). */
Store *store_open(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void store_close(Store *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)

/** Paths inside the store. Returns: owned text. `name` may be NULL for the folder itself. */
char *store_metadata_path(const Store *store, const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *store_incoming_path(const Store *store, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Takes a verified snapshot file into service: fsync, mode 0444, rename into snapshots/, `previous`
 * to what was current, `current` to the new one, then deletes snapshots that are neither.
 * `file` must be in the store's incoming/ and is gone afterwards (also when it was in service
 * already). On error the store is as before.
 */
bool store_activate(Store *store, const char *file, int release, const char *sha256,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Makes `previous` current and the other way round. STORE_ERROR_EMPTY without a previous one. */
bool store_roll_back(Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remembers or looks up a snapshot that failed its self-check. */
bool store_mark_bad(Store *store, const char *sha256, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool store_is_bad(const Store *store, const char *sha256);

/** What is known about the last runs; the kiosk turns it into words about freshness. */
typedef struct {
    int64_t last_try_unix;     /* 0: never */
    int64_t last_success_unix; /* last time the server or stick was reached and all was verified */
    int64_t unreachable_since_unix; /* 0: the last try reached it */
    int exit_code;             /* of the last run (sync-protocol.md §5) */
    int support_code;          /* 4 digits a clerk reads to support by phone */
    char *reason_th;           /* one sentence in Thai */
    int release;               /* in force after the run; 0: none */
    bool clock_uncertain;      /* the machine's clock is behind the signed floor */
} StoreStatus;
void store_status_clear(StoreStatus *status);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(StoreStatus, store_status_clear)

/** Writes status.json whole and adds a line to the log of the last 50 tries. */
bool store_status_write(Store *store, const StoreStatus *status, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* For readers (the kiosk), without a lock: */

/** The snapshot file in force under `store_path`, resolved. Returns: owned; STORE_ERROR_EMPTY. */
char *store_current_snapshot(const char *store_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *store_previous_snapshot(const char *store_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Reads status.json; a missing or damaged file gives "never tried", not an error. */
void store_status_read(const char *store_path, StoreStatus *status);
