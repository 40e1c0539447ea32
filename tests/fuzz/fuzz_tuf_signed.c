// One file of metadata before anybody believes it: a first byte that says of which kind, then the
// file. Thousands of times faster than the workflow of fuzz_tuf_metadata, which ends where this
// begins.
#include <glib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "meta.h"
#include "root.h"
#include "targets.h"
#include "tuf/canonical.h"
#include "tuf/client.h"
#include "tuf/release.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/** What every kind of metadata promises once it is read. */
static void check_metadata(const TufMetadata *metadata)
{
    g_autoptr(GBytes) canonical = tuf_canonical_write(metadata->signed_part, NULL);
    g_assert_true(canonical != NULL && g_bytes_equal(canonical, metadata->canonical));
    g_assert_cmpint(metadata->version, >=, 1);
    g_assert_cmpint(metadata->version, <=, TUF_METADATA_VERSION_LIMIT);
    g_assert_true(metadata->issued_unix == 0 || metadata->issued_unix <= metadata->expires_unix);
}

static void check_role(const TufRole *role, const TufMetadata *metadata)
{
    g_assert_cmpint(tuf_role_threshold(role), >=, 1);
    g_assert_false(tuf_role_has_lost_key(role, role));
    bool by_policy = tuf_role_is_signer(role, TUF_KEY_POLICY_PRODUCT, metadata);
    g_assert_true(!by_policy || tuf_role_is_signer(role, TUF_KEY_POLICY_ALL, metadata));
}

static void read_root(GBytes *bytes)
{
    static const char *const names[] = {TUF_METADATA_ROOT, TUF_METADATA_TIMESTAMP,
                                        TUF_METADATA_SNAPSHOT, TUF_METADATA_TARGETS};
    g_autoptr(TufRoot) root = tuf_root_new(bytes, NULL);
    if (root == NULL) {
        return;
    }
    check_metadata(tuf_root_metadata(root));
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        check_role(tuf_root_role(root, names[i]), tuf_root_metadata(root));
    }
}

static void read_linking(GBytes *bytes, const char *type, const char *file)
{
    g_autoptr(TufMetadata) metadata =
        tuf_meta_read(bytes, type, TUF_CLIENT_SNAPSHOT_LIMIT_BYTES, file, NULL);
    TufMeta meta = {0};
    if (metadata == NULL) {
        return;
    }
    check_metadata(metadata);
    g_assert_true(tuf_meta_find(metadata, file, &meta));
    g_assert_cmpint(meta.version, >=, 1);
    g_assert_true(tuf_meta_check_rollback(metadata, metadata, NULL));
    g_assert_cmpuint(tuf_meta_limit(&meta, TUF_CLIENT_SNAPSHOT_LIMIT_BYTES), <=,
                     TUF_CLIENT_SNAPSHOT_LIMIT_BYTES);
    (void)!tuf_meta_verify_bytes(&meta, bytes, file, NULL);
}

static void check_target(const TufTargets *targets, const TufTarget *target)
{
    const char *path = tuf_target_path(target);
    TufRelease release;
    g_assert_true(g_str_has_prefix(path, "targets/") && strstr(path, "/../") == NULL &&
                  !g_str_has_suffix(path, "/.."));
    g_assert_true(tuf_targets_find(targets, tuf_target_name(target)) != NULL);
    g_assert_true(!tuf_release_read(target, &release) || release.release >= 1);
}

static void check_delegation(const TufDelegation *delegation, const TufMetadata *metadata)
{
    g_autofree char *file = tuf_delegation_encode_name(tuf_delegation_name(delegation));
    g_assert_null(strchr(file, '/'));
    (void)tuf_delegation_covers(delegation, "v3/full/1.db.zst");
    g_autoptr(TufRole) role = tuf_delegation_make_role(delegation, NULL);
    if (role != NULL) {
        check_role(role, metadata);
    }
}

static void read_targets(GBytes *bytes)
{
    g_autoptr(TufTargets) targets = tuf_targets_new(bytes, true, NULL);
    if (targets == NULL) {
        return;
    }
    const TufMetadata *metadata = tuf_targets_metadata(targets);
    check_metadata(metadata);
    for (guint i = 0; i < tuf_targets_list(targets)->len; i++) {
        check_target(targets, g_ptr_array_index(tuf_targets_list(targets), i));
    }
    for (guint i = 0; i < tuf_targets_delegations(targets)->len; i++) {
        check_delegation(g_ptr_array_index(tuf_targets_delegations(targets), i), metadata);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    g_autoptr(GBytes) bytes = g_bytes_new(data + 1, size - 1);
    switch (data[0]) {
    case 'r':
        read_root(bytes);
        break;
    case 't':
        read_linking(bytes, TUF_METADATA_TIMESTAMP, TUF_METADATA_SNAPSHOT ".json");
        break;
    case 's':
        read_linking(bytes, TUF_METADATA_SNAPSHOT, TUF_METADATA_TARGETS ".json");
        break;
    default:
        read_targets(bytes);
        break;
    }
    return 0;
}
