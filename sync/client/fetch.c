#include "fetch.h"

static bool begin(void *user, uint64_t first_byte, GError **error)
{
    (void)user;
    (void)error;
    g_assert(first_byte == 0);
    return true;
}

/* The source has checked the limit: the array cannot grow beyond it. */
static bool take(void *user, const void *data, size_t data_bytes, GError **error)
{
    (void)error;
    g_byte_array_append(user, data, (guint)data_bytes);
    return true;
}

TufFetchResult client_fetch_bytes(ClientFetch *fetch, const ClientFetchRequest *request,
                                  GBytes **bytes, char **etag, GError **error)
{
    g_autoptr(GByteArray) body = g_byte_array_new();
    ClientFetchSink sink = {.begin = begin, .take = take, .user = body};
    TufFetchResult result = fetch->get(fetch, request, &sink, etag, error);
    if (result == TUF_FETCH_DONE) {
        *bytes = g_byte_array_free_to_bytes(g_steal_pointer(&body));
    }
    return result;
}
