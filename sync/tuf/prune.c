#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "meta.h"
#include "repository_private.h"
#include "tuf/client.h"
#include "tuf/error.h"
#include "tuf/release.h"

/** Target names have few folders; deeper than this nothing of ours lies. */
#define LIMIT_DEPTH 8

/** What clients are still led to: files of targets, and versions of metadata. */
typedef struct {
    GHashTable *paths;
    int64_t oldest_snapshot; /* versions from here on stay */
    int64_t oldest_targets;
} Kept;

static void clear_kept(Kept *kept) { g_clear_pointer(&kept->paths, g_hash_table_unref); }
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Kept, clear_kept)

/** Only "<sha256>.<name>" was ever written by us. */
static bool is_target_file(const char *name)
{
    return strspn(name, "0123456789abcdef") == BASE_HASH_HEX_LENGTH &&
           name[BASE_HASH_HEX_LENGTH] == '.';
}

static void keep_target(const TufRepository *repository, const TufTarget *target, Kept *kept)
{
    g_hash_table_add(kept->paths,
                     g_build_filename(repository->folder, tuf_target_path(target), NULL));
}

static GBytes *read_metadata(const TufRepository *repository, const char *role, int64_t version,
                             size_t limit_bytes)
{
    g_autofree char *path =
        g_strdup_printf("%s/%" PRId64 ".%s.json", repository->metadata_folder, version, role);
    return base_file_read(path, limit_bytes, NULL);
}

/** What was listed besides releases goes at once: it may have been withdrawn for a reason. */
static void keep_releases_of(const TufRepository *repository, int64_t version, Kept *kept)
{
    g_autoptr(GBytes) bytes =
        read_metadata(repository, TUF_METADATA_TARGETS, version, TUF_CLIENT_TARGETS_LIMIT_BYTES);
    g_autoptr(TufTargets) targets = bytes == NULL ? NULL : tuf_targets_new(bytes, true, NULL);
    const GPtrArray *list = targets == NULL ? NULL : tuf_targets_list(targets);
    for (guint i = 0; list != NULL && i < list->len; i++) {
        TufRelease release;
        if (tuf_release_read(g_ptr_array_index(list, i), &release)) {
            keep_target(repository, g_ptr_array_index(list, i), kept);
        }
    }
}

static TufMetadata *read_snapshot(const TufRepository *repository, int64_t version,
                                  TufMeta *targets)
{
    g_autoptr(GBytes) bytes =
        read_metadata(repository, TUF_METADATA_SNAPSHOT, version, TUF_CLIENT_SNAPSHOT_LIMIT_BYTES);
    TufMetadata *snapshot =
        bytes == NULL ? NULL
                      : tuf_meta_read(bytes, TUF_METADATA_SNAPSHOT, TUF_CLIENT_SNAPSHOT_LIMIT_BYTES,
                                      "targets.json", NULL);
    if (snapshot != NULL) {
        bool found = tuf_meta_find(snapshot, "targets.json", targets);
        g_assert(found); // tuf_meta_read() has seen it
    }
    return snapshot;
}

/** A snapshot was in force until its successor was issued. */
static void keep_recent(const TufRepository *repository, int64_t since_unix, Kept *kept)
{
    int64_t replaced_unix = repository->published.snapshot->issued_unix;
    while (replaced_unix > since_unix && kept->oldest_snapshot > 1) {
        TufMeta targets = {0};
        g_autoptr(TufMetadata) snapshot =
            read_snapshot(repository, kept->oldest_snapshot - 1, &targets);
        if (snapshot == NULL) {
            break;
        }
        kept->oldest_snapshot--;
        if (targets.version < kept->oldest_targets) {
            kept->oldest_targets = targets.version;
            keep_releases_of(repository, targets.version, kept);
        }
        replaced_unix = snapshot->issued_unix;
    }
}

static void find_kept(const TufRepository *repository, int64_t since_unix, Kept *kept)
{
    kept->paths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    for (guint i = 0; i < targets->len; i++) {
        keep_target(repository, g_ptr_array_index(targets, i), kept);
    }
    if (repository->published.targets != NULL) {
        kept->oldest_snapshot = repository->published.snapshot->version;
        kept->oldest_targets = tuf_repository_targets_version(repository);
        keep_recent(repository, since_unix, kept);
    }
}

static bool delete_file(const char *path, GError **error)
{
    if (unlink(path) != 0) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_IO, "ลบ %s ไม่ได้", path);
        return false;
    }
    return true;
}

// Recursion ends at LIMIT_DEPTH.
// NOLINTNEXTLINE(misc-no-recursion)
static bool prune_folder(GHashTable *listed, const char *folder, int depth, GError **error)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_SYMLINK)) {
            continue;
        }
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            if (depth < LIMIT_DEPTH && !prune_folder(listed, path, depth + 1, error)) {
                return false;
            }
        } else if (is_target_file(name) && !g_hash_table_contains(listed, path) &&
                   !delete_file(path, error)) {
            return false;
        }
    }
    return true;
}

/** The version of "<version>.<role>.json"; INT64_MAX for another name. */
static int64_t version_of(const char *name, const char *role)
{
    char *end = NULL;
    int64_t version = g_ascii_strtoll(name, &end, 10);
    g_autofree char *ending = g_strdup_printf(".%s.json", role);
    return version > 0 && g_ascii_isdigit(*name) && strcmp(end, ending) == 0 ? version : INT64_MAX;
}

/** Roots stay for ever: a kiosk that was off for years follows them one by one. */
static bool prune_metadata(const TufRepository *repository, const Kept *kept, GError **error)
{
    g_autoptr(GDir) dir = g_dir_open(repository->metadata_folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(repository->metadata_folder, name, NULL);
        bool old = version_of(name, TUF_METADATA_SNAPSHOT) < kept->oldest_snapshot ||
                   version_of(name, TUF_METADATA_TARGETS) < kept->oldest_targets;
        if (old && !delete_file(path, error)) {
            return false;
        }
    }
    return true;
}

bool tuf_repository_prune(TufRepository *repository, int64_t since_unix, GError **error)
{
    g_auto(Kept) kept = {0};
    find_kept(repository, since_unix, &kept);
    return prune_folder(kept.paths, repository->targets_folder, 0, error) &&
           prune_metadata(repository, &kept, error);
}
