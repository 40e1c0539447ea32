#include "tuf/keyring.h"

#include "base/hash.h"
#include "error_private.h"
#include "repository_private.h"
#include "role.h"
#include "root.h"
#include "tuf/canonical.h"
#include "tuf/client.h"

struct TufKeyring {
    TufRoot *root;
};

TufKeyring *tuf_keyring_new(GBytes *root, GError **error)
{
    TufRoot *read = tuf_root_new(root, error);
    if (read == NULL) {
        return NULL;
    }
    TufKeyring *keyring = g_new0(TufKeyring, 1);
    keyring->root = read;
    return keyring;
}

void tuf_keyring_free(TufKeyring *keyring)
{
    if (keyring == NULL) {
        return;
    }
    tuf_root_free(keyring->root);
    g_free(keyring);
}

static const TufMetadata *metadata_of(const TufKeyring *keyring)
{
    return tuf_root_metadata(keyring->root);
}

GBytes *tuf_keyring_bytes(const TufKeyring *keyring) { return metadata_of(keyring)->bytes; }

int64_t tuf_keyring_version(const TufKeyring *keyring) { return metadata_of(keyring)->version; }

int64_t tuf_keyring_expires_unix(const TufKeyring *keyring)
{
    return metadata_of(keyring)->expires_unix;
}

static const TufRole *role_of(const TufKeyring *keyring, TufRepositoryRole role)
{
    return tuf_root_role(keyring->root, tuf_repository_role_name(role));
}

GPtrArray *tuf_keyring_list(const TufKeyring *keyring, TufRepositoryRole role)
{
    return tuf_role_list_keys(role_of(keyring, role));
}

int tuf_keyring_threshold(const TufKeyring *keyring, TufRepositoryRole role)
{
    return (int)MIN(tuf_role_threshold(role_of(keyring, role)), G_MAXINT);
}

bool tuf_keyring_has(const TufKeyring *keyring, TufRepositoryRole role, const TufKey *key)
{
    return tuf_role_has_key(role_of(keyring, role), key);
}

char *tuf_keyring_digest(const TufKeyring *keyring)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(metadata_of(keyring)->canonical, &length);
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(data, length, sha256);
    return g_strdup(sha256);
}

/** The text of a right signature by this key, borrowed; or NULL. */
static const char *find_signature(const TufKeyring *keyring, const TufKey *key)
{
    const TufMetadata *metadata = metadata_of(keyring);
    size_t length = 0;
    const void *data = g_bytes_get_data(metadata->canonical, &length);
    size_t index = 0;
    const json_t *entry = NULL;
    json_array_foreach(metadata->signatures, index, entry)
    {
        const char *hex = json_string_value(json_object_get(entry, "sig"));
        if (tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, data, length, hex)) {
            return hex;
        }
    }
    return NULL;
}

bool tuf_keyring_is_signed_by(const TufKeyring *keyring, const TufKey *key)
{
    return find_signature(keyring, key) != NULL;
}

int tuf_keyring_count_missing(const TufKeyring *keyring, const TufKeyring *root)
{
    const TufRole *role = role_of(keyring, TUF_REPOSITORY_ROLE_ROOT);
    if (tuf_role_is_signer(role, TUF_KEY_POLICY_PRODUCT, metadata_of(root))) {
        return 0;
    }
    g_autoptr(GPtrArray) keys = tuf_role_list_keys(role);
    int given = 0;
    for (guint i = 0; i < keys->len; i++) {
        given += tuf_keyring_is_signed_by(root, g_ptr_array_index(keys, i)) ? 1 : 0;
    }
    return MAX(1, tuf_keyring_threshold(keyring, TUF_REPOSITORY_ROLE_ROOT) - given);
}

/** Replaces the root by itself with one more signature. */
static bool add_signature(TufKeyring *keyring, const char *key_id, const char *hex, GError **error)
{
    json_auto_t *document = json_deep_copy(metadata_of(keyring)->document);
    json_t *signatures = json_object_get(document, "signatures");
    for (size_t i = json_array_size(signatures); i > 0; i--) {
        const json_t *entry = json_array_get(signatures, i - 1);
        if (g_strcmp0(json_string_value(json_object_get(entry, "keyid")), key_id) == 0) {
            json_array_remove(signatures, i - 1);
        }
    }
    json_array_append_new(signatures, json_pack("{s:s, s:s}", "keyid", key_id, "sig", hex));
    g_autoptr(GBytes) bytes = tuf_canonical_write(document, error);
    TufRoot *root = bytes == NULL ? NULL : tuf_root_new(bytes, error);
    if (root == NULL) {
        return false;
    }
    tuf_root_free(keyring->root);
    keyring->root = root;
    return true;
}

bool tuf_keyring_sign(TufKeyring *keyring, const TufSigner *signer, GError **error)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(metadata_of(keyring)->canonical, &length);
    g_autofree char *hex = tuf_signer_sign(signer, data, length);
    return add_signature(keyring, tuf_key_id(tuf_signer_key(signer)), hex, error);
}

/** The right signatures of the keys that `rule` lets sign a root. */
static bool merge_from(TufKeyring *keyring, const TufKeyring *rule, const TufKeyring *other,
                       GError **error)
{
    g_autoptr(GPtrArray) keys = tuf_keyring_list(rule, TUF_REPOSITORY_ROLE_ROOT);
    for (guint i = 0; i < keys->len; i++) {
        const TufKey *key = g_ptr_array_index(keys, i);
        const char *hex = find_signature(other, key);
        if (hex != NULL && !tuf_keyring_is_signed_by(keyring, key) &&
            !add_signature(keyring, tuf_key_id(key), hex, error)) {
            return false;
        }
    }
    return true;
}

bool tuf_keyring_merge(TufKeyring *keyring, const TufKeyring *before, const TufKeyring *other,
                       GError **error)
{
    if (!g_bytes_equal(metadata_of(keyring)->canonical, metadata_of(other)->canonical)) {
        return tuf_error_refuse(error, "the two are not the same change of keys");
    }
    return merge_from(keyring, before, other, error) && merge_from(keyring, other, other, error);
}
