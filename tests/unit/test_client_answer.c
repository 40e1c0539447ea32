#include "../../sync/client/answer.h"

#include <string.h>

#include "../../sync/client/result.h"

/** Collects what comes: "<first byte>:<bytes>"; refuses at its begin when told so. */
typedef struct {
    GString *text;
    bool refuses;
} Taker;

static bool begin(void *user, uint64_t first_byte, GError **error)
{
    Taker *taker = user;
    if (taker->refuses) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_NO_SPACE, "full");
        return false;
    }
    g_string_append_printf(taker->text, "%d:", (int)first_byte);
    return true;
}

static bool take(void *user, const void *data, size_t data_bytes, GError **error)
{
    (void)error;
    Taker *taker = user;
    g_string_append_len(taker->text, data, (gssize)data_bytes);
    return true;
}

/** What the server sent, and what must come of it; `result` FAILED goes with `code`. */
typedef struct {
    long status;
    const char *body;
    uint64_t first_byte;
    const char *etag;
    TufFetchResult result;
    ClientResult code;
    const char *taken;
} Case;

static void check(const Case *wanted)
{
    g_autoptr(GString) text = g_string_new(NULL);
    Taker taker = {.text = text};
    ClientFetchSink sink = {.begin = begin, .take = take, .user = &taker};
    ClientFetchRequest request = {
        .path = "f", .limit_bytes = 10, .first_byte = wanted->first_byte, .etag = wanted->etag};
    ClientAnswer answer = {.request = &request, .sink = &sink};
    if (wanted->body[0] != '\0') {
        (void)client_answer_take_body(&answer, wanted->status, wanted->body, strlen(wanted->body));
    }
    g_autoptr(GError) error = NULL;
    g_test_message("%ld \"%s\" from %d", wanted->status, wanted->body, (int)wanted->first_byte);
    g_assert_cmpint(client_answer_finish(&answer, wanted->status, &error), ==, wanted->result);
    g_assert_cmpstr(text->str, ==, wanted->taken);
    if (wanted->result == TUF_FETCH_FAILED) {
        g_assert_error(error, CLIENT_ERROR, (int)wanted->code);
    } else {
        g_assert_no_error(error);
    }
}

static void test_statuses(void)
{
    const Case cases[] = {
        {200, "0123456789", 0, NULL, TUF_FETCH_DONE, 0, "0:0123456789"},
        {200, "", 0, NULL, TUF_FETCH_DONE, 0, "0:"},
        {206, "89", 8, NULL, TUF_FETCH_DONE, 0, "8:89"},
        {200, "0123456789", 8, NULL, TUF_FETCH_DONE, 0, "0:0123456789"},
        {416, "", 8, NULL, TUF_FETCH_DONE, 0, "8:"},
        {416, "page", 8, NULL, TUF_FETCH_DONE, 0, "8:"},
        {416, "", 0, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_SERVER, ""},
        {404, "page", 0, NULL, TUF_FETCH_MISSING, 0, ""},
        {403, "page", 0, NULL, TUF_FETCH_MISSING, 0, ""},
        {304, "", 0, "\"1\"", TUF_FETCH_NOT_MODIFIED, 0, ""},
        {304, "", 0, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_SERVER, ""},
        {302, "page", 0, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_SERVER, ""},
        {410, "page", 0, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_SERVER, ""},
        {503, "page", 0, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_SERVER, ""},
        {204, "", 0, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_SERVER, ""},
        {200, "0123456789A", 0, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_TOO_LARGE, "0:"},
        {206, "89A", 8, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_TOO_LARGE, "8:"},
        {206, "A", 11, NULL, TUF_FETCH_FAILED, CLIENT_RESULT_TOO_LARGE, "11:"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        check(&cases[i]);
    }
}

static void test_pieces(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    Taker taker = {.text = text};
    ClientFetchSink sink = {.begin = begin, .take = take, .user = &taker};
    ClientFetchRequest request = {.path = "f", .limit_bytes = 4};
    ClientAnswer answer = {.request = &request, .sink = &sink};
    g_assert_true(client_answer_take_body(&answer, 200, "ab", 2));
    g_assert_true(client_answer_take_body(&answer, 200, "cd", 2));
    g_assert_false(client_answer_take_body(&answer, 200, "e", 1));
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(client_answer_finish(&answer, 200, &error), ==, TUF_FETCH_FAILED);
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE);
    g_assert_cmpstr(text->str, ==, "0:abcd");
}

static void test_refusing_sink(void)
{
    Taker taker = {.refuses = true};
    ClientFetchSink sink = {.begin = begin, .take = take, .user = &taker};
    ClientFetchRequest request = {.path = "f", .limit_bytes = 4};
    ClientAnswer answer = {.request = &request, .sink = &sink};
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(client_answer_finish(&answer, 200, &error), ==, TUF_FETCH_FAILED);
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_NO_SPACE);
}

static void test_limits(void)
{
    ClientFetchRequest request = {.path = "f", .limit_bytes = 4};
    ClientAnswer answer = {.request = &request};
    g_assert_true(client_answer_take_header(&answer, CLIENT_ANSWER_HEADER_LIMIT_BYTES));
    g_assert_false(client_answer_take_header(&answer, 1));
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(client_answer_finish(&answer, 200, &error), ==, TUF_FETCH_FAILED);
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE);

    ClientAnswer refusal = {.request = &request};
    g_assert_true(client_answer_take_body(&refusal, 404, "x", CLIENT_ANSWER_REFUSAL_LIMIT_BYTES));
    g_assert_false(client_answer_take_body(&refusal, 404, "x", 1));
    g_assert_cmpint(client_answer_finish(&refusal, 404, NULL), ==, TUF_FETCH_MISSING);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/client/answer/every-status-has-its-result", test_statuses);
    g_test_add_func("/sync/client/answer/pieces-are-counted-together", test_pieces);
    g_test_add_func("/sync/client/answer/a-refusing-sink-says-why", test_refusing_sink);
    g_test_add_func("/sync/client/answer/headers-and-refusals-are-bounded", test_limits);
    return g_test_run();
}
