#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "metadata.h"

/** What timestamp and snapshot say about another metadata file: one entry of their `meta`. */
typedef struct {
    int64_t version;      /* 1 … TUF_METADATA_VERSION_LIMIT */
    int64_t length_bytes; /* -1 when not listed */
    const json_t *hashes; /* NULL when not listed; borrowed from the metadata */
} TufMeta;

/**
 * Reads a timestamp or a snapshot, checks the shape of every entry of its `meta` and that `file` is
 * among them.
 * Errors: TUF_ERROR_REFUSED.
 */
TufMetadata *tuf_meta_read(GBytes *bytes, const char *type, size_t limit_bytes, const char *file,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Finds the entry of a file ("targets.json") in metadata of tuf_meta_read(). */
bool tuf_meta_find(const TufMetadata *metadata, const char *file, TufMeta *meta);

/**
 * True when `newer` lists every file that `older` lists, none with a lower version.
 * Otherwise TUF_ERROR_REFUSED names the file.
 */
bool tuf_meta_check_rollback(const TufMetadata *older, const TufMetadata *newer, GError **error);

/**
 * Length and hashes of a file before it is parsed.
 * Errors: TUF_ERROR_DAMAGED.
 */
bool tuf_meta_verify_bytes(const TufMeta *meta, GBytes *bytes, const char *file, GError **error);

/** How much may be read of the file: its length when listed, `limit_bytes` otherwise. */
size_t tuf_meta_limit(const TufMeta *meta, size_t limit_bytes);
