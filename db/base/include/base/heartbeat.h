#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/uses.h"

/**
 * What a kiosk tells the province each time it asks for new data: which kiosk it is, the release in
 * force, and that its screen draws and is touched. It travels in the User-Agent of tambon-sync,
 * which every web server logs (sync-protocol.md §4), so there is no server program to run:
 *
 *   tambon-sync/0.1.0 (layout 5; release 12; kiosk 8001-1; frame 2026-11-21T02:00:00Z; touch …)
 *
 * One request also tells how often each screen was opened on a day that is over (base/uses.h):
 *
 *   … touch 2026-11-21T01:59:00Z; uses 2026-11-20 home 12 tambon 5)
 *
 * Nothing in it is about a person. Whoever reads it from a log must not trust it: anybody can send
 * such a request.
 */

/** A kiosk's id: 1 to 32 of a–z, 0–9 and '-', by habit its district's code and a number. */
#define BASE_HEARTBEAT_KIOSK_MAXIMUM 32

/** A User-Agent is not longer. */
#define BASE_HEARTBEAT_AGENT_BYTES 512

typedef struct {
    char kiosk[BASE_HEARTBEAT_KIOSK_MAXIMUM + 1]; /* "": it was not given one */
    int layout;                                   /* of the snapshots the kiosk reads; 0: unknown */
    int release;                                  /* in force; 0: none */
    int64_t frame_unix;                           /* last frame on the screen; 0: unknown */
    int64_t touch_unix;                           /* last touch; 0: unknown */
    char uses[BASE_USES_LINE_BYTES + 1];          /* a line of base/uses.h; "": nothing is told */
} BaseHeartbeat;

/** True if `text` may be a kiosk's id. */
bool base_heartbeat_is_kiosk(const char *text);

/** The User-Agent, with "tambon-sync/`version`". What is unknown is left out. Returns: owned. */
char *base_heartbeat_to_agent(const BaseHeartbeat *heartbeat,
                              const char *version) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Reads a User-Agent as a log has it. Fields that are unknown or malformed are passed over.
 * False, and `*heartbeat` emptied, when it is not tambon-sync's.
 */
bool base_heartbeat_from_agent(const char *agent, BaseHeartbeat *heartbeat);

/**
 * The kiosk's own word of its screen, in the file `alive` of its state folder: when it last showed
 * a frame and was last touched. Written without fsync, it is about minutes and the screen must not
 * wait for a disk.
 * Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_MISSING, BASE_ERROR_IO.
 */
bool base_heartbeat_write_alive(const char *folder, const BaseHeartbeat *heartbeat,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Fills in what that file says, 0 for what it does not; a missing file changes nothing. */
void base_heartbeat_read_alive(const char *folder, BaseHeartbeat *heartbeat);
