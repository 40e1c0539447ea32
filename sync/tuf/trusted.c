#include "trusted.h"

#include <inttypes.h>

#include "error_private.h"
#include "tuf/client.h"

#define SNAPSHOT_FILE TUF_METADATA_SNAPSHOT ".json"
#define TARGETS_FILE TUF_METADATA_TARGETS ".json"

struct TufTrusted {
    TufCheck check;
    bool has_rotated;
    TufRoot *root;
    TufMetadata *timestamp;
    TufMetadata *snapshot;
    TufTargets *targets;
};

static bool check_signed(const TufTrusted *trusted, const TufRoot *root, const char *name,
                         const TufMetadata *metadata, GError **error)
{
    return tuf_check_signed(&trusted->check, tuf_root_role(root, name), name, metadata, error);
}

static bool is_signed(const TufTrusted *trusted, const char *name, const TufMetadata *metadata)
{
    return check_signed(trusted, trusted->root, name, metadata, NULL);
}

TufTrusted *tuf_trusted_new(GBytes *root, TufKeyPolicy policy, GError **error)
{
    g_autoptr(TufTrusted) trusted = g_new0(TufTrusted, 1);
    trusted->check.policy = policy;
    trusted->root = tuf_root_new(root, error);
    if (trusted->root == NULL || !check_signed(trusted, trusted->root, TUF_METADATA_ROOT,
                                               tuf_root_metadata(trusted->root), error)) {
        return NULL;
    }
    return g_steal_pointer(&trusted);
}

void tuf_trusted_free(TufTrusted *trusted)
{
    if (trusted == NULL) {
        return;
    }
    tuf_targets_free(trusted->targets);
    tuf_metadata_free(trusted->snapshot);
    tuf_metadata_free(trusted->timestamp);
    tuf_root_free(trusted->root);
    g_free(trusted);
}

void tuf_trusted_set_time(TufTrusted *trusted, int64_t now_unix, bool accept_expired)
{
    trusted->check.now_unix = now_unix;
    trusted->check.accept_expired = accept_expired;
}

static TufMetadata *read_timestamp(GBytes *bytes, GError **error)
{
    return tuf_meta_read(bytes, TUF_METADATA_TIMESTAMP, TUF_CLIENT_TIMESTAMP_LIMIT_BYTES,
                         SNAPSHOT_FILE, error);
}

static TufMetadata *read_snapshot(GBytes *bytes, GError **error)
{
    return tuf_meta_read(bytes, TUF_METADATA_SNAPSHOT, TUF_CLIENT_SNAPSHOT_LIMIT_BYTES,
                         TARGETS_FILE, error);
}

static void set_metadata(TufMetadata **place, TufMetadata *metadata)
{
    tuf_metadata_free(*place);
    *place = metadata;
}

static bool load_linking(const TufTrusted *trusted, const char *role, TufMetadata **place,
                         TufMetadata *found)
{
    g_autoptr(TufMetadata) metadata = found;
    if (metadata == NULL || !is_signed(trusted, role, metadata)) {
        return false;
    }
    set_metadata(place, g_steal_pointer(&metadata));
    return true;
}

bool tuf_trusted_load_timestamp(TufTrusted *trusted, GBytes *bytes)
{
    return load_linking(trusted, TUF_METADATA_TIMESTAMP, &trusted->timestamp,
                        read_timestamp(bytes, NULL));
}

bool tuf_trusted_load_snapshot(TufTrusted *trusted, GBytes *bytes)
{
    return load_linking(trusted, TUF_METADATA_SNAPSHOT, &trusted->snapshot,
                        read_snapshot(bytes, NULL));
}

static TufTargets *read_targets(const TufTrusted *trusted, GBytes *bytes, GError **error)
{
    g_autoptr(TufTargets) targets =
        tuf_targets_new(bytes, tuf_root_has_consistent_snapshot(trusted->root), error);
    if (targets == NULL || !check_signed(trusted, trusted->root, TUF_METADATA_TARGETS,
                                         tuf_targets_metadata(targets), error)) {
        return NULL;
    }
    return g_steal_pointer(&targets);
}

static void set_targets(TufTrusted *trusted, TufTargets *targets)
{
    tuf_targets_free(trusted->targets);
    trusted->targets = targets;
}

bool tuf_trusted_load_targets(TufTrusted *trusted, GBytes *bytes)
{
    TufTargets *targets = read_targets(trusted, bytes, NULL);
    if (targets != NULL) {
        set_targets(trusted, targets);
    }
    return targets != NULL;
}

static bool has_lost_key(const TufRoot *before, const TufRoot *after, const char *role)
{
    return tuf_role_has_lost_key(tuf_root_role(before, role), tuf_root_role(after, role));
}

bool tuf_trusted_update_root(TufTrusted *trusted, GBytes *bytes, GError **error)
{
    g_autoptr(TufRoot) root = tuf_root_new(bytes, error);
    if (root == NULL) {
        return false;
    }
    const TufMetadata *metadata = tuf_root_metadata(root);
    if (!check_signed(trusted, trusted->root, TUF_METADATA_ROOT, metadata, error) ||
        !check_signed(trusted, root, TUF_METADATA_ROOT, metadata, error) ||
        !tuf_check_version(TUF_METADATA_ROOT, metadata,
                           tuf_root_metadata(trusted->root)->version + 1, error)) {
        return false;
    }
    trusted->has_rotated = trusted->has_rotated ||
                           has_lost_key(trusted->root, root, TUF_METADATA_TIMESTAMP) ||
                           has_lost_key(trusted->root, root, TUF_METADATA_SNAPSHOT);
    tuf_root_free(trusted->root);
    trusted->root = g_steal_pointer(&root);
    return true;
}

bool tuf_trusted_has_rotated(const TufTrusted *trusted) { return trusted->has_rotated; }

bool tuf_trusted_check_root_expiry(const TufTrusted *trusted, GError **error)
{
    return tuf_check_expiry(&trusted->check, TUF_METADATA_ROOT, tuf_root_metadata(trusted->root),
                            error);
}

static bool is_worthless(const TufTrusted *trusted, const char *role, const TufMetadata *metadata)
{
    return metadata != NULL && !is_signed(trusted, role, metadata);
}

void tuf_trusted_finish_roots(TufTrusted *trusted)
{
    bool rotated = trusted->has_rotated;
    if (rotated || is_worthless(trusted, TUF_METADATA_TIMESTAMP, trusted->timestamp)) {
        set_metadata(&trusted->timestamp, NULL);
    }
    if (rotated || is_worthless(trusted, TUF_METADATA_SNAPSHOT, trusted->snapshot)) {
        set_metadata(&trusted->snapshot, NULL);
    }
    if (trusted->targets == NULL) {
        return;
    }
    // Read again: the paths of the files depend on the root.
    g_autoptr(GBytes) bytes = g_bytes_ref(tuf_targets_metadata(trusted->targets)->bytes);
    set_targets(trusted, read_targets(trusted, bytes, NULL));
}

static bool check_timestamp_rollback(const TufTrusted *trusted, const TufMetadata *timestamp,
                                     GError **error)
{
    if (timestamp->version < trusted->timestamp->version) {
        return tuf_error_refuse(
            error, "rollback: timestamp goes from version %" PRId64 " back to %" PRId64,
            trusted->timestamp->version, timestamp->version);
    }
    return timestamp->version == trusted->timestamp->version ||
           tuf_meta_check_rollback(trusted->timestamp, timestamp, error);
}

bool tuf_trusted_update_timestamp(TufTrusted *trusted, GBytes *bytes, TufTrustedNews *news,
                                  GError **error)
{
    g_autoptr(TufMetadata) timestamp = read_timestamp(bytes, error);
    if (timestamp == NULL ||
        !check_signed(trusted, trusted->root, TUF_METADATA_TIMESTAMP, timestamp, error)) {
        return false;
    }
    if (trusted->timestamp != NULL) {
        if (!check_timestamp_rollback(trusted, timestamp, error)) {
            return false;
        }
        if (timestamp->version == trusted->timestamp->version) {
            *news = TUF_TRUSTED_SAME;
            return true;
        }
    }
    if (!tuf_check_expiry(&trusted->check, TUF_METADATA_TIMESTAMP, timestamp, error)) {
        return false;
    }
    set_metadata(&trusted->timestamp, g_steal_pointer(&timestamp));
    *news = TUF_TRUSTED_NEW;
    return true;
}

bool tuf_trusted_check_timestamp_expiry(const TufTrusted *trusted, GError **error)
{
    return tuf_check_expiry(&trusted->check, TUF_METADATA_TIMESTAMP, trusted->timestamp, error);
}

static TufMeta meta_of(const TufMetadata *metadata, const char *file)
{
    TufMeta meta = {0};
    bool found = tuf_meta_find(metadata, file, &meta);
    g_assert(found); // tuf_meta_read() has seen it
    return meta;
}

TufMeta tuf_trusted_snapshot_meta(const TufTrusted *trusted)
{
    return meta_of(trusted->timestamp, SNAPSHOT_FILE);
}

TufMeta tuf_trusted_targets_meta(const TufTrusted *trusted)
{
    return meta_of(trusted->snapshot, TARGETS_FILE);
}

bool tuf_trusted_is_snapshot_current(const TufTrusted *trusted)
{
    TufMeta meta = tuf_trusted_snapshot_meta(trusted);
    return trusted->snapshot != NULL && tuf_check_is_announced(&meta, trusted->snapshot);
}

bool tuf_trusted_update_snapshot(TufTrusted *trusted, GBytes *bytes, GError **error)
{
    if (bytes == NULL) {
        return tuf_check_expiry(&trusted->check, TUF_METADATA_SNAPSHOT, trusted->snapshot, error);
    }
    TufMeta meta = tuf_trusted_snapshot_meta(trusted);
    if (!tuf_meta_verify_bytes(&meta, bytes, SNAPSHOT_FILE, error)) {
        return false;
    }
    g_autoptr(TufMetadata) snapshot = read_snapshot(bytes, error);
    if (snapshot == NULL ||
        !check_signed(trusted, trusted->root, TUF_METADATA_SNAPSHOT, snapshot, error) ||
        !tuf_check_version(TUF_METADATA_SNAPSHOT, snapshot, meta.version, error)) {
        return false;
    }
    if (trusted->snapshot != NULL && !tuf_meta_check_rollback(trusted->snapshot, snapshot, error)) {
        return false;
    }
    if (!tuf_check_expiry(&trusted->check, TUF_METADATA_SNAPSHOT, snapshot, error)) {
        return false;
    }
    set_metadata(&trusted->snapshot, g_steal_pointer(&snapshot));
    return true;
}

bool tuf_trusted_is_targets_current(const TufTrusted *trusted)
{
    TufMeta meta = tuf_trusted_targets_meta(trusted);
    return trusted->targets != NULL &&
           tuf_check_is_announced(&meta, tuf_targets_metadata(trusted->targets));
}

bool tuf_trusted_update_targets(TufTrusted *trusted, GBytes *bytes, GError **error)
{
    if (bytes == NULL) {
        return tuf_check_expiry(&trusted->check, TUF_METADATA_TARGETS,
                                tuf_targets_metadata(trusted->targets), error);
    }
    TufMeta meta = tuf_trusted_targets_meta(trusted);
    if (!tuf_meta_verify_bytes(&meta, bytes, TARGETS_FILE, error)) {
        return false;
    }
    g_autoptr(TufTargets) targets = read_targets(trusted, bytes, error);
    if (targets == NULL) {
        return false;
    }
    const TufMetadata *metadata = tuf_targets_metadata(targets);
    if (!tuf_check_version(TUF_METADATA_TARGETS, metadata, meta.version, error) ||
        !tuf_check_expiry(&trusted->check, TUF_METADATA_TARGETS, metadata, error)) {
        return false;
    }
    set_targets(trusted, g_steal_pointer(&targets));
    return true;
}

const TufCheck *tuf_trusted_check(const TufTrusted *trusted) { return &trusted->check; }

const TufRoot *tuf_trusted_root(const TufTrusted *trusted) { return trusted->root; }

const TufMetadata *tuf_trusted_timestamp(const TufTrusted *trusted) { return trusted->timestamp; }

const TufMetadata *tuf_trusted_snapshot(const TufTrusted *trusted) { return trusted->snapshot; }

const TufTargets *tuf_trusted_targets(const TufTrusted *trusted) { return trusted->targets; }

int64_t tuf_trusted_issued_unix(const TufTrusted *trusted)
{
    int64_t issued_unix = trusted->timestamp == NULL ? 0 : trusted->timestamp->issued_unix;
    if (trusted->snapshot != NULL) {
        issued_unix = MAX(issued_unix, trusted->snapshot->issued_unix);
    }
    return MIN(issued_unix, tuf_root_metadata(trusted->root)->expires_unix - 1);
}

int64_t tuf_trusted_expires_unix(const TufTrusted *trusted)
{
    int64_t expires_unix =
        MIN(tuf_root_metadata(trusted->root)->expires_unix, trusted->timestamp->expires_unix);
    expires_unix = MIN(expires_unix, trusted->snapshot->expires_unix);
    return MIN(expires_unix, tuf_targets_metadata(trusted->targets)->expires_unix);
}
