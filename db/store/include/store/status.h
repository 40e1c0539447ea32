#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct Store Store;

/**
 * What is known about the last runs of tambon-sync; the kiosk turns it into words about freshness.
 * Times are Unix seconds of the machine's own clock, but never before the last signed time it has
 * seen (sync/client/clock.h); `clock_uncertain` may put them in doubt.
 */
typedef struct {
    int64_t last_try_unix;     /* 0: never */
    int64_t last_success_unix; /* last time the server or stick was reached and all was verified */
    int64_t
        unreachable_since_unix; /* first of the failures since then; 0: the last try reached it */
    int exit_code;              /* of the last run (sync-protocol.md §5) */
    int support_code;           /* 4 digits a clerk reads to support by phone */
    char *reason_th;            /* one sentence in Thai; NULL: never tried */
    int release;                /* in force after the run; 0: none */
    char *taken;           /* how the run's new release came: "rows", "pages", "full"; or NULL */
    int64_t taken_bytes;   /* over the line or from the stick, pictures not counted */
    bool clock_uncertain;  /* the machine's clock is behind the signed floor */
    int64_t next_try_unix; /* when a scheduled run asks again, at the earliest; 0: not known */
    int waiting_code;      /* since the last try a scheduled run asked nobody: its support code */
    int64_t waiting_unix;  /* when that was first found; with waiting_code */
    char *waiting_th;      /* why, in Thai; with waiting_code */
    int64_t progress_unix; /* a download is under way, or was cut off by a pulled plug; 0: none */
    int64_t progress_bytes;
    int64_t progress_total_bytes;
} StoreStatus;
void store_status_clear(StoreStatus *status);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(StoreStatus, store_status_clear)

/** Longest `status.json` a reader accepts; ours have about 700 bytes. */
#define STORE_STATUS_LIMIT_BYTES 16384

/** Tries kept in the file `log`, one line each, oldest first; a line about waiting may follow. */
#define STORE_STATUS_LOG_LINES 50

/**
 * Writes status.json whole (old or new after a power cut) and adds a line to the log:
 * "2026-11-21T02:00:00Z exit 0 code 0001 release 12 rows 5812 bytes รับข้อมูลชุดใหม่เรียบร้อยแล้ว";
 * kind and length only where a release was taken. With waiting_code the line is about waiting, in
 * place of one that is there, and goes with the next try, so that it costs the log no try:
 * "2026-11-21T02:00:00Z waiting code 0007 until 2026-11-21T15:00:00Z …".
 * Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO.
 */
bool store_status_write(Store *store, const StoreStatus *status,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Writes status.json alone: for a run that is under way. Errors as above. */
bool store_status_write_progress(Store *store, const StoreStatus *status,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * For readers, without a lock: reads status.json into `status` (overwritten, to be cleared). A
 * missing or damaged file gives "never tried", not an error; one damaged field gives its zero.
 */
void store_status_read(const char *store_path, StoreStatus *status);

/**
 * When status.json was last written, in nanoseconds by the file's own time: another one after every
 * word of a run, also where the clock stands still. 0: there is none.
 */
int64_t store_status_written_ns(const char *store_path);
