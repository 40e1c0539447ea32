#pragma once

#include <glib.h>
#include <jansson.h>
#include <stddef.h>
#include <stdint.h>

/** The `_type` of each kind of metadata; with ".json" the name it is stored under. */
#define TUF_METADATA_ROOT "root"
#define TUF_METADATA_TIMESTAMP "timestamp"
#define TUF_METADATA_SNAPSHOT "snapshot"
#define TUF_METADATA_TARGETS "targets"

/** Versions beyond this are refused: far above any real one, far below an overflow. */
#define TUF_METADATA_VERSION_LIMIT (INT64_C(1) << 53)

/** More signatures than this are refused: each may cost a check over the whole file. */
#define TUF_METADATA_SIGNATURES_LIMIT 256

/**
 * One signed file, read but believed by nobody yet: what all kinds of metadata have in common.
 * Immutable once made.
 */
typedef struct {
    GBytes *bytes;             /* as received */
    json_t *document;          /* the whole file */
    const json_t *signed_part; /* `signed`, owned by document */
    const json_t *signatures;  /* objects with texts `keyid`, each its own, and `sig` */
    GBytes *canonical;         /* what the signatures sign */
    int64_t version;           /* 1 … TUF_METADATA_VERSION_LIMIT */
    int64_t expires_unix;      /* `expires` */
    int64_t issued_unix;       /* `issued`, never after `expires`; 0 when absent */
} TufMetadata;

/**
 * Reads metadata of the given `_type`. `bytes` is borrowed (another reference is taken).
 * Errors: TUF_ERROR_REFUSED, with the type in the message.
 */
TufMetadata *tuf_metadata_new(GBytes *bytes, const char *type, size_t limit_bytes,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_metadata_free(TufMetadata *metadata);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufMetadata, tuf_metadata_free)

/** A positive integer member up to `limit`, or 0 when there is none such. */
int64_t tuf_metadata_read_count(const json_t *object, const char *name, int64_t limit);
