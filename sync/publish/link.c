#include "link.h"

#include <curl/curl.h>
#include <desk/document.h>

#define CONNECT_SECONDS 8
#define MOST_REDIRECTS 5
#define POLL_MS 1000
#define HTTP_OK_FIRST 200
#define HTTP_OK_LAST 299
#define HTTP_FAULT_FIRST 400
#define HTTP_UNAUTHORISED 401
#define HTTP_FORBIDDEN 403
#define HTTP_TIMEOUT 408
#define HTTP_TOO_EARLY 425
#define HTTP_TOO_MANY 429
#define HTTP_SERVER_FAULT_FIRST 500

/* One address on its way. */
typedef struct {
    CURL *curl;
    const char *url;
    size_t body_bytes;
    bool by_get;
    char reason[CURL_ERROR_SIZE];
} Request;

typedef struct {
    CURLM *multi;
    const GPtrArray *urls;
    LinkRound *round;
    guint next;     // of urls
    int running;    // requests
    int heard;      // addresses that answered, with whatever
    int unheard;    // addresses without any answer
    gint64 ends_us; // monotonic time
} Asker;

static void free_link(gpointer link) { desk_document_link_free(link); }

void link_round_clear(LinkRound *round) { g_clear_pointer(&round->links, g_ptr_array_unref); }

static size_t on_body(char *data, size_t size, size_t count, void *user)
{
    (void)data;
    Request *request = user;
    request->body_bytes += size * count;
    return request->body_bytes <= LINK_BODY_LIMIT_BYTES ? size * count : 0;
}

/* Options are of this libcurl's own and cannot be refused, but for memory. */
static void set_up(Request *request)
{
    CURL *curl = request->curl;
    bool set =
        curl_easy_setopt(curl, CURLOPT_URL, request->url) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https") == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_MAXREDIRS, (long)MOST_REDIRECTS) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)LINK_TIMEOUT_SECONDS) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_USERAGENT, "tambon-publish/" TAMBON_VERSION) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, request->reason) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, request) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_PRIVATE, request) == CURLE_OK &&
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L) == CURLE_OK;
    g_assert(set);
}

static void begin(Asker *asker, const char *url)
{
    Request *request = g_new0(Request, 1);
    request->curl = curl_easy_init();
    request->url = url;
    g_assert(request->curl != NULL);
    set_up(request);
    (void)curl_multi_add_handle(asker->multi, request->curl);
    asker->running++;
}

static void end(Asker *asker, Request *request)
{
    (void)curl_multi_remove_handle(asker->multi, request->curl);
    curl_easy_cleanup(request->curl);
    g_free(request);
    asker->running--;
}

/* Once more, for a server that does not know HEAD, or answers it otherwise. */
static void ask_by_get(Asker *asker, Request *request)
{
    (void)curl_multi_remove_handle(asker->multi, request->curl);
    bool set = curl_easy_setopt(request->curl, CURLOPT_HTTPGET, 1L) == CURLE_OK &&
               curl_easy_setopt(request->curl, CURLOPT_RANGE, "0-0") == CURLE_OK;
    g_assert(set);
    request->by_get = true;
    (void)curl_multi_add_handle(asker->multi, request->curl);
}

static void add_link(Asker *asker, const Request *request, DeskLinkAnswer answer, char *detail)
{
    DeskLink *link = g_new0(DeskLink, 1);
    link->url = g_strdup(request->url);
    link->answer = answer;
    link->detail = detail;
    g_ptr_array_add(asker->round->links, link);
}

static char *describe_failure(CURLcode code, const Request *request)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return g_strdup("ไม่มีเว็บชื่อนี้");
    case CURLE_COULDNT_CONNECT:
        return g_strdup("ต่อกับเว็บนี้ไม่ได้");
    case CURLE_OPERATION_TIMEDOUT:
        return g_strdup("เว็บไม่ตอบในเวลาที่กำหนด");
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        return g_strdup("ไม่ใช่ที่อยู่เว็บ (http หรือ https)");
    case CURLE_TOO_MANY_REDIRECTS:
        return g_strdup("ถูกส่งต่อวนไปมา");
    default:
        return g_utf8_make_valid(
            request->reason[0] != '\0' ? request->reason : curl_easy_strerror(code), -1);
    }
}

/* True when the failure says nothing about the address, only that we got nowhere. */
static bool is_unheard(CURLcode code)
{
    return code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY ||
           code == CURLE_COULDNT_CONNECT || code == CURLE_OPERATION_TIMEDOUT;
}

static DeskLinkAnswer judge_status(long status)
{
    if (status >= HTTP_OK_FIRST && status <= HTTP_OK_LAST) {
        return DESK_LINK_THERE;
    }
    if (status == HTTP_UNAUTHORISED || status == HTTP_FORBIDDEN || status == HTTP_TOO_MANY) {
        return DESK_LINK_SHUT;
    }
    return status >= HTTP_SERVER_FAULT_FIRST || status == HTTP_TIMEOUT || status == HTTP_TOO_EARLY
               ? DESK_LINK_SILENT
               : DESK_LINK_GONE;
}

/* A certificate that we cannot follow may be in order for a phone, which has others. */
static DeskLinkAnswer judge_failure(CURLcode code)
{
    switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_TOO_MANY_REDIRECTS:
        return DESK_LINK_GONE;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
        return DESK_LINK_SHUT;
    default:
        return DESK_LINK_SILENT;
    }
}

static void finish(Asker *asker, Request *request, CURLcode code)
{
    long status = 0;
    (void)curl_easy_getinfo(request->curl, CURLINFO_RESPONSE_CODE, &status);
    if (!request->by_get && status >= HTTP_FAULT_FIRST) {
        ask_by_get(asker, request);
        return;
    }
    bool answered = code == CURLE_OK || (code == CURLE_WRITE_ERROR && status != 0);
    asker->heard += !is_unheard(code);
    asker->unheard += is_unheard(code);
    if (answered) {
        add_link(asker, request, judge_status(status), g_strdup_printf("HTTP %ld", status));
    } else {
        add_link(asker, request, judge_failure(code), describe_failure(code, request));
    }
    end(asker, request);
}

static void take_finished(Asker *asker)
{
    int left = 0;
    for (CURLMsg *message = curl_multi_info_read(asker->multi, &left); message != NULL;
         message = curl_multi_info_read(asker->multi, &left)) {
        Request *request = NULL;
        CURLcode code = message->data.result;
        (void)curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &request);
        finish(asker, request, code);
    }
}

static bool may_go_on(const Asker *asker)
{
    bool hopeless = asker->heard == 0 && asker->unheard >= LINK_PARALLEL;
    return !hopeless && g_get_monotonic_time() < asker->ends_us;
}

static void run(Asker *asker)
{
    while (asker->running > 0 || (asker->next < asker->urls->len && may_go_on(asker))) {
        while (asker->running < LINK_PARALLEL && asker->next < asker->urls->len &&
               may_go_on(asker)) {
            begin(asker, g_ptr_array_index(asker->urls, asker->next++));
        }
        int running = 0;
        (void)curl_multi_perform(asker->multi, &running);
        if (running > 0) {
            (void)curl_multi_poll(asker->multi, NULL, 0, POLL_MS, NULL);
        }
        take_finished(asker);
    }
}

void link_ask(const GPtrArray *urls, LinkRound *round)
{
    *round = (LinkRound){.links = g_ptr_array_new_with_free_func(free_link)};
    if (urls->len == 0) {
        return;
    }
    (void)curl_global_init(CURL_GLOBAL_DEFAULT);
    Asker asker = {.multi = curl_multi_init(),
                   .urls = urls,
                   .round = round,
                   .ends_us = g_get_monotonic_time() + (gint64)LINK_ROUND_SECONDS * G_USEC_PER_SEC};
    g_assert(asker.multi != NULL);
    run(&asker);
    (void)curl_multi_cleanup(asker.multi);
    curl_global_cleanup();
    round->unasked = (int)(urls->len - asker.next);
    round->no_network = asker.heard == 0;
    if (round->no_network) {
        g_ptr_array_set_size(round->links, 0); // says something about us, not about them
        round->unasked = (int)urls->len;
    }
}
