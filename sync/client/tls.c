#include "tls.h"

#include <time.h>

/*
 * A certificate from the future says that our clock is behind: a kiosk with a dead clock battery
 * stands at the floor, and a server renews its certificate every few weeks. Refusing it would lock
 * the kiosk out for ever, accepting it gives nothing away: what is believed, sync/tuf decides.
 */
static int on_certificate(int accepted, X509_STORE_CTX *store)
{
    if (accepted == 0 && X509_STORE_CTX_get_error(store) == X509_V_ERR_CERT_NOT_YET_VALID) {
        X509_STORE_CTX_set_error(store, X509_V_OK);
        return 1;
    }
    return accepted;
}

/*
 * OpenSSL passes over empty handshake messages without coming back to its caller: a server that
 * sends nothing else would hold a run for ever, past every limit of time and SIGTERM. What it reads
 * from then on is the end of the connection.
 */
// NOLINTNEXTLINE(readability-function-size): the parameters are OpenSSL's
static void on_message(int sent, int version, int type, const void *data, size_t data_bytes,
                       SSL *tls, void *user)
{
    (void)version;
    (void)data;
    (void)data_bytes;
    ClientTls *connection = user;
    bool is_control = sent == 0 && (type == SSL3_RT_HANDSHAKE || type == SSL3_RT_ALERT ||
                                    type == SSL3_RT_CHANGE_CIPHER_SPEC);
    connection->messages += is_control ? 1 : 0;
    if (connection->messages > CLIENT_TLS_MESSAGES) {
        BIO *nothing = BIO_new(BIO_s_mem());
        g_assert(nothing != NULL);
        BIO_set_mem_eof_return(nothing, 0);
        SSL_set0_rbio(tls, nothing);
    }
}

bool client_tls_set_up(ClientTls *connection, SSL_CTX *context)
{
    X509_VERIFY_PARAM *parameters = SSL_CTX_get0_param(context);
    if (parameters == NULL) {
        return false;
    }
    X509_VERIFY_PARAM_set_time(parameters, (time_t)connection->now_unix);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, on_certificate);
    connection->messages = 0;
    SSL_CTX_set_msg_callback(context, on_message);
    SSL_CTX_set_msg_callback_arg(context, connection);
    return true;
}
