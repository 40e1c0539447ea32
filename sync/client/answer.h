#pragma once

#include "fetch.h"

/**
 * One HTTP answer as it comes in, judged by its status: what goes to the sink, what is a refusal,
 * where a limit ends it. Knows HTTP's numbers and no library; http.c feeds it.
 */
#define CLIENT_ANSWER_HEADER_LIMIT_BYTES 65536  /* all headers of one answer */
#define CLIENT_ANSWER_REFUSAL_LIMIT_BYTES 65536 /* of the page that comes with a 404 or 500 */

/** Set up with request and sink (borrowed while it lives), everything else zero. */
typedef struct {
    const ClientFetchRequest *request;
    const ClientFetchSink *sink;
    bool begun;
    uint64_t end_byte; /* where the next byte belongs in the file */
    uint64_t header_bytes;
    uint64_t refusal_bytes;
    GError *error; /* why it was stopped; taken over by client_answer_finish() */
} ClientAnswer;

/** True for a status whose body is (part of) the file: 200, 206. */
bool client_answer_is_success(long status);

/** Counts a header line. Returns: false, with `error` set in the answer, above the limit. */
bool client_answer_take_header(ClientAnswer *answer, size_t header_bytes);

/**
 * Passes on a piece of the body, to the sink or, of a refusal, to nowhere.
 * Returns: false when the transfer is to end: above a limit, or the sink refuses.
 */
bool client_answer_take_body(ClientAnswer *answer, long status, const void *data,
                             size_t data_bytes);

/**
 * The result, once the answer has come to its end. An empty file still begins at the sink. 416 to
 * a resumed request is DONE: there is nothing after first_byte, and whether that is right the hash
 * will say.
 * Errors: why it was stopped, or CLIENT_RESULT_SERVER for a status that is no answer.
 */
TufFetchResult client_answer_finish(ClientAnswer *answer, long status, GError **error);
