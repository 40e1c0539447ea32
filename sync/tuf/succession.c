#include <inttypes.h>

#include "base/file.h"
#include "draft.h"
#include "error_private.h"
#include "repository_private.h"
#include "tuf/canonical.h"

static const char *const role_names[TUF_REPOSITORY_ROLE_COUNT] = {
    [TUF_REPOSITORY_ROLE_ROOT] = TUF_METADATA_ROOT,
    [TUF_REPOSITORY_ROLE_TARGETS] = TUF_METADATA_TARGETS,
    [TUF_REPOSITORY_ROLE_SNAPSHOT] = TUF_METADATA_SNAPSHOT,
    [TUF_REPOSITORY_ROLE_TIMESTAMP] = TUF_METADATA_TIMESTAMP,
};

const char *tuf_repository_role_name(TufRepositoryRole role) { return role_names[role]; }

/** Writes a file of the metadata folder durably. */
static bool write_file(const TufRepository *repository, const char *name, GBytes *bytes,
                       GError **error)
{
    g_autofree char *path = g_build_filename(repository->metadata_folder, name, NULL);
    size_t length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    GError *base_error = NULL;
    if (!base_file_write(path, data, length, &base_error)) {
        return tuf_error_take_base(error, base_error);
    }
    return true;
}

/** Puts the role's keys into `keys`. Returns: the role object, owned. */
static json_t *make_role(const TufRepositoryKeys *wanted, TufRepositoryRole role, json_t *keys)
{
    json_t *ids = json_array();
    for (guint i = 0; i < wanted->keys[role]->len; i++) {
        const TufKey *key = g_ptr_array_index(wanted->keys[role], i);
        json_array_append_new(ids, json_string(tuf_key_id(key)));
        json_object_set_new(keys, tuf_key_id(key), tuf_key_to_json(key));
    }
    return json_pack("{s:o, s:i}", "keyids", ids, "threshold", wanted->threshold[role]);
}

static json_t *draft_root(const TufRepository *repository, const TufRepositoryKeys *wanted)
{
    json_t *draft =
        tuf_draft_new(TUF_METADATA_ROOT, repository->now_unix, TUF_REPOSITORY_ROOT_DAYS);
    json_t *keys = json_object();
    json_t *roles = json_object();
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        json_object_set_new(roles, role_names[role],
                            make_role(wanted, (TufRepositoryRole)role, keys));
    }
    json_object_set_new(draft, "keys", keys);
    json_object_set_new(draft, "roles", roles);
    json_object_set_new(draft, "consistent_snapshot", json_true());
    json_object_set_new(draft, "version",
                        json_integer(tuf_repository_root_version(repository) + 1));
    return draft;
}

static bool check_thresholds(const TufRepositoryKeys *wanted, GError **error)
{
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        if (wanted->threshold[role] < 1 ||
            (guint)wanted->threshold[role] > wanted->keys[role]->len) {
            g_set_error(error, TUF_ERROR, TUF_ERROR_KEY, "role %s: %u keys for a threshold of %d",
                        role_names[role], wanted->keys[role]->len, wanted->threshold[role]);
            return false;
        }
    }
    return true;
}

/** Refuses a root that clients of the one before would not take over, or that no key could follow.
 */
static bool check_signed_root(const TufRepository *repository, const TufRoot *root, GError **error)
{
    const TufRoot *before = repository->published.root;
    const TufMetadata *metadata = tuf_root_metadata(root);
    if (!tuf_root_is_signed(root, TUF_METADATA_ROOT, TUF_KEY_POLICY_PRODUCT, metadata) ||
        (before != NULL &&
         !tuf_root_is_signed(before, TUF_METADATA_ROOT, TUF_KEY_POLICY_PRODUCT, metadata))) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_KEY, "too few root keys to sign the new root");
        return false;
    }
    return true;
}

/** Signs the draft of a root by the old keys and the new. */
static TufRoot *sign_root(const TufRepository *repository, const json_t *draft,
                          const GPtrArray *signers, GError **error)
{
    const TufRoot *before = repository->published.root;
    g_autoptr(TufRole) role =
        tuf_role_new(json_object_get(draft, "keys"),
                     json_object_get(json_object_get(draft, "roles"), TUF_METADATA_ROOT), error);
    if (role == NULL) {
        return NULL;
    }
    const TufRole *role_before = before == NULL ? NULL : tuf_root_role(before, TUF_METADATA_ROOT);
    g_autoptr(GBytes) bytes = tuf_draft_sign(draft, signers, role, role_before, error);
    g_autoptr(TufRoot) root = bytes == NULL ? NULL : tuf_root_new(bytes, error);
    if (root == NULL) {
        return NULL;
    }
    return check_signed_root(repository, root, error) ? g_steal_pointer(&root) : NULL;
}

/** Puts the root in its place: from now on clients follow it. */
static bool put_root(TufRepository *repository, TufRoot *root, GError **error)
{
    const TufMetadata *metadata = tuf_root_metadata(root);
    g_autofree char *name = g_strdup_printf("%" PRId64 ".root.json", metadata->version);
    if (!write_file(repository, name, metadata->bytes, error)) {
        tuf_root_free(root);
        return false;
    }
    tuf_root_free(repository->published.root);
    repository->published.root = root;
    return true;
}

bool tuf_repository_write_root(TufRepository *repository, const TufRepositoryKeys *keys,
                               const GPtrArray *signers, GError **error)
{
    if (!check_thresholds(keys, error)) {
        return false;
    }
    json_auto_t *draft = draft_root(repository, keys);
    TufRoot *root = sign_root(repository, draft, signers, error);
    return root != NULL && put_root(repository, root, error);
}

GBytes *tuf_repository_draft_root(const TufRepository *repository, const TufRepositoryKeys *keys,
                                  GError **error)
{
    if (!check_thresholds(keys, error)) {
        return NULL;
    }
    json_auto_t *document =
        json_pack("{s:[], s:o}", "signatures", "signed", draft_root(repository, keys));
    return tuf_canonical_write(document, error);
}

GBytes *tuf_repository_root_bytes(const TufRepository *repository)
{
    const TufRoot *root = repository->published.root;
    return root == NULL ? NULL : tuf_root_metadata(root)->bytes;
}

bool tuf_repository_is_following(const TufRepository *repository)
{
    const TufPublished *published = &repository->published;
    if (published->targets == NULL) {
        return false;
    }
    const TufRoot *root = published->root;
    return tuf_root_is_signed(root, TUF_METADATA_TIMESTAMP, TUF_KEY_POLICY_PRODUCT,
                              published->timestamp) &&
           tuf_root_is_signed(root, TUF_METADATA_SNAPSHOT, TUF_KEY_POLICY_PRODUCT,
                              published->snapshot) &&
           tuf_root_is_signed(root, TUF_METADATA_TARGETS, TUF_KEY_POLICY_PRODUCT,
                              tuf_targets_metadata(published->targets));
}

int64_t tuf_repository_role_expires_unix(const TufRepository *repository, TufRepositoryRole role)
{
    const TufPublished *published = &repository->published;
    if (published->root == NULL ||
        (published->targets == NULL && role != TUF_REPOSITORY_ROLE_ROOT)) {
        return 0;
    }
    const TufMetadata *metadata[TUF_REPOSITORY_ROLE_COUNT] = {
        [TUF_REPOSITORY_ROLE_ROOT] = tuf_root_metadata(published->root),
        [TUF_REPOSITORY_ROLE_TARGETS] =
            published->targets == NULL ? NULL : tuf_targets_metadata(published->targets),
        [TUF_REPOSITORY_ROLE_SNAPSHOT] = published->snapshot,
        [TUF_REPOSITORY_ROLE_TIMESTAMP] = published->timestamp,
    };
    return metadata[role]->expires_unix;
}

bool tuf_repository_expect_root(TufRepository *repository, GBytes *bytes, GError **error)
{
    g_assert(repository->adopted == NULL && !repository->staged);
    g_autoptr(TufRoot) root = tuf_root_new(bytes, error);
    if (root == NULL || !check_signed_root(repository, root, error)) {
        return false;
    }
    const TufMetadata *metadata = tuf_root_metadata(root);
    if (metadata->version != tuf_repository_root_version(repository) + 1) {
        return tuf_error_refuse(error, "root version %" PRId64 " does not follow %" PRId64,
                                metadata->version, tuf_repository_root_version(repository));
    }
    if (!tuf_root_has_consistent_snapshot(root)) {
        return tuf_error_refuse(error, "the root does not have consistent snapshots");
    }
    if (metadata->expires_unix <= repository->now_unix) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_EXPIRED, "the new root has expired");
        return false;
    }
    tuf_root_free(repository->coming);
    repository->coming = g_steal_pointer(&root);
    return true;
}

bool tuf_repository_put_root(TufRepository *repository, GError **error)
{
    g_assert(repository->coming != NULL);
    return put_root(repository, g_steal_pointer(&repository->coming), error);
}
