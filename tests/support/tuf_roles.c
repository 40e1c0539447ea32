#include "tuf_roles.h"

#include "tuf/error.h"

void tuf_roles_init(TufRoles *roles)
{
    tuf_bed_init(&roles->bed);
    tuf_bed_publish_first(&roles->bed);
    tuf_bed_init_client(&roles->bed);
    TufForge forge = tuf_forge_edition(2);
    forge.is_bare = true; // so that targets can be written again
    tuf_forge_write(&roles->bed, &forge);
    roles->targets = tuf_forge_read(&roles->bed, "metadata/2.targets.json");
    roles->snapshot = tuf_forge_read(&roles->bed, "metadata/2.snapshot.json");
}

void tuf_roles_clear(TufRoles *roles)
{
    json_decref(roles->targets);
    json_decref(roles->snapshot);
    tuf_bed_clear(&roles->bed);
}

json_t *tuf_roles_delegate(const TufRoles *roles, json_t *by, const char *name, int key,
                           const char *path)
{
    TufKey *public_key = tuf_signer_key(roles->bed.signers[key]);
    const char *id = tuf_key_id(public_key);
    json_t *delegations = json_object_get(by, "delegations");
    if (delegations == NULL) {
        delegations = json_pack("{s:{}, s:[]}", "keys", "roles");
        json_object_set_new(by, "delegations", delegations);
    }
    json_object_set_new(json_object_get(delegations, "keys"), id, tuf_key_to_json(public_key));
    json_t *entry = json_pack("{s:s, s:[s], s:i, s:b, s:[s]}", "name", name, "keyids", id,
                              "threshold", 1, "terminating", 0, "paths", path);
    json_array_append_new(json_object_get(delegations, "roles"), entry);
    return entry;
}

json_t *tuf_roles_make(const TufRoles *roles, const char *name, const char *target)
{
    json_t *role = json_deep_copy(roles->targets);
    json_object_del(role, "delegations");
    json_object_set_new(role, "version", json_integer(1));
    json_t *file = json_object_get(json_object_get(role, "targets"), "v1/full/1.db.zst");
    json_object_set_new(role, "targets", json_pack("{s:O}", target, file));
    g_autofree char *listed = g_strconcat(name, ".json", NULL);
    json_object_set_new(json_object_get(roles->snapshot, "meta"), listed,
                        json_pack("{s:i}", "version", 1));
    return role;
}

void tuf_roles_put(const TufRoles *roles, const char *file, const json_t *role, int key)
{
    g_autofree char *path = g_strdup_printf("metadata/1.%s.json", file);
    g_autoptr(GBytes) bytes = tuf_forge_sign(&roles->bed, role, key, -1);
    tuf_bed_put(roles->bed.repository, path, bytes);
}

json_t *tuf_roles_add(const TufRoles *roles, const char *name, int key, const char *path,
                      const char *target)
{
    json_auto_t *role = tuf_roles_make(roles, name, target);
    tuf_roles_put(roles, name, role, key);
    return tuf_roles_delegate(roles, roles->targets, name, key, path);
}

void tuf_roles_publish(const TufRoles *roles)
{
    g_autoptr(GBytes) targets =
        tuf_forge_sign(&roles->bed, roles->targets, TUF_BED_TARGETS_KEY, -1);
    tuf_bed_put(roles->bed.repository, "metadata/2.targets.json", targets);
    g_autoptr(GBytes) snapshot =
        tuf_forge_sign(&roles->bed, roles->snapshot, TUF_BED_SNAPSHOT_KEY, -1);
    tuf_bed_put(roles->bed.repository, "metadata/2.snapshot.json", snapshot);
}

TufClient *tuf_roles_refresh(TufRoles *roles)
{
    g_autoptr(GError) error = NULL;
    TufClient *client = tuf_bed_refresh(&roles->bed, 0, &error);
    g_assert_no_error(error);
    g_free(tuf_bed_take_requests(&roles->bed));
    return client;
}

const TufTarget *tuf_roles_find(TufClient *client, const char *name)
{
    g_autoptr(GError) error = NULL;
    const TufTarget *target = tuf_client_find_target(client, name, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(tuf_target_name(target), ==, name);
    return target;
}

void tuf_roles_miss(TufClient *client, const char *name, int code)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(tuf_client_find_target(client, name, &error));
    g_assert_error(error, TUF_ERROR, code);
}

void tuf_roles_assert_requests(TufRoles *roles, const char *expected)
{
    g_autofree char *requests = tuf_bed_take_requests(&roles->bed);
    g_assert_cmpstr(requests, ==, expected);
}
