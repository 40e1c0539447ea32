#include "meta.h"

#include <inttypes.h>

#include "digest.h"
#include "error_private.h"

static json_t *entries(const TufMetadata *metadata)
{
    return json_object_get(metadata->signed_part, "meta");
}

static bool read_entry(const json_t *entry, TufMeta *meta)
{
    const json_t *length = json_object_get(entry, "length");
    meta->version = tuf_metadata_read_count(entry, "version", TUF_METADATA_VERSION_LIMIT);
    meta->length_bytes = length == NULL ? -1 : json_integer_value(length);
    meta->hashes = json_object_get(entry, "hashes");
    if (length != NULL && meta->length_bytes < 1) { // 0 when it is no integer
        return false;
    }
    return meta->version > 0 && (meta->hashes == NULL || tuf_digest_is_list(meta->hashes));
}

static bool check_all(const TufMetadata *metadata, const char *type, GError **error)
{
    json_t *list = entries(metadata);
    if (!json_is_object(list)) {
        return tuf_error_refuse(error, "%s: there is no meta", type);
    }
    const char *file = NULL;
    json_t *entry = NULL;
    json_object_foreach(list, file, entry)
    {
        TufMeta meta;
        if (!g_str_has_suffix(file, ".json") || !read_entry(entry, &meta)) {
            return tuf_error_refuse(error, "%s: meta of \"%s\" is malformed", type, file);
        }
    }
    return true;
}

bool tuf_meta_find(const TufMetadata *metadata, const char *file, TufMeta *meta)
{
    const json_t *entry = json_object_get(entries(metadata), file);
    if (entry != NULL) {
        (void)read_entry(entry, meta); // tuf_meta_read() has checked it
    }
    return entry != NULL;
}

TufMetadata *tuf_meta_read(GBytes *bytes, const char *type, size_t limit_bytes, const char *file,
                           GError **error)
{
    g_autoptr(TufMetadata) metadata = tuf_metadata_new(bytes, type, limit_bytes, error);
    if (metadata == NULL || !check_all(metadata, type, error)) {
        return NULL;
    }
    TufMeta meta;
    if (!tuf_meta_find(metadata, file, &meta)) {
        tuf_error_refuse(error, "%s: %s is not listed", type, file);
        return NULL;
    }
    return g_steal_pointer(&metadata);
}

bool tuf_meta_check_rollback(const TufMetadata *older, const TufMetadata *newer, GError **error)
{
    const char *file = NULL;
    json_t *entry = NULL;
    json_object_foreach(entries(older), file, entry)
    {
        TufMeta before;
        TufMeta after;
        (void)read_entry(entry, &before); // tuf_meta_read() has seen it
        if (!tuf_meta_find(newer, file, &after)) {
            return tuf_error_refuse(error, "rollback: %s is no longer listed", file);
        }
        if (after.version < before.version) {
            return tuf_error_refuse(error,
                                    "rollback: %s goes from version %" PRId64 " back to %" PRId64,
                                    file, before.version, after.version);
        }
    }
    return true;
}

bool tuf_meta_verify_bytes(const TufMeta *meta, GBytes *bytes, const char *file, GError **error)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    if (meta->length_bytes >= 0 && (uint64_t)meta->length_bytes != length) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_DAMAGED,
                    "%s has %zu bytes, %" PRId64 " are announced", file, length,
                    meta->length_bytes);
        return false;
    }
    if (meta->hashes != NULL && !tuf_digest_verify_bytes(meta->hashes, data, length)) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_DAMAGED, "%s has another hash than announced",
                    file);
        return false;
    }
    return true;
}

size_t tuf_meta_limit(const TufMeta *meta, size_t limit_bytes)
{
    if (meta->length_bytes < 0 || (uint64_t)meta->length_bytes > limit_bytes) {
        return limit_bytes;
    }
    return (size_t)meta->length_bytes;
}
