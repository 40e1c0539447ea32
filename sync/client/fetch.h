#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tuf/client.h"

/**
 * Where a repository's files come from: a web server (http.h) or a folder, such as a stick
 * (folder.h). The rest of the program does not know which; signatures are judged the same.
 */

/** One file to get. */
typedef struct {
    const char *path;     /* below the repository, as the file lies in a folder */
    bool is_encoded;      /* the path goes into a URL as it stands: metadata (tuf/client.h) */
    uint64_t limit_bytes; /* of the whole file; a longer one fails */
    uint64_t first_byte;  /* begin here: what came before is already on the disk; 0 for all */
    const char *etag;     /* answer NOT_MODIFIED if the file is still this one; NULL: none known */
    int64_t now_unix;     /* the run's time, for judging certificates */
} ClientFetchRequest;

/** Where the bytes go, in order. Either function may refuse by returning false with an error. */
typedef struct {
    /** Once, before the first byte: where the body begins, the wished-for first_byte or 0. */
    bool (*begin)(void *user, uint64_t first_byte, GError **error);
    bool (*take)(void *user, const void *data, size_t data_bytes, GError **error);
    void *user;
} ClientFetchSink;

/** A source of files, made by client_http_new() or client_folder_new(). */
typedef struct ClientFetch ClientFetch;
struct ClientFetch {
    /**
     * Gets one file by one request. `etag` receives the file's ETag (owned) or NULL.
     * DONE: the sink has the whole body, possibly an empty one (begin() is called all the same).
     * MISSING: no such file. NOT_MODIFIED: only when asked with an etag. FAILED: `error` is in
     * CLIENT_ERROR, or what the sink refused with; part of the body may have gone to the sink.
     */
    TufFetchResult (*get)(ClientFetch *fetch, const ClientFetchRequest *request,
                          const ClientFetchSink *sink, char **etag, GError **error);
    void (*free)(ClientFetch *fetch);
};

/**
 * Gets a whole small file into memory: get() with a sink of its own; `limit_bytes` is what may be
 * held. `*bytes` is owned, and set when the result is DONE.
 */
TufFetchResult client_fetch_bytes(ClientFetch *fetch, const ClientFetchRequest *request,
                                  GBytes **bytes, char **etag, GError **error);

static inline void client_fetch_free(ClientFetch *fetch)
{
    if (fetch != NULL) {
        fetch->free(fetch);
    }
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClientFetch, client_fetch_free)
