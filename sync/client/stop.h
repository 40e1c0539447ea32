#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Being told to stop. The signals are blocked for the whole run and looked at between two pieces
 * of work, so nothing is interrupted half-way and no handler needs a global variable.
 */

/** Blocks SIGTERM, SIGINT and SIGHUP; once, before any thread. */
void client_stop_prepare(void);

/** Returns: true, with CLIENT_RESULT_STOPPED in `error`, once one of the signals has come. */
bool client_stop_requested(GError **error);
