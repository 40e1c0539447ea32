#include "role.h"

#include <string.h>

#include "error_private.h"

typedef struct {
    char *id; // as metadata list it, which need not be the hash of the key
    TufKey *key;
} Member;

struct TufRole {
    GPtrArray *members; // of Member
    int64_t threshold;
};

static void free_member(gpointer data)
{
    Member *member = data;
    g_free(member->id);
    tuf_key_free(member->key);
    g_free(member);
}

static bool add_member(GPtrArray *members, const json_t *keys, const json_t *id_value,
                       GError **error)
{
    const char *id = json_string_value(id_value);
    if (id == NULL) {
        return tuf_error_refuse(error, "a key id is not text");
    }
    const json_t *object = json_object_get(keys, id);
    if (object == NULL) {
        return true;
    }
    TufKey *key = tuf_key_new(object, error);
    if (key == NULL) {
        return false;
    }
    Member *member = g_new0(Member, 1);
    member->id = g_strdup(id);
    member->key = key;
    g_ptr_array_add(members, member);
    return true;
}

TufRole *tuf_role_new(const json_t *keys, const json_t *role, GError **error)
{
    const json_t *ids = json_object_get(role, "keyids");
    int64_t threshold = tuf_metadata_read_count(role, "threshold", INT64_MAX);
    if (!json_is_object(keys) || !json_is_array(ids) || threshold == 0 ||
        json_array_size(ids) > TUF_ROLE_KEYS_LIMIT) {
        tuf_error_refuse(error, "a role has no right keys, keyids or threshold");
        return NULL;
    }
    g_autoptr(GPtrArray) members = g_ptr_array_new_with_free_func(free_member);
    for (size_t i = 0; i < json_array_size(ids); i++) {
        if (!add_member(members, keys, json_array_get(ids, i), error)) {
            return NULL;
        }
    }
    TufRole *made = g_new0(TufRole, 1);
    made->members = g_steal_pointer(&members);
    made->threshold = threshold;
    return made;
}

void tuf_role_free(TufRole *role)
{
    if (role == NULL) {
        return;
    }
    g_ptr_array_unref(role->members);
    g_free(role);
}

int64_t tuf_role_threshold(const TufRole *role) { return role->threshold; }

GPtrArray *tuf_role_list_keys(const TufRole *role)
{
    GPtrArray *keys = g_ptr_array_new();
    for (guint i = 0; i < role->members->len; i++) {
        const Member *member = g_ptr_array_index(role->members, i);
        g_ptr_array_add(keys, member->key);
    }
    return keys;
}

bool tuf_role_has_key(const TufRole *role, const TufKey *key)
{
    for (guint i = 0; i < role->members->len; i++) {
        const Member *member = g_ptr_array_index(role->members, i);
        if (tuf_key_is_same(member->key, key)) {
            return true;
        }
    }
    return false;
}

bool tuf_role_has_lost_key(const TufRole *role, const TufRole *successor)
{
    for (guint i = 0; i < role->members->len; i++) {
        const Member *member = g_ptr_array_index(role->members, i);
        if (!tuf_role_has_key(successor, member->key)) {
            return true;
        }
    }
    return false;
}

static TufKey *find_key(const TufRole *role, const char *id)
{
    for (guint i = 0; i < role->members->len; i++) {
        const Member *member = g_ptr_array_index(role->members, i);
        if (strcmp(member->id, id) == 0) {
            return member->key;
        }
    }
    return NULL;
}

static bool has_counted(const GPtrArray *counted, const TufKey *key)
{
    for (guint i = 0; i < counted->len; i++) {
        if (tuf_key_is_same(g_ptr_array_index(counted, i), key)) {
            return true;
        }
    }
    return false;
}

bool tuf_role_is_signer(const TufRole *role, TufKeyPolicy policy, const TufMetadata *metadata)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(metadata->canonical, &length);
    g_autoptr(GPtrArray) counted = g_ptr_array_new();
    for (size_t i = 0; i < json_array_size(metadata->signatures); i++) {
        const json_t *signature = json_array_get(metadata->signatures, i);
        const char *id = json_string_value(json_object_get(signature, "keyid"));
        const char *hex = json_string_value(json_object_get(signature, "sig"));
        TufKey *key = find_key(role, id);
        if (key != NULL && !has_counted(counted, key) &&
            tuf_key_verify(key, policy, data, length, hex)) {
            g_ptr_array_add(counted, key);
        }
    }
    return (int64_t)counted->len >= role->threshold;
}
