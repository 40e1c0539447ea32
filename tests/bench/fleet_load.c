/*
 * fleet_load URL CA KIOSKS AT_ONCE PER_SECOND AGENT: plays KIOSKS kiosks that each ask a server
 * what standard input lists, one request a line: "<expected status> <path> [<etag>]".
 *
 * Each kiosk has a connection and a TLS session of its own, as tambon-sync has, and asks its
 * requests one after the other on it. AT_ONCE of them run at a time; PER_SECOND of them begin in a
 * second, 0 for as many as go. Prints one line of key=value: polls, requests, wrong answers,
 * seconds, bytes, milliseconds of a poll (p50, p99, longest).
 */
#include <curl/curl.h>
#include <glib.h>

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LIMIT_AT_ONCE 2000
#define TIMEOUT_SECONDS 60L

typedef struct {
    long status;
    char *url;
    struct curl_slist *headers;
} Asked;

typedef struct {
    const char *ca;
    const char *agent;
    GPtrArray *asked; /* Asked * */
    int kiosk_count;
    double per_second;
    gint64 begin_us;
    atomic_int next;
    atomic_int wrong_count;
    atomic_llong body_bytes;
    atomic_llong header_bytes;
    atomic_llong request_bytes;
    gint64 *poll_us; /* of each kiosk */
} Load;

static size_t drop(char *data, size_t size, size_t count, void *user)
{
    (void)data;
    (void)user;
    return size * count;
}

static void read_requests(Load *load, const char *url)
{
    char line[2048];
    load->asked = g_ptr_array_new();
    while (fgets(line, sizeof line, stdin) != NULL) {
        g_auto(GStrv) words = g_strsplit(g_strchomp(line), " ", 3);
        guint count = g_strv_length(words);
        if (count < 2) {
            continue;
        }
        Asked *asked = g_new0(Asked, 1);
        asked->status = (long)g_ascii_strtoll(words[0], NULL, 10);
        asked->url = g_strconcat(url, words[1], NULL);
        if (count == 3) {
            g_autofree char *header = g_strconcat("If-None-Match: ", words[2], NULL);
            asked->headers = curl_slist_append(NULL, header);
        }
        g_ptr_array_add(load->asked, asked);
    }
}

static void count_bytes(Load *load, CURL *curl)
{
    curl_off_t body_bytes = 0;
    long header_bytes = 0;
    long request_bytes = 0;
    (void)curl_easy_getinfo(curl, CURLINFO_SIZE_DOWNLOAD_T, &body_bytes);
    (void)curl_easy_getinfo(curl, CURLINFO_HEADER_SIZE, &header_bytes);
    (void)curl_easy_getinfo(curl, CURLINFO_REQUEST_SIZE, &request_bytes);
    load->body_bytes += body_bytes;
    load->header_bytes += header_bytes;
    load->request_bytes += request_bytes;
}

static bool ask(Load *load, CURL *curl, const Asked *asked)
{
    long status = 0;
    bool answered = curl_easy_setopt(curl, CURLOPT_URL, asked->url) == CURLE_OK &&
                    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, asked->headers) == CURLE_OK &&
                    curl_easy_perform(curl) == CURLE_OK &&
                    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK;
    count_bytes(load, curl);
    return answered && status == asked->status;
}

static void poll_once(Load *load)
{
    CURL *curl = curl_easy_init();
    bool right = curl != NULL && curl_easy_setopt(curl, CURLOPT_CAINFO, load->ca) == CURLE_OK &&
                 curl_easy_setopt(curl, CURLOPT_USERAGENT, load->agent) == CURLE_OK &&
                 curl_easy_setopt(curl, CURLOPT_TIMEOUT, TIMEOUT_SECONDS) == CURLE_OK &&
                 curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
                 curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drop) == CURLE_OK;
    for (guint i = 0; i < load->asked->len && right; i++) {
        right = ask(load, curl, g_ptr_array_index(load->asked, i));
    }
    load->wrong_count += right ? 0 : 1;
    curl_easy_cleanup(curl);
}

static void wait_for_turn(const Load *load, int kiosk)
{
    if (load->per_second <= 0) {
        return;
    }
    gint64 turn_us = load->begin_us + (gint64)(kiosk / load->per_second * G_USEC_PER_SEC);
    gint64 left_us = turn_us - g_get_monotonic_time();
    if (left_us > 0) {
        g_usleep((gulong)left_us);
    }
}

static void *play(void *user)
{
    Load *load = user;
    int kiosk = 0;
    while ((kiosk = load->next++) < load->kiosk_count) {
        wait_for_turn(load, kiosk);
        gint64 begin_us = g_get_monotonic_time();
        poll_once(load);
        load->poll_us[kiosk] = g_get_monotonic_time() - begin_us;
    }
    return NULL;
}

static int compare_us(const void *a, const void *b)
{
    gint64 difference_us = *(const gint64 *)a - *(const gint64 *)b;
    return difference_us < 0 ? -1 : difference_us > 0;
}

/** How long so many percent of the polls took at most, in milliseconds; they are sorted. */
static double at_percent(const Load *load, int percent)
{
    int64_t index = (int64_t)load->kiosk_count * percent / 100;
    return (double)load->poll_us[index] / 1000;
}

static void print_result(const Load *load)
{
    double seconds = (double)(g_get_monotonic_time() - load->begin_us) / G_USEC_PER_SEC;
    int count = load->kiosk_count;
    qsort(load->poll_us, (size_t)count, sizeof *load->poll_us, compare_us);
    (void)printf("polls=%d requests=%u wrong=%d seconds=%.1f body=%lld headers=%lld asked=%lld "
                 "p50=%.1f p99=%.1f longest=%.1f\n",
                 count, load->asked->len * (guint)count, load->wrong_count, seconds,
                 (long long)load->body_bytes, (long long)load->header_bytes,
                 (long long)load->request_bytes, at_percent(load, 50), at_percent(load, 99),
                 (double)load->poll_us[count - 1] / 1000);
}

static bool play_all(Load *load, int at_once)
{
    g_autofree pthread_t *threads = g_new0(pthread_t, (gsize)at_once);
    load->begin_us = g_get_monotonic_time();
    for (int i = 0; i < at_once; i++) {
        if (pthread_create(&threads[i], NULL, play, load) != 0) {
            return false;
        }
    }
    for (int i = 0; i < at_once; i++) {
        (void)pthread_join(threads[i], NULL);
    }
    return true;
}

int main(int argc, char **argv)
{
    if (argc != 7 || curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        (void)fputs("fleet_load URL CA KIOSKS AT_ONCE PER_SECOND AGENT <requests\n", stderr);
        return 2;
    }
    Load load = {.ca = argv[2],
                 .agent = argv[6],
                 .kiosk_count = (int)g_ascii_strtoll(argv[3], NULL, 10),
                 .per_second = g_ascii_strtod(argv[5], NULL)};
    int at_once = (int)g_ascii_strtoll(argv[4], NULL, 10);
    if (load.kiosk_count < 1 || at_once < 1 || at_once > LIMIT_AT_ONCE) {
        (void)fputs("fleet_load: at least one kiosk, 1 to 2000 at once\n", stderr);
        return 2;
    }
    read_requests(&load, argv[1]);
    load.poll_us = g_new0(gint64, (gsize)load.kiosk_count);
    bool played = play_all(&load, at_once);
    print_result(&load);
    return played ? 0 : 1;
}
