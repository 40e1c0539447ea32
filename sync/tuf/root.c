#include "root.h"

#include <string.h>

#include "error_private.h"
#include "tuf/client.h"

static const char *const names[] = {TUF_METADATA_ROOT, TUF_METADATA_TIMESTAMP,
                                    TUF_METADATA_SNAPSHOT, TUF_METADATA_TARGETS};

struct TufRoot {
    TufMetadata *metadata;
    GPtrArray *roles; // of TufRole, in the order of names
    bool consistent_snapshot;
};

static void free_role(gpointer data) { tuf_role_free(data); }

static GPtrArray *read_roles(const TufMetadata *metadata, GError **error)
{
    const json_t *keys = json_object_get(metadata->signed_part, "keys");
    const json_t *list = json_object_get(metadata->signed_part, "roles");
    g_autoptr(GPtrArray) roles = g_ptr_array_new_with_free_func(free_role);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        TufRole *role = tuf_role_new(keys, json_object_get(list, names[i]), error);
        if (role == NULL) {
            g_prefix_error(error, "root: role %s: ", names[i]);
            return NULL;
        }
        g_ptr_array_add(roles, role);
    }
    return g_steal_pointer(&roles);
}

TufRoot *tuf_root_new(GBytes *bytes, GError **error)
{
    g_autoptr(TufMetadata) metadata =
        tuf_metadata_new(bytes, TUF_METADATA_ROOT, TUF_CLIENT_ROOT_LIMIT_BYTES, error);
    if (metadata == NULL) {
        return NULL;
    }
    const json_t *consistent = json_object_get(metadata->signed_part, "consistent_snapshot");
    if (consistent != NULL && json_typeof(consistent) != JSON_TRUE &&
        json_typeof(consistent) != JSON_FALSE) {
        tuf_error_refuse(error, "root: consistent_snapshot is neither true nor false");
        return NULL;
    }
    GPtrArray *roles = read_roles(metadata, error);
    if (roles == NULL) {
        return NULL;
    }
    TufRoot *root = g_new0(TufRoot, 1);
    root->metadata = g_steal_pointer(&metadata);
    root->roles = roles;
    root->consistent_snapshot = json_is_true(consistent);
    return root;
}

void tuf_root_free(TufRoot *root)
{
    if (root == NULL) {
        return;
    }
    g_ptr_array_unref(root->roles);
    tuf_metadata_free(root->metadata);
    g_free(root);
}

const TufMetadata *tuf_root_metadata(const TufRoot *root) { return root->metadata; }

const TufRole *tuf_root_role(const TufRoot *root, const char *name)
{
    size_t i = 0;
    while (strcmp(names[i], name) != 0) {
        i++;
        g_assert(i < G_N_ELEMENTS(names));
    }
    return g_ptr_array_index(root->roles, i);
}

bool tuf_root_has_consistent_snapshot(const TufRoot *root) { return root->consistent_snapshot; }

bool tuf_root_is_signed(const TufRoot *root, const char *name, TufKeyPolicy policy,
                        const TufMetadata *metadata)
{
    return tuf_role_is_signer(tuf_root_role(root, name), policy, metadata);
}
