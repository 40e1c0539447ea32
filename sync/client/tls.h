#pragma once

#include <glib.h>
#include <openssl/ssl.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * What a connection's TLS is held to beyond what libcurl asks: certificates expire by the run's
 * time and not the machine's (testing.md §5), one that is only not valid yet passes, and a
 * handshake ends.
 */

/** Messages beside the data that a connection may bring; a handshake has about ten. */
#define CLIENT_TLS_MESSAGES 500

/** One connection after the other; as long as the context given to client_tls_set_up(). */
typedef struct {
    int64_t now_unix;
    int messages;
} ClientTls;

/** Prepares the context of a new connection, with `now_unix` set. Returns: false out of memory. */
bool client_tls_set_up(ClientTls *connection, SSL_CTX *context) G_GNUC_WARN_UNUSED_RESULT;
