#include "delegation.h"

#include <string.h>

#include "base/hash.h"
#include "error_private.h"
#include "pattern.h"

struct TufDelegation {
    json_t *keys;     // all those of the list
    json_t *entry;    // the role's own
    const char *name; // owned by entry, as are the two lists
    const json_t *paths;
    const json_t *hash_prefixes; // exactly one of the two is NULL
};

static void free_delegation(gpointer data)
{
    TufDelegation *delegation = data;
    json_decref(delegation->entry);
    json_decref(delegation->keys);
    g_free(delegation);
}

char *tuf_delegation_encode_name(const char *name)
{
    return g_uri_escape_string(name, NULL, FALSE);
}

static bool is_role_name(const char *name)
{
    static const char *const reserved[] = {"", TUF_METADATA_ROOT, TUF_METADATA_TIMESTAMP,
                                           TUF_METADATA_SNAPSHOT, TUF_METADATA_TARGETS};
    for (size_t i = 0; i < G_N_ELEMENTS(reserved); i++) {
        if (strcmp(name, reserved[i]) == 0) {
            return false;
        }
    }
    g_autofree char *encoded = tuf_delegation_encode_name(name);
    return strlen(encoded) <= TUF_DELEGATION_NAME_LIMIT_BYTES;
}

static bool is_list_of_texts(const json_t *list)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        if (!json_is_string(json_array_get(list, i))) {
            return false;
        }
    }
    return json_is_array(list);
}

/** Exactly one of `paths` and `path_hash_prefixes` is there, and is a list of texts. */
static bool has_one_list(const TufDelegation *delegation)
{
    const json_t *list = delegation->paths != NULL ? delegation->paths : delegation->hash_prefixes;
    return (delegation->paths == NULL || delegation->hash_prefixes == NULL) &&
           is_list_of_texts(list);
}

static TufDelegation *read_one(json_t *keys, json_t *entry)
{
    TufDelegation found = {
        .keys = keys,
        .entry = entry,
        .name = json_string_value(json_object_get(entry, "name")),
        .paths = json_object_get(entry, "paths"),
        .hash_prefixes = json_object_get(entry, "path_hash_prefixes"),
    };
    if (found.name == NULL || !is_role_name(found.name) ||
        !json_is_boolean(json_object_get(entry, "terminating")) || !has_one_list(&found)) {
        return NULL;
    }
    (void)json_incref(keys);
    (void)json_incref(entry);
    TufDelegation *delegation = g_new(TufDelegation, 1);
    *delegation = found;
    return delegation;
}

GPtrArray *tuf_delegation_read_all(const json_t *delegations, GError **error)
{
    json_t *keys = json_object_get(delegations, "keys");
    const json_t *roles = json_object_get(delegations, "roles");
    if (!json_is_object(keys) || !json_is_array(roles) ||
        json_array_size(roles) > TUF_DELEGATIONS_LIMIT) {
        tuf_error_refuse(error, "delegations without keys or roles, or too many");
        return NULL;
    }
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_delegation);
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < json_array_size(roles); i++) {
        TufDelegation *delegation = read_one(keys, json_array_get(roles, i));
        if (delegation == NULL) {
            tuf_error_refuse(error, "delegation %zu is malformed", i + 1);
            return NULL;
        }
        g_ptr_array_add(list, delegation);
        if (!g_hash_table_add(names, (gpointer)(uintptr_t)delegation->name)) {
            tuf_error_refuse(error, "two delegations to \"%s\"", delegation->name);
            return NULL;
        }
    }
    return g_steal_pointer(&list);
}

const char *tuf_delegation_name(const TufDelegation *delegation) { return delegation->name; }

bool tuf_delegation_is_terminating(const TufDelegation *delegation)
{
    return json_is_true(json_object_get(delegation->entry, "terminating"));
}

static bool matches_a_path(const json_t *paths, const char *target_name)
{
    for (size_t i = 0; i < json_array_size(paths); i++) {
        if (tuf_pattern_matches(json_string_value(json_array_get(paths, i)), target_name)) {
            return true;
        }
    }
    return false;
}

static bool matches_a_prefix(const json_t *prefixes, const char *target_name)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(target_name, strlen(target_name), sha256);
    for (size_t i = 0; i < json_array_size(prefixes); i++) {
        if (g_str_has_prefix(sha256, json_string_value(json_array_get(prefixes, i)))) {
            return true;
        }
    }
    return false;
}

bool tuf_delegation_covers(const TufDelegation *delegation, const char *target_name)
{
    return delegation->paths != NULL ? matches_a_path(delegation->paths, target_name)
                                     : matches_a_prefix(delegation->hash_prefixes, target_name);
}

TufRole *tuf_delegation_make_role(const TufDelegation *delegation, GError **error)
{
    return tuf_role_new(delegation->keys, delegation->entry, error);
}
