#pragma once

#include "tuf/client.h"
#include "tuf/repository.h"

/**
 * A real repository in a folder, written by the library as the publisher does it, and a client that
 * reads it through a counting fetcher. Keys are fixed, so every byte is the same in every run. Any
 * failure that a test does not ask for ends it.
 */

/** The moment the bed's repository was made: 2026-11-21T02:00:00Z. */
#define TUF_BED_NOW G_GINT64_CONSTANT(1795226400)
#define TUF_BED_DAY G_GINT64_CONSTANT(86400)

/** Keys by number; 0–2 are root's, 3 targets', 4 snapshot's, 5 timestamp's, the rest are spare. */
enum { TUF_BED_TARGETS_KEY = 3, TUF_BED_SNAPSHOT_KEY, TUF_BED_TIMESTAMP_KEY, TUF_BED_KEYS = 12 };

typedef struct {
    char *folder;     /* holds `repository`, `client`, `source` */
    char *repository; /* the server's files */
    char *client;     /* the kiosk's metadata folder */
    TufSigner *signers[TUF_BED_KEYS];
    GPtrArray *requests; /* paths fetched, in order; a conditional one ends with "?" */
    bool not_modified;   /* answer conditional requests with "not modified" */
    const char *fails;   /* this path fails like a dead server */
    /* The client finds a folder where it wants to store, or delete, the file `blocks`, from the
     * request on that ends with `blocks_at` (NULL: with `blocks`). */
    const char *blocks;
    const char *blocks_at;
    size_t largest_limit_bytes; /* of all requests */
} TufBed;

/** An empty repository folder, no client folder. */
void tuf_bed_init(TufBed *bed);
void tuf_bed_clear(TufBed *bed);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TufBed, tuf_bed_clear)

/** The signers of the given numbers, ended by -1. Returns: owned array of borrowed signers. */
GPtrArray *tuf_bed_signers(const TufBed *bed, ...);

/** Writes the next root: root keys 0–2 with threshold 2, one key each for the others. */
void tuf_bed_write_root(TufBed *bed, TufRepository *repository, int targets, int snapshot,
                        int timestamp);

/** Writes a file with `text` and adds it as a target. */
void tuf_bed_add(TufBed *bed, TufRepository *repository, const char *name, const char *text);

/** Signs with keys 0–5 and writes. */
void tuf_bed_write(TufBed *bed, TufRepository *repository);

/** Opens the repository, for the bed's time plus so many days. Returns: owned. */
TufRepository *tuf_bed_open(TufBed *bed, int days);

/** Root, the target "v1/full/1.db.zst" with the content "one", all signed. */
void tuf_bed_publish_first(TufBed *bed);

/** Gives the client 1.root.json. */
void tuf_bed_init_client(TufBed *bed);

/** Refreshes with a new client at the bed's time plus so many seconds. Returns: owned, or NULL. */
TufClient *tuf_bed_refresh(TufBed *bed, int64_t later_seconds, GError **error);

/** The requests since the last call, joined by spaces. Returns: owned text. */
char *tuf_bed_take_requests(TufBed *bed);

/** A file below `folder`. Returns: owned bytes, or NULL when it is not there. */
GBytes *tuf_bed_read(const char *folder, const char *name);
/** Replaces a file below `folder`. */
void tuf_bed_put(const char *folder, const char *name, GBytes *bytes);
