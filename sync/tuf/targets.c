#include "targets.h"

#include "error_private.h"
#include "target_private.h"
#include "tuf/client.h"

struct TufTargets {
    TufMetadata *metadata;
    GPtrArray *list;
    GHashTable *by_name; // borrows from list
    GPtrArray *delegations;
};

static void free_target(gpointer data) { tuf_target_free(data); }

/** Sorted by name. */
static GPtrArray *read_list(const TufMetadata *metadata, bool consistent, GError **error)
{
    json_t *entries = json_object_get(metadata->signed_part, "targets");
    if (!json_is_object(entries) || json_object_size(entries) > TUF_TARGETS_LIMIT) {
        tuf_error_refuse(error, "targets: no list of files, or one too long");
        return NULL;
    }
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_target);
    const char *name = NULL;
    json_t *entry = NULL;
    json_object_foreach(entries, name, entry)
    {
        TufTarget *target = tuf_target_new(name, entry, consistent, error);
        if (target == NULL) {
            return NULL;
        }
        g_ptr_array_add(list, target);
    }
    g_ptr_array_sort(list, tuf_target_compare_names);
    return g_steal_pointer(&list);
}

static GHashTable *index_list(const GPtrArray *list)
{
    GHashTable *by_name = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < list->len; i++) {
        TufTarget *target = g_ptr_array_index(list, i);
        // The table never frees its keys; its parameter is not const.
        g_hash_table_insert(by_name, (gpointer)(uintptr_t)tuf_target_name(target), target);
    }
    return by_name;
}

static GPtrArray *read_delegations(const TufMetadata *metadata, GError **error)
{
    const json_t *delegations = json_object_get(metadata->signed_part, "delegations");
    return delegations == NULL ? g_ptr_array_new() : tuf_delegation_read_all(delegations, error);
}

TufTargets *tuf_targets_new(GBytes *bytes, bool consistent, GError **error)
{
    g_autoptr(TufMetadata) metadata =
        tuf_metadata_new(bytes, TUF_METADATA_TARGETS, TUF_CLIENT_TARGETS_LIMIT_BYTES, error);
    g_autoptr(GPtrArray) list = metadata == NULL ? NULL : read_list(metadata, consistent, error);
    GPtrArray *delegations = list == NULL ? NULL : read_delegations(metadata, error);
    if (delegations == NULL) {
        return NULL;
    }
    TufTargets *targets = g_new0(TufTargets, 1);
    targets->metadata = g_steal_pointer(&metadata);
    targets->by_name = index_list(list);
    targets->list = g_steal_pointer(&list);
    targets->delegations = delegations;
    return targets;
}

void tuf_targets_free(TufTargets *targets)
{
    if (targets == NULL) {
        return;
    }
    g_ptr_array_unref(targets->delegations);
    g_hash_table_unref(targets->by_name);
    g_ptr_array_unref(targets->list);
    tuf_metadata_free(targets->metadata);
    g_free(targets);
}

const TufMetadata *tuf_targets_metadata(const TufTargets *targets) { return targets->metadata; }

const GPtrArray *tuf_targets_list(const TufTargets *targets) { return targets->list; }

const TufTarget *tuf_targets_find(const TufTargets *targets, const char *name)
{
    return g_hash_table_lookup(targets->by_name, name);
}

const GPtrArray *tuf_targets_delegations(const TufTargets *targets) { return targets->delegations; }
