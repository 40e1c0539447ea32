#include "tuf/repository.h"

#include <errno.h>
#include <inttypes.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "draft.h"
#include "edition.h"
#include "error_private.h"
#include "published.h"
#include "repository_private.h"
#include "target_private.h"
#include "tuf/canonical.h"
#include "tuf/client.h"

static void free_target(gpointer data) { tuf_target_free(data); }

static void list_target(TufRepository *repository, TufTarget *target)
{
    g_hash_table_replace(repository->targets, g_strdup(tuf_target_name(target)), target);
}

void tuf_repository_list_all(TufRepository *repository, const TufTargets *targets)
{
    g_hash_table_remove_all(repository->targets);
    const GPtrArray *list = tuf_targets_list(targets);
    for (guint i = 0; i < list->len; i++) {
        const TufTarget *found = g_ptr_array_index(list, i);
        TufTarget *target =
            tuf_target_new(tuf_target_name(found), tuf_target_entry(found), true, NULL);
        g_assert(target != NULL); // the metadata were read with it
        list_target(repository, target);
    }
}

bool tuf_repository_make_folder(const char *path, GError **error)
{
    GError *base_error = NULL;
    if (!base_file_make_folder(path, &base_error)) {
        return tuf_error_take_base(error, base_error);
    }
    return true;
}

TufRepository *tuf_repository_open(const char *folder, int64_t now_unix, GError **error)
{
    g_autofree char *metadata_folder = g_build_filename(folder, "metadata", NULL);
    g_autofree char *targets_folder = g_build_filename(folder, "targets", NULL);
    if (!tuf_repository_make_folder(metadata_folder, error) ||
        !tuf_repository_make_folder(targets_folder, error)) {
        return NULL;
    }
    g_autoptr(TufRepository) repository = g_new0(TufRepository, 1);
    repository->metadata_folder = g_steal_pointer(&metadata_folder);
    repository->targets_folder = g_steal_pointer(&targets_folder);
    repository->now_unix = now_unix;
    repository->targets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_target);
    repository->folder = g_strdup(folder);
    const TufPublished *published = &repository->published;
    if (!tuf_published_init(&repository->published, repository->metadata_folder, error)) {
        return NULL;
    }
    if (published->targets != NULL) {
        tuf_repository_list_all(repository, published->targets);
    }
    return g_steal_pointer(&repository);
}

void tuf_repository_close(TufRepository *repository)
{
    if (repository == NULL) {
        return;
    }
    g_hash_table_unref(repository->targets);
    tuf_published_clear(&repository->published);
    g_clear_pointer(&repository->adopted, g_bytes_unref);
    tuf_root_free(repository->coming);
    g_free(repository->folder);
    g_free(repository->targets_folder);
    g_free(repository->metadata_folder);
    g_free(repository);
}

int64_t tuf_repository_root_version(const TufRepository *repository)
{
    const TufRoot *root = repository->published.root;
    return root == NULL ? 0 : tuf_root_metadata(root)->version;
}

int64_t tuf_repository_targets_version(const TufRepository *repository)
{
    const TufTargets *targets = repository->published.targets;
    return targets == NULL ? 0 : tuf_targets_metadata(targets)->version;
}

int64_t tuf_repository_expires_unix(const TufRepository *repository)
{
    const TufPublished *published = &repository->published;
    if (published->targets == NULL) {
        return 0;
    }
    int64_t expires_unix =
        MIN(published->timestamp->expires_unix, published->snapshot->expires_unix);
    expires_unix = MIN(expires_unix, tuf_targets_metadata(published->targets)->expires_unix);
    return MIN(expires_unix, tuf_root_metadata(published->root)->expires_unix);
}

bool tuf_repository_copy_beside(const char *source_path, const char *folder, const char *copy_path,
                                char sha256[BASE_HASH_HEX_LENGTH + 1], uint64_t *length_bytes,
                                GError **error)
{
    GError *base_error = NULL;
    (void)unlink(copy_path); // what a crash left
    if (!base_file_make_folder(folder, &base_error) ||
        !base_file_copy(source_path, copy_path, &base_error) ||
        !base_file_sync(copy_path, &base_error) ||
        !base_hash_file(copy_path, sha256, length_bytes, &base_error)) {
        (void)unlink(copy_path);
        return tuf_error_take_base(error, base_error);
    }
    return true;
}

static json_t *make_entry(const char *sha256, uint64_t length_bytes, const json_t *custom)
{
    json_t *entry =
        json_pack("{s:I, s:{s:s}}", "length", (json_int_t)length_bytes, "hashes", "sha256", sha256);
    if (custom != NULL) {
        json_object_set_new(entry, "custom", json_deep_copy(custom));
    }
    return entry;
}

/** Copies the file to its place. Returns: the target that describes it. */
static TufTarget *store_target(const TufRepository *repository, const char *name,
                               const char *source_path, const json_t *custom, GError **error)
{
    g_autofree char *named_path = g_build_filename(repository->targets_folder, name, NULL);
    g_autofree char *folder = g_path_get_dirname(named_path);
    g_autofree char *copy_path = g_build_filename(folder, ".incoming", NULL);
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    uint64_t length_bytes = 0;
    if (!tuf_repository_copy_beside(source_path, folder, copy_path, sha256, &length_bytes, error)) {
        return NULL;
    }
    json_auto_t *entry = make_entry(sha256, length_bytes, custom);
    g_autofree char *basename = g_path_get_basename(name);
    g_autofree char *path = g_strdup_printf("%s/%s.%s", folder, sha256, basename);
    GError *base_error = NULL;
    if (!base_file_rename(copy_path, path, &base_error)) {
        (void)unlink(copy_path);
        tuf_error_take_base(error, base_error);
        return NULL;
    }
    return tuf_target_new(name, entry, true, error);
}

bool tuf_repository_add_target(TufRepository *repository, const char *name, const char *source_path,
                               const json_t *custom, GError **error)
{
    g_assert(repository->adopted == NULL); // what was signed elsewhere cannot be added to
    if (!tuf_target_is_name(name)) {
        return tuf_error_refuse(error, "\"%s\" cannot be the name of a target", name);
    }
    if (custom != NULL) {
        g_autoptr(GBytes) canonical = tuf_canonical_write(custom, error);
        if (canonical == NULL) {
            return false;
        }
    }
    TufTarget *target = store_target(repository, name, source_path, custom, error);
    if (target == NULL) {
        return false;
    }
    const TufTarget *before = g_hash_table_lookup(repository->targets, name);
    if (before == NULL || !json_equal(tuf_target_entry(before), tuf_target_entry(target))) {
        repository->must_write_targets = true;
    }
    list_target(repository, target);
    return true;
}

bool tuf_repository_remove_target(TufRepository *repository, const char *name)
{
    g_assert(repository->adopted == NULL);
    bool removed = g_hash_table_remove(repository->targets, name);
    repository->must_write_targets = repository->must_write_targets || removed;
    return removed;
}

GPtrArray *tuf_repository_list_targets(const TufRepository *repository)
{
    GPtrArray *list = g_ptr_array_new();
    GHashTableIter iterator;
    gpointer target = NULL;
    g_hash_table_iter_init(&iterator, repository->targets);
    while (g_hash_table_iter_next(&iterator, NULL, &target)) {
        g_ptr_array_add(list, target);
    }
    g_ptr_array_sort(list, tuf_target_compare_names);
    return list;
}

void tuf_repository_renew_targets(TufRepository *repository)
{
    repository->must_write_targets = true;
}

static bool are_targets_stale(const TufRepository *repository)
{
    const TufPublished *published = &repository->published;
    if (repository->must_write_targets || published->targets == NULL) {
        return true;
    }
    const TufMetadata *targets = tuf_targets_metadata(published->targets);
    const TufRoot *roots[] = {published->root, repository->coming};
    for (size_t i = 0; i < G_N_ELEMENTS(roots); i++) {
        if (roots[i] != NULL &&
            !tuf_root_is_signed(roots[i], TUF_METADATA_TARGETS, TUF_KEY_POLICY_PRODUCT, targets)) {
            return true;
        }
    }
    return false;
}

json_t *tuf_repository_make_entries(const TufRepository *repository)
{
    json_t *entries = json_object();
    g_autoptr(GPtrArray) list = tuf_repository_list_targets(repository);
    for (guint i = 0; i < list->len; i++) {
        const TufTarget *target = g_ptr_array_index(list, i);
        json_object_set(entries, tuf_target_name(target), tuf_target_entry(target));
    }
    return entries;
}

bool tuf_repository_write(TufRepository *repository, const GPtrArray *signers, GError **error)
{
    g_assert(!repository->staged);
    if (repository->published.root == NULL) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_KEY, "there is no root yet to say who signs");
        return false;
    }
    bool must_sign = repository->adopted == NULL && are_targets_stale(repository);
    json_auto_t *entries = must_sign ? tuf_repository_make_entries(repository) : NULL;
    g_autoptr(TufRoot) before =
        repository->coming == NULL
            ? tuf_published_root_before(&repository->published, repository->metadata_folder)
            : NULL;
    TufEdition edition = {
        .other_root = repository->coming != NULL ? repository->coming : before,
        .must_satisfy_other = repository->coming != NULL,
        .folder = repository->metadata_folder,
        .now_unix = repository->now_unix,
        .signers = signers,
        .signed_targets = repository->adopted,
    };
    if (!tuf_edition_write(&edition, entries, &repository->published, error)) {
        return false;
    }
    g_clear_pointer(&repository->adopted, g_bytes_unref);
    repository->must_write_targets = false;
    return true;
}
