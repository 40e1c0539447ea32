#pragma once

#include "fleet/fleet.h"

#include <base/heartbeat.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * A web server's own log, in the "combined" format that nginx and Apache write unless told
 * otherwise:
 *
 *   ADDRESS - - [22/Nov/2026:01:02:03 +0000] "GET /… HTTP/2.0" 304 0 "-" "AGENT"
 *
 * Addresses are not read: which kiosk it was stands in its agent.
 */

/** A line longer than this is nobody's heartbeat and passed over. */
#define FLEET_ACCESS_LOG_LINE_LIMIT_BYTES ((size_t)8192)

/**
 * Reads one line, without its end. False when it is not a request of tambon-sync; `*heard_unix` and
 * `*heartbeat` are then undefined.
 */
bool fleet_access_log_read_line(const char *line, int64_t *heard_unix, BaseHeartbeat *heartbeat);

/**
 * Tells `fleet` every heartbeat of a log file, plain or packed (gzip, xz, zstd, bzip2: what
 * logrotate leaves). `requests`, if not NULL, is increased by the requests of kiosks in it.
 * Errors: FLEET_ERROR_LOG, with the file's name, in Thai; what was read before stays told.
 */
bool fleet_access_log_read(const char *path, Fleet *fleet, int *requests,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
