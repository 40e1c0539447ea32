#include "answer.h"

#include "result.h"

enum {
    STATUS_OK = 200,
    STATUS_PARTIAL = 206,
    STATUS_NOT_MODIFIED = 304,
    STATUS_FORBIDDEN = 403,
    STATUS_NOT_FOUND = 404,
    STATUS_NO_SUCH_RANGE = 416,
};

bool client_answer_is_success(long status)
{
    return status == STATUS_OK || status == STATUS_PARTIAL;
}

bool client_answer_take_header(ClientAnswer *answer, size_t header_bytes)
{
    answer->header_bytes += header_bytes;
    if (answer->header_bytes > CLIENT_ANSWER_HEADER_LIMIT_BYTES) {
        g_set_error(&answer->error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE,
                    "%s: more than %d bytes of headers", answer->request->path,
                    CLIENT_ANSWER_HEADER_LIMIT_BYTES);
        return false;
    }
    return true;
}

/* A server that does not do ranges answers 200 with the whole file. */
static bool begin(ClientAnswer *answer, long status)
{
    if (answer->begun) {
        return true;
    }
    answer->begun = true;
    answer->end_byte = status == STATUS_OK ? 0 : answer->request->first_byte;
    return answer->sink->begin(answer->sink->user, answer->end_byte, &answer->error);
}

bool client_answer_take_body(ClientAnswer *answer, long status, const void *data, size_t data_bytes)
{
    if (!client_answer_is_success(status)) {
        answer->refusal_bytes += data_bytes;
        return answer->refusal_bytes <= CLIENT_ANSWER_REFUSAL_LIMIT_BYTES;
    }
    if (!begin(answer, status)) {
        return false;
    }
    uint64_t limit_bytes = answer->request->limit_bytes;
    if (data_bytes > limit_bytes - MIN(answer->end_byte, limit_bytes)) {
        g_set_error(&answer->error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE,
                    "%s: more than the limit of %" G_GUINT64_FORMAT " bytes", answer->request->path,
                    limit_bytes);
        return false;
    }
    answer->end_byte += data_bytes;
    return answer->sink->take(answer->sink->user, data, data_bytes, &answer->error);
}

static TufFetchResult judge(ClientAnswer *answer, long status)
{
    if (status == STATUS_FORBIDDEN || status == STATUS_NOT_FOUND) {
        return TUF_FETCH_MISSING;
    }
    if (status == STATUS_NOT_MODIFIED && answer->request->etag != NULL) {
        return TUF_FETCH_NOT_MODIFIED;
    }
    if (client_answer_is_success(status) ||
        (status == STATUS_NO_SUCH_RANGE && answer->request->first_byte > 0)) {
        return begin(answer, status) ? TUF_FETCH_DONE : TUF_FETCH_FAILED;
    }
    g_set_error(&answer->error, CLIENT_ERROR, CLIENT_RESULT_SERVER, "%s: the server answered %ld",
                answer->request->path, status);
    return TUF_FETCH_FAILED;
}

TufFetchResult client_answer_finish(ClientAnswer *answer, long status, GError **error)
{
    TufFetchResult result = answer->error == NULL ? judge(answer, status) : TUF_FETCH_FAILED;
    if (answer->error != NULL) {
        g_propagate_error(error, g_steal_pointer(&answer->error));
    }
    return result;
}
