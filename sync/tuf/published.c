#include "published.h"

#include <inttypes.h>

#include "base/error.h"
#include "base/file.h"
#include "error_private.h"
#include "meta.h"
#include "tuf/client.h"

// A repository with a new root a day would need 27 years to come here.
#define ROOTS_LIMIT 10000

/** Reads `folder`/`name`, which has to be there. */
static GBytes *read_file(const char *folder, const char *name, size_t limit_bytes, GError **error)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    GError *base_error = NULL;
    GBytes *bytes = base_file_read(path, limit_bytes, &base_error);
    if (bytes != NULL) {
        return bytes;
    }
    if (g_error_matches(base_error, BASE_ERROR, BASE_ERROR_MISSING) ||
        g_error_matches(base_error, BASE_ERROR, BASE_ERROR_TOO_LARGE)) {
        g_set_error_literal(error, TUF_ERROR, TUF_ERROR_DAMAGED, base_error->message);
        g_error_free(base_error);
    } else {
        tuf_error_take_base(error, base_error);
    }
    return NULL;
}

static bool has_file(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

static char *versioned_name(const char *role, int64_t version)
{
    return g_strdup_printf("%" PRId64 ".%s.json", version, role);
}

static int64_t find_newest_root(const char *folder)
{
    int64_t version = 0;
    while (version < ROOTS_LIMIT) {
        g_autofree char *name = versioned_name(TUF_METADATA_ROOT, version + 1);
        if (!has_file(folder, name)) {
            break;
        }
        version++;
    }
    return version;
}

static TufRoot *read_root(const char *folder, int64_t version, GError **error)
{
    g_autofree char *name = versioned_name(TUF_METADATA_ROOT, version);
    g_autoptr(GBytes) bytes = read_file(folder, name, TUF_CLIENT_ROOT_LIMIT_BYTES, error);
    g_autoptr(TufRoot) root = bytes == NULL ? NULL : tuf_root_new(bytes, error);
    if (root == NULL) {
        return NULL;
    }
    const TufMetadata *metadata = tuf_root_metadata(root);
    if (metadata->version != version ||
        !tuf_root_is_signed(root, TUF_METADATA_ROOT, TUF_KEY_POLICY_PRODUCT, metadata)) {
        tuf_error_refuse(error, "%s: not signed by its own keys, or of another version", name);
        return NULL;
    }
    return g_steal_pointer(&root);
}

/** The timestamp may be older than a change of keys that is not yet followed by a write. */
static bool is_signed_by_some_root(const char *folder, const TufPublished *published)
{
    const TufMetadata *timestamp = published->timestamp;
    if (tuf_root_is_signed(published->root, TUF_METADATA_TIMESTAMP, TUF_KEY_POLICY_PRODUCT,
                           timestamp)) {
        return true;
    }
    for (int64_t version = tuf_root_metadata(published->root)->version - 1; version > 0;
         version--) {
        g_autoptr(TufRoot) root = read_root(folder, version, NULL);
        if (root != NULL &&
            tuf_root_is_signed(root, TUF_METADATA_TIMESTAMP, TUF_KEY_POLICY_PRODUCT, timestamp)) {
            return true;
        }
    }
    return false;
}

static bool read_timestamp(TufPublished *published, const char *folder, GError **error)
{
    g_autoptr(GBytes) bytes =
        read_file(folder, "timestamp.json", TUF_CLIENT_TIMESTAMP_LIMIT_BYTES, error);
    if (bytes == NULL) {
        return false;
    }
    published->timestamp = tuf_meta_read(bytes, TUF_METADATA_TIMESTAMP,
                                         TUF_CLIENT_TIMESTAMP_LIMIT_BYTES, "snapshot.json", error);
    if (published->timestamp == NULL) {
        return false;
    }
    if (!is_signed_by_some_root(folder, published)) {
        return tuf_error_refuse(error, "timestamp.json is not signed by any root's keys");
    }
    return true;
}

/** Reads the file that `naming` lists as `<role>.json`. */
static GBytes *read_named(const char *folder, const TufMetadata *naming, const char *role,
                          size_t limit_bytes, GError **error)
{
    g_autofree char *listed = g_strconcat(role, ".json", NULL);
    TufMeta meta = {0};
    bool found = tuf_meta_find(naming, listed, &meta);
    g_assert(found); // tuf_meta_read() has seen it
    g_autofree char *name = versioned_name(role, meta.version);
    g_autoptr(GBytes) bytes = read_file(folder, name, limit_bytes, error);
    if (bytes == NULL || !tuf_meta_verify_bytes(&meta, bytes, name, error)) {
        return NULL;
    }
    return g_steal_pointer(&bytes);
}

static bool read_snapshot(TufPublished *published, const char *folder, GError **error)
{
    g_autoptr(GBytes) bytes = read_named(folder, published->timestamp, TUF_METADATA_SNAPSHOT,
                                         TUF_CLIENT_SNAPSHOT_LIMIT_BYTES, error);
    if (bytes == NULL) {
        return false;
    }
    published->snapshot = tuf_meta_read(bytes, TUF_METADATA_SNAPSHOT,
                                        TUF_CLIENT_SNAPSHOT_LIMIT_BYTES, "targets.json", error);
    return published->snapshot != NULL;
}

static bool read_targets(TufPublished *published, const char *folder, GError **error)
{
    g_autoptr(GBytes) bytes = read_named(folder, published->snapshot, TUF_METADATA_TARGETS,
                                         TUF_CLIENT_TARGETS_LIMIT_BYTES, error);
    if (bytes == NULL) {
        return false;
    }
    published->targets = tuf_targets_new(bytes, true, error);
    return published->targets != NULL;
}

static bool read_all(TufPublished *published, const char *folder, GError **error)
{
    int64_t version = find_newest_root(folder);
    if (version == 0) {
        return true;
    }
    published->root = read_root(folder, version, error);
    if (published->root == NULL) {
        return false;
    }
    if (!has_file(folder, "timestamp.json")) {
        return true;
    }
    return read_timestamp(published, folder, error) && read_snapshot(published, folder, error) &&
           read_targets(published, folder, error);
}

bool tuf_published_init(TufPublished *published, const char *folder, GError **error)
{
    *published = (TufPublished){0};
    if (!read_all(published, folder, error)) {
        tuf_published_clear(published);
        return false;
    }
    return true;
}

void tuf_published_clear(TufPublished *published)
{
    tuf_targets_free(published->targets);
    tuf_metadata_free(published->snapshot);
    tuf_metadata_free(published->timestamp);
    tuf_root_free(published->root);
    *published = (TufPublished){0};
}

TufRoot *tuf_published_root_before(const TufPublished *published, const char *folder)
{
    int64_t version = tuf_root_metadata(published->root)->version - 1;
    return version < 1 ? NULL : read_root(folder, version, NULL);
}
