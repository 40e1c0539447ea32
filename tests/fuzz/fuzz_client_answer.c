// An HTTP answer in any pieces: a first byte with the status, a second with how the file was asked
// for, then lengths of headers and pieces of the body. Never more goes to the sink than the limit.
#include <glib.h>
#include <stdint.h>

#include "../../sync/client/answer.h"

#define LIMIT_BYTES 1000
#define FIRST_BYTE 100
#define HEADER_BIT 0x80
#define LENGTH_BITS 0x7F

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    uint64_t end_byte;
    unsigned begun;
} Sunk;

static bool begin(void *user, uint64_t first_byte, GError **error)
{
    Sunk *sunk = user;
    (void)error;
    g_assert_true(first_byte == 0 || first_byte == FIRST_BYTE);
    sunk->end_byte = first_byte;
    sunk->begun++;
    return true;
}

static bool take(void *user, const void *piece, size_t piece_bytes, GError **error)
{
    Sunk *sunk = user;
    (void)error;
    g_assert_true(piece != NULL && sunk->begun == 1);
    sunk->end_byte += piece_bytes;
    g_assert_cmpuint(sunk->end_byte, <=, LIMIT_BYTES);
    return true;
}

/** Plays the rest of the input. Returns: false when the answer ended the transfer. */
static bool play(ClientAnswer *answer, long status, const uint8_t *data, size_t size)
{
    static const char piece[LENGTH_BITS * 8] = "";
    for (size_t i = 0; i < size; i++) {
        size_t length = (size_t)(data[i] & LENGTH_BITS) * 8;
        bool goes_on = (data[i] & HEADER_BIT) != 0
                           ? client_answer_take_header(answer, length * 64)
                           : client_answer_take_body(answer, status, piece, length);
        if (!goes_on) {
            return false;
        }
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const long statuses[] = {200, 206, 304, 403, 404, 416, 500, 301, 204, 0, 100, 999};
    if (size < 2) {
        return 0;
    }
    Sunk sunk = {0};
    ClientFetchRequest request = {.path = "metadata/timestamp.json",
                                  .limit_bytes = LIMIT_BYTES,
                                  .first_byte = (data[1] & 1) != 0 ? FIRST_BYTE : 0,
                                  .etag = (data[1] & 2) != 0 ? "\"x\"" : NULL};
    ClientFetchSink sink = {.begin = begin, .take = take, .user = &sunk};
    ClientAnswer answer = {.request = &request, .sink = &sink};
    long status = statuses[data[0] % G_N_ELEMENTS(statuses)];
    bool goes_on = play(&answer, status, data + 2, size - 2);
    g_autoptr(GError) error = NULL;
    TufFetchResult result = client_answer_finish(&answer, status, &error);
    g_assert_true((result == TUF_FETCH_FAILED) == (error != NULL));
    /* A page that comes with a refusal may be too long to be read: the refusal counts. */
    g_assert_true(goes_on || result != TUF_FETCH_DONE || status == 416);
    g_assert_true(result != TUF_FETCH_DONE || sunk.begun == 1 || status == 416);
    g_assert_true(result != TUF_FETCH_NOT_MODIFIED || request.etag != NULL);
    return 0;
}
