#pragma once

#include "trusted.h"
#include "tuf/client.h"

/** A client from within: client.c follows the top-level roles, search.c the delegated ones. */
struct TufClient {
    char *metadata_dir;
    TufFetcher fetcher;
    TufTrusted *trusted;
    int64_t now_unix;
    bool is_timestamp_current;
    bool is_fresh; /* a refresh ran to its end */
    /* Delegated targets metadata that some search trusted. Callers hold targets of all of them. */
    GPtrArray *delegated;          /* of TufTargets, owned */
    GHashTable *delegated_by_role; /* role name → the last of them; borrowed */
};

/** Where metadata that are not the timestamp lie below the repository. Returns: owned text. */
char *tuf_client_make_path(const TufClient *client, const char *role, int64_t version);

/** Fetches a file that must be there. Returns: owned bytes. Errors: as tuf_client_refresh(). */
GBytes *tuf_client_fetch_needed(const TufClient *client, const char *path, size_t limit_bytes,
                                GError **error);
