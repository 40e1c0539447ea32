/* The only file of the product that includes curl. */
#include "http.h"

#include <curl/curl.h>
#include <string.h>
#include <unistd.h>

#include "answer.h"
#include "result.h"
#include "stop.h"
#include "tls.h"

#define STATUS_LOWEST_REFUSAL 300
#define LONGEST_WAIT_MS 500 /* where there is no descriptor to be woken by */

typedef struct {
    ClientFetch fetch; /* first: a ClientFetch * is an Http * */
    CURL *curl;
    char *url;
    CURLM *multi;
    int stop; /* see client_stop_open() */
    struct curl_slist *headers;
    const char *(*next_agent)(void *user); /* NULL: one agent for all */
    void *agent_user;
    ClientTls tls;
    char detail[CURL_ERROR_SIZE];
    ClientAnswer answer;
} Http;

static bool accept_option(CURLcode code, const char *name, GError **error)
{
    if (code != CURLE_OK) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_CONFIG, "%s: %s", name,
                    curl_easy_strerror(code));
    }
    return code == CURLE_OK;
}

static bool set_long(CURL *curl, CURLoption option, long value, GError **error)
{
    return accept_option(curl_easy_setopt(curl, option, value), "number for libcurl", error);
}

static bool set_offset(CURL *curl, CURLoption option, uint64_t value, GError **error)
{
    return accept_option(curl_easy_setopt(curl, option, (curl_off_t)value), "size for libcurl",
                         error);
}

static bool set_text(CURL *curl, CURLoption option, const char *value, GError **error)
{
    return accept_option(curl_easy_setopt(curl, option, value), value != NULL ? value : "(none)",
                         error);
}

static bool set_pointer(CURL *curl, CURLoption option, void *value, GError **error)
{
    return accept_option(curl_easy_setopt(curl, option, value), "pointer for libcurl", error);
}

static long status_of(const Http *http)
{
    long status = 0;
    (void)curl_easy_getinfo(http->curl, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

static size_t on_body(char *data, size_t size, size_t count, void *user)
{
    Http *http = user;
    bool taken = client_answer_take_body(&http->answer, status_of(http), data, size * count);
    return taken ? size * count : 0;
}

static size_t on_header(char *data, size_t size, size_t count, void *user)
{
    (void)data;
    Http *http = user;
    return client_answer_take_header(&http->answer, size * count) ? size * count : 0;
}

static CURLcode on_tls(CURL *curl, void *context, void *user)
{
    (void)curl;
    Http *http = user;
    http->tls.now_unix = http->answer.request->now_unix;
    return client_tls_set_up(&http->tls, context) ? CURLE_OK : CURLE_SSL_CERTPROBLEM;
}

static ClientResult result_of(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return CLIENT_RESULT_NO_NAME;
    case CURLE_OPERATION_TIMEDOUT:
        return CLIENT_RESULT_TIMEOUT;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return CLIENT_RESULT_TLS;
    case CURLE_SSL_CACERT_BADFILE:
        return CLIENT_RESULT_CONFIG;
    case CURLE_OUT_OF_MEMORY: /* what it says of one line of a head beyond its own limit, 100 KB */
        return CLIENT_RESULT_TOO_LARGE;
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2_STREAM:
        return CLIENT_RESULT_CUT;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return CLIENT_RESULT_SERVER;
    default:
        return CLIENT_RESULT_NO_CONNECTION;
    }
}

/* A page of refusal that is cut or too long is a refusal all the same. */
static bool is_transport_failure(const Http *http, CURLcode code)
{
    long status = status_of(http);
    return code != CURLE_OK && http->answer.error == NULL &&
           (status == 0 || client_answer_is_success(status));
}

/* What a proxy answered to CONNECT is an answer, though libcurl calls it a connection that broke.
 */
static ClientResult failure_of(const Http *http, CURLcode code)
{
    long connect_status = 0;
    (void)curl_easy_getinfo(http->curl, CURLINFO_HTTP_CONNECTCODE, &connect_status);
    return code == CURLE_RECV_ERROR && connect_status >= STATUS_LOWEST_REFUSAL
               ? CLIENT_RESULT_SERVER
               : result_of(code);
}

static TufFetchResult finish(Http *http, CURLcode code, GError **error)
{
    if (is_transport_failure(http, code)) {
        g_set_error(error, CLIENT_ERROR, (int)failure_of(http, code), "%s/%s: %s", http->url,
                    http->answer.request->path,
                    http->detail[0] != '\0' ? http->detail : curl_easy_strerror(code));
        return TUF_FETCH_FAILED;
    }
    return client_answer_finish(&http->answer, status_of(http), error);
}

static char *read_etag(CURL *curl)
{
    struct curl_header *header = NULL;
    if (curl_easy_header(curl, "ETag", 0, CURLH_HEADER, -1, &header) != CURLHE_OK ||
        strlen(header->value) > CLIENT_HTTP_ETAG_LIMIT_BYTES) {
        return NULL;
    }
    return g_strdup(header->value);
}

static bool set_headers(Http *http, const char *etag, GError **error)
{
    curl_slist_free_all(http->headers);
    http->headers = NULL;
    if (etag != NULL) {
        g_autofree char *line = g_strconcat("If-None-Match: ", etag, NULL);
        http->headers = curl_slist_append(NULL, line);
    }
    return set_pointer(http->curl, CURLOPT_HTTPHEADER, http->headers, error);
}

/* CURLOPT_RANGE and not RESUME_FROM: that one fails when a server sends the whole file. */
static bool set_range(Http *http, uint64_t first_byte, GError **error)
{
    g_autofree char *range = g_strdup_printf("%" G_GUINT64_FORMAT "-", first_byte);
    return set_text(http->curl, CURLOPT_RANGE, first_byte > 0 ? range : NULL, error);
}

static bool set_agent(Http *http, GError **error)
{
    return http->next_agent == NULL ||
           set_text(http->curl, CURLOPT_USERAGENT, http->next_agent(http->agent_user), error);
}

static bool set_request(Http *http, GError **error)
{
    const ClientFetchRequest *request = http->answer.request;
    g_autofree char *escaped = request->is_encoded ? g_strdup(request->path)
                                                   : g_uri_escape_string(request->path, "/", FALSE);
    g_autofree char *url = g_strconcat(http->url, "/", escaped, NULL);
    return set_text(http->curl, CURLOPT_URL, url, error) && set_agent(http, error) &&
           set_range(http, request->first_byte, error) && set_headers(http, request->etag, error);
}

static bool must_stop(Http *http)
{
    return client_stop_requested(http->answer.error == NULL ? &http->answer.error : NULL);
}

static CURLcode read_result(const Http *http)
{
    int left = 0;
    const CURLMsg *message = curl_multi_info_read(http->multi, &left);
    return message != NULL ? message->data.result : CURLE_ABORTED_BY_CALLBACK;
}

/* Not curl_easy_perform(): that one looks whether it is to stop once a second. */
static CURLcode perform(Http *http)
{
    struct curl_waitfd stop = {.fd = http->stop, .events = CURL_WAIT_POLLIN};
    unsigned stop_count = http->stop >= 0 ? 1 : 0;
    int running = 1;
    CURLMcode code = curl_multi_add_handle(http->multi, http->curl);
    while (code == CURLM_OK && running > 0 && !must_stop(http)) {
        code = curl_multi_perform(http->multi, &running);
        if (code == CURLM_OK && running > 0) {
            code = curl_multi_poll(http->multi, &stop, stop_count, LONGEST_WAIT_MS, NULL);
        }
    }
    CURLcode result = read_result(http);
    (void)curl_multi_remove_handle(http->multi, http->curl);
    return result;
}

static TufFetchResult get(ClientFetch *fetch, const ClientFetchRequest *request,
                          const ClientFetchSink *sink, char **etag, GError **error)
{
    Http *http = (Http *)fetch;
    http->answer = (ClientAnswer){.request = request, .sink = sink};
    http->detail[0] = '\0';
    *etag = NULL;
    if (!set_request(http, error)) {
        return TUF_FETCH_FAILED;
    }
    TufFetchResult result = finish(http, perform(http), error);
    *etag = result == TUF_FETCH_DONE ? read_etag(http->curl) : NULL;
    return result;
}

/*
 * libcurl 7.88 looks at the rate only after up to 100 buffers: with the usual 16 KiB a whole small
 * release comes at once. A hundredth of the rate makes that one second's worth; 1 KiB is the least
 * it takes.
 */
#define BUFFERS_A_BURST 100
#define SMALLEST_BUFFER_BYTES 1024L
#define LARGEST_BUFFER_BYTES 16384L

static bool set_rate(CURL *curl, int rate_limit_kib, GError **error)
{
    if (rate_limit_kib == 0) {
        return true;
    }
    long buffer_bytes = CLAMP(rate_limit_kib * 1024L / BUFFERS_A_BURST, SMALLEST_BUFFER_BYTES,
                              LARGEST_BUFFER_BYTES);
    return set_offset(curl, CURLOPT_MAX_RECV_SPEED_LARGE, (uint64_t)rate_limit_kib * 1024, error) &&
           set_long(curl, CURLOPT_BUFFERSIZE, buffer_bytes, error);
}

/* The pause after a burst of a slow rate is ours, not the server's: it must not count as a stall.
 */
static long stall_seconds(const ClientHttpOptions *options)
{
    long pause_seconds = options->rate_limit_kib == 0 ? 0
                                                      : BUFFERS_A_BURST * SMALLEST_BUFFER_BYTES /
                                                            1024 / options->rate_limit_kib;
    return MAX(options->stall_seconds, 2 * pause_seconds);
}

static bool set_limits(CURL *curl, const ClientHttpOptions *options, GError **error)
{
    return set_long(curl, CURLOPT_NOSIGNAL, 1, error) &&
           /* A name that nobody answers for is asked in a thread: no waiting for that one. */
           set_long(curl, CURLOPT_QUICK_EXIT, 1, error) &&
           set_long(curl, CURLOPT_FOLLOWLOCATION, 0, error) &&
           set_long(curl, CURLOPT_PATH_AS_IS, 1, error) &&
           /* Two small requests or one long file: HTTP/2 would only be more code to trust. */
           set_long(curl, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1, error) &&
           set_long(curl, CURLOPT_CONNECTTIMEOUT,
                    MIN(CLIENT_HTTP_CONNECT_SECONDS, options->stall_seconds), error) &&
           set_long(curl, CURLOPT_LOW_SPEED_LIMIT, CLIENT_HTTP_SLOWEST_BYTES_PER_SECOND, error) &&
           set_long(curl, CURLOPT_LOW_SPEED_TIME, stall_seconds(options), error) &&
           set_rate(curl, options->rate_limit_kib, error);
}

/* `http` only for a loopback address: options.c lets no other such URL through. */
static bool set_trust(Http *http, const ClientHttpOptions *options, GError **error)
{
    CURL *curl = http->curl;
    const char *protocol = g_str_has_prefix(options->url, "http://") ? "http" : "https";
    if (options->ca_file != NULL && (!set_text(curl, CURLOPT_CAINFO, options->ca_file, error) ||
                                     !set_text(curl, CURLOPT_CAPATH, NULL, error))) {
        return false;
    }
    return set_text(curl, CURLOPT_PROTOCOLS_STR, protocol, error) &&
           set_text(curl, CURLOPT_PROXY, options->proxy != NULL ? options->proxy : "", error) &&
           set_text(curl, CURLOPT_USERAGENT, options->user_agent, error) &&
           set_long(curl, CURLOPT_SSL_VERIFYPEER, 1, error) &&
           set_long(curl, CURLOPT_SSL_VERIFYHOST, 2, error) &&
           set_long(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2, error) &&
           set_pointer(curl, CURLOPT_SSL_CTX_DATA, http, error) &&
           accept_option(curl_easy_setopt(curl, CURLOPT_SSL_CTX_FUNCTION, on_tls),
                         "libcurl without OpenSSL", error);
}

static bool set_callbacks(Http *http, GError **error)
{
    CURL *curl = http->curl;
    return set_pointer(curl, CURLOPT_WRITEDATA, http, error) &&
           set_pointer(curl, CURLOPT_HEADERDATA, http, error) &&
           set_pointer(curl, CURLOPT_ERRORBUFFER, http->detail, error) &&
           accept_option(curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body), "body", error) &&
           accept_option(curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, on_header), "header",
                         error);
}

static void http_free(ClientFetch *fetch)
{
    Http *http = (Http *)fetch;
    curl_easy_cleanup(http->curl);
    (void)curl_multi_cleanup(http->multi);
    if (http->stop >= 0) {
        (void)close(http->stop);
    }
    curl_slist_free_all(http->headers);
    curl_global_cleanup();
    g_free(http->url);
    g_free(http);
}

static bool configure(Http *http, const ClientHttpOptions *options, GError **error)
{
    if (http->curl == NULL || http->multi == NULL) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_CONFIG, "libcurl does not start");
        return false;
    }
    return set_limits(http->curl, options, error) && set_trust(http, options, error) &&
           set_callbacks(http, error);
}

ClientFetch *client_http_new(const ClientHttpOptions *options, GError **error)
{
    if (!accept_option(curl_global_init(CURL_GLOBAL_DEFAULT), "libcurl", error)) {
        return NULL;
    }
    Http *http = g_new0(Http, 1);
    http->fetch = (ClientFetch){.get = get, .free = http_free};
    http->url = g_strdup(options->url);
    http->next_agent = options->next_agent;
    http->agent_user = options->agent_user;
    http->stop = client_stop_open();
    http->multi = curl_multi_init();
    http->curl = curl_easy_init();
    if (!configure(http, options, error)) {
        http_free(&http->fetch);
        return NULL;
    }
    return &http->fetch;
}
