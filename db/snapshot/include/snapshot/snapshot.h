#pragma once

#include <base/contact.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * A published snapshot, opened read-only (mode=ro&immutable=1), and the questions screens and pages
 * ask it. A Snapshot is used from one thread. Lists are owned by the caller (g_ptr_array_unref());
 * their elements are freed with them. Optional text is NULL when the province has no value: the
 * screen then says ยังไม่มีข้อมูล or ไม่ระบุ, never nothing.
 *
 * A question can only fail when the file is damaged under us: SNAPSHOT_ERROR_CORRUPT, the caller
 * shows its "data cannot be read" screen.
 */
typedef struct Snapshot Snapshot;

/**
 * The layout a release is made in (PRAGMA user_version) and the product's application_id "TBPT".
 * Every layout from the oldest on is read, so that a new program shows what the old one left until
 * the next release has come: in layout 2 some choices are counted one by one, which takes longer;
 * up to layout 3 sums that follow from others were kept; up to layout 4 nothing was said of what is
 * paid out and of who gives in a district.
 */
#define SNAPSHOT_LAYOUT 5
#define SNAPSHOT_LAYOUT_OLDEST 2
#define SNAPSHOT_APPLICATION_ID 0x54425054

/**
 * SNAPSHOT_ERROR_MISSING: no such file: show "waiting for first data".
 * SNAPSHOT_ERROR_CORRUPT: not one of our snapshots, or damaged: fall back to the previous one.
 * SNAPSHOT_ERROR_TOO_NEW: a layout this program cannot read: keep the old data and report.
 * SNAPSHOT_ERROR_NOT_FOUND: the snapshot is fine, but has no such record.
 */
typedef enum {
    SNAPSHOT_ERROR_MISSING,
    SNAPSHOT_ERROR_CORRUPT,
    SNAPSHOT_ERROR_TOO_NEW,
    SNAPSHOT_ERROR_NOT_FOUND,
} SnapshotError;
#define SNAPSHOT_ERROR (snapshot_error_quark())
GQuark snapshot_error_quark(void);

/** Opens and checks application_id, layout and that there is exactly one release row. */
Snapshot *snapshot_open(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void snapshot_close(Snapshot *snapshot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Snapshot, snapshot_close)

/**
 * The full check before a snapshot is taken into service: quick_check, no tables but ours, foreign
 * keys, classes that add up to their sum, and one question of every kind a screen asks. About 5 ns
 * a byte. Any failure is SNAPSHOT_ERROR_CORRUPT.
 */
bool snapshot_check(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The end of snapshot_check() alone: one question of every kind a screen asks. For a file that has
 * passed the rest and is still the same, byte by byte. Any failure is SNAPSHOT_ERROR_CORRUPT.
 */
bool snapshot_check_answers(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * One small question, in some 0.01 ms: whether the file still answers as it did when it was opened.
 * For whoever watches over a program that has it open for months. SNAPSHOT_ERROR_CORRUPT if not.
 */
bool snapshot_probe(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
    int number;
    char *made_utc; /* RFC 3339 */
    int fiscal_year_be;
    char *province_code;
    char *base_url; /* no final slash */
    int small_cell; /* counts from 1 below this are not shown */
    int stale_days;
    char *issue_edition;
    BaseContact contact; /* all NULL where the province states nothing, and in older files */
} SnapshotRelease;

/** The release, borrowed, as long as the snapshot is open. */
const SnapshotRelease *snapshot_release(const Snapshot *snapshot);

/** The version of SQLite that reads it, "3.40.1". Static. */
const char *snapshot_sqlite_version(void);

/** Bytes of its pages held now: at most 8 MB, whatever it is asked. */
size_t snapshot_cache_bytes(const Snapshot *snapshot);
