#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Store Store;

/**
 * Snapshots that must not come (back) into service, by SHA-256, until a newer release replaces
 * them: one small file each in bad/.
 */
typedef enum {
    STORE_BAD_NO,          /* not marked */
    STORE_BAD_DAMAGED,     /* verified, but failed its self-check: fetching it again helps nobody */
    STORE_BAD_ROLLED_BACK, /* staff went back to the release before */
} StoreBad;

/**
 * Marks a snapshot (`reason` other than STORE_BAD_NO) or takes its mark away (STORE_BAD_NO).
 * `sha256`: 64 lower-case hexadecimal digits. Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO.
 */
bool store_bad_mark(Store *store, const char *sha256, StoreBad reason,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Looks a snapshot up; an unreadable mark counts as STORE_BAD_DAMAGED. */
StoreBad store_bad_reason(const Store *store, const char *sha256);

/** Takes all marks away. What cannot be deleted stays marked. */
void store_bad_clear(Store *store);
