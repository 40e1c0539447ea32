#pragma once

#include "fetch.h"

/**
 * A repository on a web server. Each get() is exactly one GET on one kept-alive connection: no
 * HEAD, no redirect followed, no retry, no compressed answer asked for. Certificates are always
 * checked, at the run's time rather than the machine's; one that is only not valid yet passes.
 *
 * Limits beside those of ClientFetchRequest and answer.h: */
#define CLIENT_HTTP_CONNECT_SECONDS 30          /* with TLS; stall_seconds if that is less */
#define CLIENT_HTTP_SLOWEST_BYTES_PER_SECOND 64 /* below that for stall_seconds: given up */
#define CLIENT_HTTP_ETAG_LIMIT_BYTES 200

/** Borrowed by client_http_new() for the call. */
typedef struct {
    const char *url;        /* of the repository, without a final slash */
    const char *ca_file;    /* PEM certificates to believe instead of the system's, or NULL */
    const char *proxy;      /* "http://host:port", or NULL: none, whatever the environment says */
    const char *user_agent; /* what the server's log shows */
    const char *(*next_agent)(void *user); /* the same, a request; instead, unless NULL */
    void *agent_user;                      /* outlives the source */
    int rate_limit_kib;                    /* KiB a second; 0: none */
    int stall_seconds;                     /* how long an answer may stand still */
} ClientHttpOptions;

/** Returns: owned source, or NULL with CLIENT_ERROR (CONFIG: libcurl refuses an option). */
ClientFetch *client_http_new(const ClientHttpOptions *options,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
