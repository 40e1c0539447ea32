// What counts against a connection: messages that come, not those that go.
#include "../../sync/client/tls.h"

typedef struct {
    ClientTls connection;
    SSL_CTX *context;
    SSL *tls;
    BIO *from_server; /* owned by `tls` */
} Bed;

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    bed->connection = (ClientTls){.now_unix = 1795250000, .messages = 7};
    bed->context = SSL_CTX_new(TLS_client_method());
    g_assert_nonnull(bed->context);
    g_assert_true(client_tls_set_up(&bed->connection, bed->context));
    bed->tls = SSL_new(bed->context);
    bed->from_server = BIO_new(BIO_s_mem());
    SSL_set_bio(bed->tls, bed->from_server, BIO_new(BIO_s_mem()));
    // Its first message goes, and nothing has come.
    g_assert_cmpint(SSL_get_error(bed->tls, SSL_connect(bed->tls)), ==, SSL_ERROR_WANT_READ);
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    SSL_free(bed->tls);
    SSL_CTX_free(bed->context);
}

/** A warning is a message that the handshake goes on after. */
static void warn(Bed *bed)
{
    static const unsigned char alert[] = {SSL3_RT_ALERT,           3, 3, 0, 2, SSL3_AL_WARNING,
                                          SSL_AD_UNRECOGNIZED_NAME};
    g_assert_cmpint(BIO_write(bed->from_server, alert, sizeof alert), ==, sizeof alert);
}

static void test_counted(Bed *bed, const void *unused)
{
    (void)unused;
    g_assert_cmpint(bed->connection.messages, ==, 0);
    warn(bed);
    g_assert_cmpint(SSL_get_error(bed->tls, SSL_connect(bed->tls)), ==, SSL_ERROR_WANT_READ);
    g_assert_cmpint(bed->connection.messages, ==, 1);
}

static void test_ended(Bed *bed, const void *unused)
{
    (void)unused;
    bed->connection.messages = CLIENT_TLS_MESSAGES - 1;
    warn(bed);
    g_assert_cmpint(SSL_get_error(bed->tls, SSL_connect(bed->tls)), ==, SSL_ERROR_WANT_READ);
    warn(bed);
    g_assert_cmpint(SSL_get_error(bed->tls, SSL_connect(bed->tls)), !=, SSL_ERROR_WANT_READ);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/sync/client/tls/what-comes-is-counted", Bed, NULL, bed_make, test_counted,
               bed_remove);
    g_test_add("/sync/client/tls/endless-messages-are-the-end", Bed, NULL, bed_make, test_ended,
               bed_remove);
    return g_test_run();
}
