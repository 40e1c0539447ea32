#include "search.h"

#include <string.h>

#include "client_private.h"
#include "error_private.h"
#include "folder.h"

/** A delegated role, as the snapshot and whoever delegates to it have it. */
typedef struct {
    const char *name;
    TufRole *role;
    TufMeta meta;
} Visited;

static void visited_clear(Visited *visited) { tuf_role_free(visited->role); }
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Visited, visited_clear)

static bool visited_init(Visited *visited, const TufClient *client, const TufDelegation *delegation,
                         GError **error)
{
    *visited = (Visited){.name = tuf_delegation_name(delegation)};
    g_autofree char *file = g_strconcat(visited->name, ".json", NULL);
    if (!tuf_meta_find(tuf_trusted_snapshot(client->trusted), file, &visited->meta)) {
        return tuf_error_refuse(error, "snapshot: %s is not listed", file);
    }
    visited->role = tuf_delegation_make_role(delegation, error);
    if (visited->role == NULL) {
        g_prefix_error(error, "role %s: ", visited->name);
    }
    return visited->role != NULL;
}

static TufTargets *read_targets(const TufClient *client, GBytes *bytes, GError **error)
{
    bool consistent = tuf_root_has_consistent_snapshot(tuf_trusted_root(client->trusted));
    return tuf_targets_new(bytes, consistent, error);
}

/** What an earlier search, or run, trusted; `*targets` is NULL when there is nothing. Borrowed. */
static bool load_known(TufClient *client, const char *name, const TufTargets **targets,
                       GError **error)
{
    *targets = g_hash_table_lookup(client->delegated_by_role, name);
    if (*targets != NULL) {
        return true;
    }
    g_autoptr(GBytes) bytes = NULL;
    if (!tuf_folder_load(client->metadata_dir, name, TUF_CLIENT_TARGETS_LIMIT_BYTES, &bytes,
                         error)) {
        return false;
    }
    TufTargets *found = bytes == NULL ? NULL : read_targets(client, bytes, NULL);
    if (found != NULL) {
        g_ptr_array_add(client->delegated, found);
        g_hash_table_insert(client->delegated_by_role, g_strdup(name), found);
    }
    *targets = found;
    return true;
}

/** Two roles may delegate to one name with different keys: each asks for its own signatures. */
static bool is_current(const TufClient *client, const Visited *visited, const TufTargets *targets)
{
    const TufMetadata *metadata = tuf_targets_metadata(targets);
    return tuf_check_is_announced(&visited->meta, metadata) &&
           tuf_check_signed(tuf_trusted_check(client->trusted), visited->role, visited->name,
                            metadata, NULL);
}

static TufTargets *check_new(const TufClient *client, const Visited *visited, GBytes *bytes,
                             GError **error)
{
    if (!tuf_meta_verify_bytes(&visited->meta, bytes, visited->name, error)) {
        return NULL;
    }
    g_autoptr(TufTargets) targets = read_targets(client, bytes, error);
    if (targets == NULL) {
        return NULL;
    }
    const TufCheck *check = tuf_trusted_check(client->trusted);
    const TufMetadata *metadata = tuf_targets_metadata(targets);
    bool right = tuf_check_signed(check, visited->role, visited->name, metadata, error) &&
                 tuf_check_version(visited->name, metadata, visited->meta.version, error) &&
                 tuf_check_expiry(check, visited->name, metadata, error);
    return right ? g_steal_pointer(&targets) : NULL;
}

static const TufTargets *fetch_new(TufClient *client, const Visited *visited, GError **error)
{
    g_autofree char *path = tuf_client_make_path(client, visited->name, visited->meta.version);
    size_t limit_bytes = tuf_meta_limit(&visited->meta, TUF_CLIENT_TARGETS_LIMIT_BYTES);
    g_autoptr(GBytes) bytes = tuf_client_fetch_needed(client, path, limit_bytes, error);
    g_autoptr(TufTargets) targets = bytes == NULL ? NULL : check_new(client, visited, bytes, error);
    if (targets == NULL || !tuf_folder_store(client->metadata_dir, visited->name, bytes, error)) {
        return NULL;
    }
    TufTargets *kept = g_steal_pointer(&targets);
    g_ptr_array_add(client->delegated, kept);
    g_hash_table_insert(client->delegated_by_role, g_strdup(visited->name), kept);
    return kept;
}

/** The trusted metadata of the role. Borrowed from the client. */
static const TufTargets *visit(TufClient *client, const TufDelegation *delegation, GError **error)
{
    g_auto(Visited) visited = {0};
    const TufTargets *known = NULL;
    if (!visited_init(&visited, client, delegation, error) ||
        !load_known(client, visited.name, &known, error)) {
        return NULL;
    }
    if (known == NULL || !is_current(client, &visited, known)) {
        return fetch_new(client, &visited, error);
    }
    bool fresh = tuf_check_expiry(tuf_trusted_check(client->trusted), visited.name,
                                  tuf_targets_metadata(known), error);
    return fresh ? known : NULL;
}

/**
 * Puts the roles that may speak for the target on the pile, the first on top. A terminating one is
 * the last word: what lies on the pile is then not asked any more.
 */
static void push_delegations(GPtrArray *pile, const TufTargets *targets, const char *name)
{
    const GPtrArray *all = tuf_targets_delegations(targets);
    g_autoptr(GPtrArray) covering = g_ptr_array_new();
    bool ended = false;
    for (guint i = 0; i < all->len && !ended; i++) {
        TufDelegation *delegation = g_ptr_array_index(all, i);
        if (tuf_delegation_covers(delegation, name)) {
            g_ptr_array_add(covering, delegation);
            ended = tuf_delegation_is_terminating(delegation);
        }
    }
    if (ended) {
        g_ptr_array_set_size(pile, 0);
    }
    for (guint i = covering->len; i > 0; i--) {
        g_ptr_array_add(pile, g_ptr_array_index(covering, i - 1));
    }
}

static const TufTarget *report_missing(const char *name, GError **error)
{
    g_set_error(error, TUF_ERROR, TUF_ERROR_NOT_FOUND, "no target \"%s\"", name);
    return NULL;
}

const TufTarget *tuf_search_run(TufClient *client, const char *name, GError **error)
{
    const TufTargets *targets = tuf_trusted_targets(client->trusted);
    g_autoptr(GPtrArray) pile = g_ptr_array_new();
    g_autoptr(GHashTable) visited = g_hash_table_new(g_str_hash, g_str_equal);
    const TufTarget *target = NULL;
    while ((target = tuf_targets_find(targets, name)) == NULL) {
        push_delegations(pile, targets, name);
        const TufDelegation *next = NULL;
        while (next == NULL && pile->len > 0) {
            const TufDelegation *top = g_ptr_array_steal_index(pile, pile->len - 1);
            // The table never frees its keys; its parameter is not const.
            bool is_new = g_hash_table_add(visited, (gpointer)(uintptr_t)tuf_delegation_name(top));
            next = is_new ? top : NULL;
        }
        if (next == NULL || g_hash_table_size(visited) > TUF_CLIENT_DELEGATIONS_A_SEARCH) {
            return report_missing(name, error);
        }
        targets = visit(client, next, error);
        if (targets == NULL) {
            return NULL;
        }
    }
    return target;
}

/** All delegated roles, whatever they may speak for. */
typedef struct {
    TufClient *client;
    GHashTable *seen; /* names as a set; borrowed from metadata */
    GPtrArray *found; /* const TufTargets *, borrowed from the client */
    GPtrArray *names; /* of those; owned */
    guint limit;
} Walk;

static bool visit_all_of(Walk *walk, const TufTargets *targets, GError **error)
{
    const GPtrArray *delegations = tuf_targets_delegations(targets);
    for (guint i = 0; i < delegations->len; i++) {
        const TufDelegation *delegation = g_ptr_array_index(delegations, i);
        // The table never frees its keys; its parameter is not const.
        if (!g_hash_table_add(walk->seen, (gpointer)(uintptr_t)tuf_delegation_name(delegation))) {
            continue;
        }
        if (g_hash_table_size(walk->seen) > walk->limit) {
            return tuf_error_refuse(error, "more than %u delegated roles", walk->limit);
        }
        const TufTargets *next = visit(walk->client, delegation, error);
        if (next == NULL) {
            return false;
        }
        g_ptr_array_add(walk->found, (gpointer)(uintptr_t)next);
        g_ptr_array_add(walk->names, g_strdup(tuf_delegation_name(delegation)));
    }
    return true;
}

GPtrArray *tuf_search_all(TufClient *client, guint limit, GPtrArray *names, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GPtrArray) found = g_ptr_array_new();
    Walk walk = {.client = client, .seen = seen, .found = found, .names = names, .limit = limit};
    const TufTargets *targets = tuf_trusted_targets(client->trusted);
    // `found` grows meanwhile: what is found is asked as well.
    for (guint i = 0; targets != NULL; i++) {
        if (!visit_all_of(&walk, targets, error)) {
            return NULL;
        }
        targets = i < found->len ? g_ptr_array_index(found, i) : NULL;
    }
    return g_steal_pointer(&found);
}
