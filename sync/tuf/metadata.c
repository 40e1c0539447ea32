#include "metadata.h"

#include <stdbool.h>
#include <string.h>

#include "error_private.h"
#include "instant.h"
#include "tuf/canonical.h"

/** True for version 1 of the specification: "1.x" or "1.x.y". */
static bool is_our_specification(const char *text)
{
    if (!g_str_has_prefix(text, "1.")) {
        return false;
    }
    const char *minor = text + 2;
    size_t digits = strspn(minor, "0123456789");
    const char *rest = minor + digits;
    if (digits == 0 || *rest == '\0') {
        return digits > 0;
    }
    digits = strspn(rest + 1, "0123456789");
    return *rest == '.' && digits > 0 && rest[1 + digits] == '\0';
}

int64_t tuf_metadata_read_count(const json_t *object, const char *name, int64_t limit)
{
    const json_t *value = json_object_get(object, name);
    int64_t count = json_is_integer(value) ? json_integer_value(value) : 0;
    return count >= 1 && count <= limit ? count : 0;
}

/** Each with a key id that no other has, as the specification demands. */
static bool has_signature_list(const json_t *signatures)
{
    if (!json_is_array(signatures) || json_array_size(signatures) > TUF_METADATA_SIGNATURES_LIMIT) {
        return false;
    }
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < json_array_size(signatures); i++) {
        const json_t *signature = json_array_get(signatures, i);
        const char *id = json_string_value(json_object_get(signature, "keyid"));
        if (id == NULL || !json_is_string(json_object_get(signature, "sig")) ||
            !g_hash_table_add(ids, (gpointer)(uintptr_t)id)) {
            return false;
        }
    }
    return true;
}

static bool read_instant(const json_t *object, const char *name, int64_t *unix_seconds)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text != NULL && tuf_instant_parse(text, unix_seconds);
}

/** Our own field: a floor for clocks. Metadata of others do not have it. */
static bool read_issued(TufMetadata *metadata)
{
    if (json_object_get(metadata->signed_part, "issued") == NULL) {
        return true;
    }
    return read_instant(metadata->signed_part, "issued", &metadata->issued_unix) &&
           metadata->issued_unix <= metadata->expires_unix;
}

static bool read_common(TufMetadata *metadata, const char *type, GError **error)
{
    const json_t *signed_part = metadata->signed_part;
    const char *found_type = json_string_value(json_object_get(signed_part, "_type"));
    if (found_type == NULL || strcmp(found_type, type) != 0) {
        return tuf_error_refuse(error, "%s: _type is \"%s\"", type,
                                found_type == NULL ? "" : found_type);
    }
    const char *specification = json_string_value(json_object_get(signed_part, "spec_version"));
    if (specification == NULL || !is_our_specification(specification)) {
        return tuf_error_refuse(error, "%s: spec_version is not 1", type);
    }
    metadata->version = tuf_metadata_read_count(signed_part, "version", TUF_METADATA_VERSION_LIMIT);
    if (metadata->version == 0) {
        return tuf_error_refuse(error, "%s: version is not a positive number", type);
    }
    if (!read_instant(signed_part, "expires", &metadata->expires_unix) || !read_issued(metadata)) {
        return tuf_error_refuse(error, "%s: expires or issued is not a right time", type);
    }
    return true;
}

/** The parts of a document that are signed and sign; `*signed_part` is borrowed from it. */
static GBytes *read_parts(const json_t *document, const char *type, const json_t **signed_part,
                          GError **error)
{
    *signed_part = json_object_get(document, "signed");
    if (!json_is_object(*signed_part) ||
        !has_signature_list(json_object_get(document, "signatures"))) {
        tuf_error_refuse(error, "%s: no signed part or no list of signatures", type);
        return NULL;
    }
    return tuf_canonical_write(*signed_part, error);
}

TufMetadata *tuf_metadata_new(GBytes *bytes, const char *type, size_t limit_bytes, GError **error)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    json_auto_t *document = tuf_canonical_parse(data, length, limit_bytes, error);
    if (document == NULL) {
        g_prefix_error(error, "%s: ", type);
        return NULL;
    }
    const json_t *signed_part = NULL;
    g_autoptr(GBytes) canonical = read_parts(document, type, &signed_part, error);
    if (canonical == NULL) {
        return NULL;
    }
    TufMetadata found = {
        .signed_part = signed_part,
        .signatures = json_object_get(document, "signatures"),
    };
    if (!read_common(&found, type, error)) {
        return NULL;
    }
    found.bytes = g_bytes_ref(bytes);
    found.document = g_steal_pointer(&document);
    found.canonical = g_steal_pointer(&canonical);
    TufMetadata *metadata = g_new0(TufMetadata, 1);
    *metadata = found;
    return metadata;
}

void tuf_metadata_free(TufMetadata *metadata)
{
    if (metadata == NULL) {
        return;
    }
    g_clear_pointer(&metadata->canonical, g_bytes_unref);
    json_decref(metadata->document);
    g_clear_pointer(&metadata->bytes, g_bytes_unref);
    g_free(metadata);
}
