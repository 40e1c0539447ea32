#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * Asks web addresses whether they are there (feature E6): HEAD, or the first byte by GET where that
 * was not answered well; http and https only, a few redirects, several at a time. The only file
 * of this program that uses the network.
 */

/* Asked at the same time; one request and the whole round end after these many seconds. */
#define LINK_PARALLEL 8
#define LINK_TIMEOUT_SECONDS 20
#define LINK_ROUND_SECONDS 300

/* A body longer than this is not read, whatever the server sends. */
#define LINK_BODY_LIMIT_BYTES 65536

typedef struct {
    GPtrArray *links; /* DeskLink *: what the addresses that were asked have answered */
    int unasked;      /* how many were not: no network, or time is up */
    bool no_network;  /* nothing answered at all, not even with an error page */
} LinkRound;

void link_round_clear(LinkRound *round);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LinkRound, link_round_clear)

/* Asks all `urls` (char *). After the first few fail without any answer the rest are not asked. */
void link_ask(const GPtrArray *urls, LinkRound *round);
