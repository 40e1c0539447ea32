#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "store/store.h"

/**
 * How far a download has come: on the terminal as one line that is drawn over, if standard error is
 * one, otherwise as a plain line when it begins; and in status.json, so that the kiosk can show it.
 * What takes a moment only (a quiet poll, a picture) shows nothing.
 */
#define CLIENT_PROGRESS_TERMINAL_SECONDS 0.25 /* apart, so that a terminal does not flicker */
#define CLIENT_PROGRESS_STATUS_SECONDS 2      /* apart, so that the disk is spared */

typedef struct {
    Store *store;
    const char *name; /* of the target, borrowed until the end; NULL: nothing is under way */
    uint64_t done_bytes;
    uint64_t total_bytes;
    int64_t system_unix; /* the run's clock */
    bool is_terminal;
    gint64 shown_us; /* g_get_monotonic_time() */
    gint64 written_us;
} ClientProgress;

/** Begins a download of `total_bytes`, of which `done_bytes` are here. */
void client_progress_begin(ClientProgress *progress, const char *name, uint64_t done_bytes,
                           uint64_t total_bytes);

/** So many bytes are here now. Never fails: what cannot be shown is not shown. */
void client_progress_set(ClientProgress *progress, uint64_t done_bytes);

/** Ends the line on the terminal. status.json is the report's. */
void client_progress_end(ClientProgress *progress);
