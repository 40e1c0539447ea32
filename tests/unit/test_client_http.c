// What libcurl does not take is an error before anything is asked.
#include "../../sync/client/http.h"

#include "../../sync/client/result.h"

// CURL_MAX_INPUT_LENGTH of libcurl is 8,000,000.
#define TOO_LONG_BYTES ((gsize)9000000)
#define URL "https://127.0.0.1:1"

static void test_options(void)
{
    g_autofree char *endless = g_strnfill(TOO_LONG_BYTES, 'x');
    const ClientHttpOptions refused[] = {
        {.url = URL, .stall_seconds = 1, .proxy = endless},
        {.url = URL, .stall_seconds = 1, .ca_file = endless},
        {.url = URL, .stall_seconds = 1, .user_agent = endless},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(refused); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(client_http_new(&refused[i], &error));
        g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_CONFIG);
    }
}

static void test_path(void)
{
    g_autofree char *endless = g_strnfill(TOO_LONG_BYTES, 'x');
    const ClientHttpOptions options = {.url = URL, .stall_seconds = 1};
    g_autoptr(GError) error = NULL;
    g_autoptr(ClientFetch) fetch = client_http_new(&options, &error);
    g_assert_no_error(error);
    const ClientFetchRequest request = {.path = endless, .limit_bytes = 1};
    const ClientFetchSink sink = {0};
    g_autofree char *etag = NULL;
    g_assert_cmpint(fetch->get(fetch, &request, &sink, &etag, &error), ==, TUF_FETCH_FAILED);
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_CONFIG);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/client/http/an-option-that-is-not-taken-is-refused", test_options);
    g_test_add_func("/sync/client/http/a-path-that-is-not-taken-is-refused", test_path);
    return g_test_run();
}
