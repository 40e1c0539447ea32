#pragma once

#include <base/heartbeat.h>
#include <glib.h>

#include "run.h"

/**
 * Tells the province how often each screen of this kiosk was opened (base/uses.h): the sums of days
 * that are over, each once. They travel with the heartbeat, a line a request, so that a run with
 * nothing new has room for two lines; days that found none go with the next run.
 *
 * Which day was told last is in the store's file `told`. It is written when a run has gone well, so
 * a day may be told twice and never not at all; one that says a day to come was written by a wrong
 * clock and counts for nothing.
 */
typedef struct {
    BaseHeartbeat heartbeat; /* without sums */
    GPtrArray *lines;        /* of days not told yet, oldest first; owned */
    guint next;              /* the line that goes next */
    char *agent;             /* of the request that goes now */
    int before;              /* days before this one are over */
} ClientUses;

void client_uses_init(ClientUses *uses, const ClientRun *run, const BaseHeartbeat *heartbeat);
void client_uses_clear(ClientUses *uses);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ClientUses, client_uses_clear)

/** The User-Agent of the next request; `user` is a ClientUses. Borrowed until the next call. */
const char *client_uses_next_agent(void *user);

/** The run went well: the days whose lines all went are not told again. Best effort. */
void client_uses_end(const ClientUses *uses, const Store *store);
