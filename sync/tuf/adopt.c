#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "edition.h"
#include "error_private.h"
#include "repository_private.h"
#include "target_private.h"
#include "tuf/error.h"

bool tuf_repository_stage(TufRepository *repository, const char *staging_folder, GError **error)
{
    g_autofree char *targets_folder = g_build_filename(staging_folder, "targets", NULL);
    if (!tuf_repository_make_folder(targets_folder, error)) {
        return false;
    }
    g_free(repository->targets_folder);
    repository->targets_folder = g_steal_pointer(&targets_folder);
    repository->staged = true;
    return true;
}

GBytes *tuf_repository_sign_targets(TufRepository *repository, const GPtrArray *signers,
                                    GError **error)
{
    if (repository->published.root == NULL) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_KEY, "there is no root yet to say who signs");
        return NULL;
    }
    json_auto_t *entries = tuf_repository_make_entries(repository);
    const TufEdition edition = {
        .folder = repository->metadata_folder,
        .now_unix = repository->now_unix,
        .signers = signers,
    };
    return tuf_edition_sign_targets(&edition, entries, &repository->published, error);
}

/** The version must be the next one: anything else was signed for another state of the repository.
 */
static bool check_version(const TufRepository *repository, const TufTargets *targets,
                          GError **error)
{
    int64_t current = tuf_repository_targets_version(repository);
    int64_t version = tuf_targets_metadata(targets)->version;
    if (version > current &&
        tuf_edition_is_next(repository->metadata_folder, TUF_METADATA_TARGETS, current,
                            tuf_targets_metadata(targets)->bytes, version)) {
        return true;
    }
    return tuf_error_refuse(error,
                            "targets version %" PRId64 " was not signed to follow version %" PRId64
                            ", which is published",
                            version, current);
}

static bool check_signed(const TufRepository *repository, const TufTargets *targets, GError **error)
{
    const TufRoot *root = repository->published.root;
    const TufMetadata *metadata = tuf_targets_metadata(targets);
    if (root == NULL ||
        !tuf_root_is_signed(root, TUF_METADATA_TARGETS, TUF_KEY_POLICY_PRODUCT, metadata)) {
        return tuf_error_refuse(error, "the targets are not signed by the keys of the root");
    }
    if (metadata->expires_unix <= repository->now_unix) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_EXPIRED,
                    "the signature of the targets has expired");
        return false;
    }
    return true;
}

/** True when clients see the very same target already. */
static bool is_published(const TufRepository *repository, const TufTarget *target)
{
    const TufTargets *published = repository->published.targets;
    const TufTarget *found =
        published == NULL ? NULL : tuf_targets_find(published, tuf_target_name(target));
    return found != NULL && json_equal(tuf_target_entry(found), tuf_target_entry(target));
}

static bool move_in(const char *source_path, const char *path, const TufTarget *target,
                    GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *copy_path = g_build_filename(folder, ".incoming", NULL);
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    uint64_t length_bytes = 0;
    if (!tuf_repository_copy_beside(source_path, folder, copy_path, sha256, &length_bytes, error)) {
        return false;
    }
    if (g_strcmp0(sha256, tuf_target_sha256(target)) != 0) {
        (void)unlink(copy_path);
        g_set_error(error, TUF_ERROR, TUF_ERROR_DAMAGED, "%s is not the file that was signed",
                    source_path);
        return false;
    }
    GError *base_error = NULL;
    if (!base_file_rename(copy_path, path, &base_error)) {
        (void)unlink(copy_path);
        return tuf_error_take_base(error, base_error);
    }
    return true;
}

/** Brings in the target's file, unless it is in its place already. */
static bool take_file(const TufRepository *repository, const TufTarget *target,
                      const char *staging_folder, GError **error)
{
    g_autofree char *path = g_build_filename(repository->folder, tuf_target_path(target), NULL);
    bool there = g_file_test(path, G_FILE_TEST_EXISTS);
    if (there && is_published(repository, target)) {
        return true;
    }
    if (there && tuf_target_verify_file(target, path, NULL)) {
        return true; // a run that was cut off has brought it
    }
    g_autofree char *source_path = g_build_filename(staging_folder, tuf_target_path(target), NULL);
    if (!g_file_test(source_path, G_FILE_TEST_EXISTS)) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_DAMAGED, "%s is not there", source_path);
        return false;
    }
    return move_in(source_path, path, target, error);
}

bool tuf_repository_adopt_targets(TufRepository *repository, GBytes *signed_targets,
                                  const char *staging_folder, GError **error)
{
    g_assert(!repository->staged && !repository->must_write_targets);
    g_autoptr(TufTargets) targets = tuf_targets_new(signed_targets, true, error);
    if (targets == NULL || !check_signed(repository, targets, error) ||
        !check_version(repository, targets, error)) {
        return false;
    }
    const GPtrArray *list = tuf_targets_list(targets);
    for (guint i = 0; i < list->len; i++) {
        if (!take_file(repository, g_ptr_array_index(list, i), staging_folder, error)) {
            return false;
        }
    }
    tuf_repository_list_all(repository, targets);
    repository->adopted = g_bytes_ref(signed_targets);
    return true;
}
