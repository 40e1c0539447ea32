#pragma once

#include "choose.h"
#include "run.h"

/**
 * The short way to a release (sync-protocol.md §3.5, §6): a delta from the snapshot in force. A
 * short way that fails is never a reason to go without the release: what failed is told in the log
 * of the machine, and the next kind or the full file is taken. A delta whose bytes are the signed
 * ones and that does not lead to the release is marked in bad/, so that a run which is stopped
 * before the release is in force does not fetch it again.
 */

/** In the order they are tried. */
typedef enum {
    CLIENT_DELTA_ROWS,  /* only with the SQLite build that `custom` names */
    CLIENT_DELTA_PAGES, /* always works */
    CLIENT_DELTA_COUNT,
} ClientDeltaKind;

/** "rows", "pages": as in the names of targets. */
const char *client_delta_kind_name(ClientDeltaKind kind);

/** The snapshot in force, known by its whole content. */
typedef struct {
    char *path; /* owned; NULL: none that can be read */
    char sha256[65];
    uint64_t bytes;
} ClientDeltaBase;
void client_delta_base_clear(ClientDeltaBase *base);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ClientDeltaBase, client_delta_base_clear)

/** Reads the snapshot in force from end to end: 0.2 to 0.5 s at provincial scale. */
void client_delta_base_find(const Store *store, ClientDeltaBase *base);

/**
 * The delta of this kind from `base` to the chosen release: one that says so by name and by custom,
 * is shorter than the full file and is not marked bad. Returns: borrowed from `client`, or NULL.
 */
const TufTarget *client_delta_find(const ClientRun *run, const TufClient *client,
                                   const ClientChoice *choice, const ClientDeltaBase *base,
                                   ClientDeltaKind kind);

/** One delta, chosen. */
typedef struct {
    ClientDeltaKind kind;
    const TufTarget *target;
    const ClientDeltaBase *base;
} ClientDelta;

/** What applying it writes on the disk, at most: the snapshot, and for rows a journal. */
uint64_t client_delta_needed_bytes(const ClientDelta *delta, const ClientChoice *choice);

/**
 * Makes `file` of the base and the downloaded delta. Errors: DELTA_ERROR (the delta is marked bad
 * then), BASE_ERROR, CLIENT_ERROR with STOPPED; `file` does not exist then.
 */
bool client_delta_apply(Store *store, const ClientDelta *delta, const ClientChoice *choice,
                        const char *download, const char *file,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
