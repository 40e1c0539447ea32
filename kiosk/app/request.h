#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * The request file: one line by which the kiosk, which may do nothing itself, asks the machine for
 * something (packaging/systemd/tambon-request). Whoever answers takes the file away first.
 */
#define REQUEST_FILE "/run/tambon-point/request"

/*
 * Leaves `line` ("sync"), in place of one that nobody took. What reads it sees all of it or none.
 * Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_MISSING (no such folder), BASE_ERROR_IO.
 */
bool request_leave(const char *path, const char *line, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a request still lies there. */
bool request_waits(const char *path);
