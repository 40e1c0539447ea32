#include "stage.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <release/photo.h>
#include <snapshot/snapshot.h>
#include <string.h>
#include <sys/stat.h>
#include <tuf/release.h>
#include <tuf/repository.h>

#include "compress.h"
#include "published.h"

static char *full_target_name(int64_t number)
{
    return g_strdup_printf("v%d/full/%" G_GINT64_FORMAT ".db.zst", SNAPSHOT_LAYOUT, number);
}

/* The description that clients read, and the state of the audit log that it vouches for. */
static json_t *describe(const StageRelease *release, const SnapshotRelease *facts, int64_t bytes)
{
    const TufRelease description = {
        .release = release->number,
        .layout = SNAPSHOT_LAYOUT,
        .fiscal_year_be = facts->fiscal_year_be,
        .snapshot_bytes = bytes,
        .made_utc = facts->made_utc,
        .snapshot_sha256 = release->sha256,
    };
    json_t *custom = tuf_release_to_json(&description);
    json_object_set_new(custom, "log_sha256", json_string(release->log_sha256));
    return custom;
}

static bool add_full_file(const StageRelease *release, const SnapshotRelease *facts,
                          const char *folder, TufRepository *repository, GError **error)
{
    GStatBuf status;
    if (g_stat(release->path, &status) != 0) {
        base_file_set_errno(error, errno, "อ่าน", release->path);
        return false;
    }
    g_autofree char *packed = g_build_filename(folder, "packing.zst", NULL);
    if (!compress_file(release->path, packed, error)) {
        (void)g_remove(packed);
        return false;
    }
    json_auto_t *custom = describe(release, facts, status.st_size);
    g_autofree char *name = full_target_name(release->number);
    bool added = tuf_repository_add_target(repository, name, packed, custom, error);
    (void)g_remove(packed);
    return added;
}

/* Of full files, whatever their layout, the newest and the one before stay listed. */
static void drop_old_releases(TufRepository *repository, int newest, int previous)
{
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    g_autoptr(GPtrArray) old = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (tuf_release_read(target, &release) && release.release != newest &&
            release.release != previous) {
            g_ptr_array_add(old, g_strdup(tuf_target_name(target)));
        }
    }
    for (guint i = 0; i < old->len; i++) {
        (void)tuf_repository_remove_target(repository, g_ptr_array_index(old, i));
    }
}

#define PHOTO_FOLDER "photo/"

static char *photo_target_name(const char *sha256)
{
    return g_strdup_printf(PHOTO_FOLDER "%s.jpg", sha256);
}

/* Pictures that the release shows no more: withdrawn, or replaced. */
static void drop_old_photos(TufRepository *repository, GHashTable *wanted)
{
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    g_autoptr(GPtrArray) old = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < targets->len; i++) {
        const char *name = tuf_target_name(g_ptr_array_index(targets, i));
        if (g_str_has_prefix(name, PHOTO_FOLDER) && !g_hash_table_contains(wanted, name)) {
            g_ptr_array_add(old, g_strdup(name));
        }
    }
    for (guint i = 0; i < old->len; i++) {
        (void)tuf_repository_remove_target(repository, g_ptr_array_index(old, i));
    }
}

/* Those that are listed already need not be looked at again: their name is their digest. */
static void forget_listed(TufRepository *repository, GHashTable *wanted)
{
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    for (guint i = 0; i < targets->len; i++) {
        (void)g_hash_table_remove(wanted, tuf_target_name(g_ptr_array_index(targets, i)));
    }
}

static bool add_photo(const Workspace *workspace, const char *name, const char *sha256,
                      TufRepository *repository, GError **error)
{
    g_autofree char *file = g_strconcat(sha256, ".jpg", NULL);
    g_autofree char *path = workspace_path(workspace, "photos", file, NULL);
    char found[BASE_HASH_HEX_LENGTH + 1] = "";
    if (!base_hash_file(path, found, NULL, error)) {
        g_prefix_error(error, "ภาพของโครงการหายไป ให้นำเข้าใหม่ (import --again): ");
        return false;
    }
    if (strcmp(found, sha256) != 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s ไม่ใช่ภาพที่นำเข้าไว้ ให้ลบไฟล์นี้แล้วนำเข้าใหม่ (import --again)", path);
        return false;
    }
    return tuf_repository_add_target(repository, name, path, NULL, error);
}

static bool set_photos(const Workspace *workspace, const char *snapshot_path,
                       TufRepository *repository, GError **error)
{
    g_autoptr(GPtrArray) photos = release_photo_list(snapshot_path, error);
    if (photos == NULL) {
        return false;
    }
    g_autoptr(GHashTable) wanted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < photos->len; i++) {
        const char *sha256 = g_ptr_array_index(photos, i);
        g_hash_table_insert(wanted, photo_target_name(sha256), g_ptr_array_index(photos, i));
    }
    drop_old_photos(repository, wanted);
    forget_listed(repository, wanted);
    GHashTableIter iterator;
    gpointer name = NULL;
    gpointer sha256 = NULL;
    g_hash_table_iter_init(&iterator, wanted);
    while (g_hash_table_iter_next(&iterator, &name, &sha256)) {
        if (!add_photo(workspace, name, sha256, repository, error)) {
            return false;
        }
    }
    return true;
}

GBytes *stage_release(const Workspace *workspace, const StageRelease *release, const char *folder,
                      const GPtrArray *signers, GError **error)
{
    int64_t now_unix = base_clock_now();
    g_auto(Published) published = {0};
    g_autoptr(Snapshot) snapshot = snapshot_open(release->path, error);
    if (snapshot == NULL || !published_find(workspace, now_unix, &published, error)) {
        return NULL;
    }
    g_autoptr(TufRepository) repository = published_open_repository(workspace, now_unix, error);
    if (repository == NULL || !tuf_repository_stage(repository, folder, error) ||
        !add_full_file(release, snapshot_release(snapshot), folder, repository, error) ||
        !set_photos(workspace, release->path, repository, error)) {
        return NULL;
    }
    drop_old_releases(repository, release->number, published.number);
    return tuf_repository_sign_targets(repository, signers, error);
}
