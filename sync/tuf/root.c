#include "root.h"

#include <string.h>

#include "error_private.h"
#include "tuf/client.h"

static const char *const names[] = {TUF_METADATA_ROOT, TUF_METADATA_TIMESTAMP,
                                    TUF_METADATA_SNAPSHOT, TUF_METADATA_TARGETS};

struct TufRoot {
    TufMetadata *metadata;
    TufRole *roles[G_N_ELEMENTS(names)];
    bool consistent_snapshot;
};

static bool read_roles(TufRoot *root, GError **error)
{
    const json_t *signed_part = root->metadata->signed_part;
    const json_t *keys = json_object_get(signed_part, "keys");
    const json_t *roles = json_object_get(signed_part, "roles");
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        root->roles[i] = tuf_role_new(keys, json_object_get(roles, names[i]), error);
        if (root->roles[i] == NULL) {
            g_prefix_error(error, "root: role %s: ", names[i]);
            return false;
        }
    }
    return true;
}

TufRoot *tuf_root_new(GBytes *bytes, GError **error)
{
    g_autoptr(TufRoot) root = g_new0(TufRoot, 1);
    root->metadata = tuf_metadata_new(bytes, TUF_METADATA_ROOT, TUF_CLIENT_ROOT_LIMIT_BYTES, error);
    if (root->metadata == NULL || !read_roles(root, error)) {
        return NULL;
    }
    const json_t *consistent = json_object_get(root->metadata->signed_part, "consistent_snapshot");
    if (consistent != NULL && !json_is_boolean(consistent)) {
        tuf_error_refuse(error, "root: consistent_snapshot is neither true nor false");
        return NULL;
    }
    root->consistent_snapshot = json_is_true(consistent);
    return g_steal_pointer(&root);
}

void tuf_root_free(TufRoot *root)
{
    if (root == NULL) {
        return;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        tuf_role_free(root->roles[i]);
    }
    tuf_metadata_free(root->metadata);
    g_free(root);
}

const TufMetadata *tuf_root_metadata(const TufRoot *root) { return root->metadata; }

const TufRole *tuf_root_role(const TufRoot *root, const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        if (strcmp(names[i], name) == 0) {
            return root->roles[i];
        }
    }
    g_assert_not_reached();
}

bool tuf_root_has_consistent_snapshot(const TufRoot *root) { return root->consistent_snapshot; }

bool tuf_root_is_signed(const TufRoot *root, const char *name, TufKeyPolicy policy,
                        const TufMetadata *metadata)
{
    return tuf_role_is_signer(tuf_root_role(root, name), policy, metadata);
}
