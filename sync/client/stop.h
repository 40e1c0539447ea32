#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Being told to stop. The signals are blocked for the whole run and looked at between two pieces
 * of work, so nothing is interrupted half-way and no handler needs a global variable.
 */

/** Blocks SIGTERM, SIGINT, SIGHUP and SIGALRM; once, before any thread. */
void client_stop_prepare(void);

/** Ends the run after so many seconds, whatever it is doing then; from 1. */
void client_stop_after(int seconds);

/**
 * Returns: true once one of the signals has come, with CLIENT_RESULT_STOPPED in `error`, or
 * CLIENT_RESULT_TOO_LONG when it was the end of the run's time.
 */
bool client_stop_requested(GError **error);

/**
 * A descriptor that can be read from once one of the signals has come, to wait on beside others;
 * nobody reads from it. Returns: owned descriptor, or -1: wait in small pieces then.
 */
int client_stop_open(void);
