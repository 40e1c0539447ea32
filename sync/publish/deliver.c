#include "deliver.h"

#include <base/file.h>
#include <errno.h>
#include <site/site.h>
#include <snapshot/snapshot.h>
#include <sys/stat.h>
#include <tuf/release.h>
#include <tuf/repository.h>
#include <unistd.h>

#include "compress.h"

/* A kiosk that is one release behind may be fetching the older file just now. */
#define FULL_FILES_KEPT 2

static TufRepository *open_repository(const Workspace *workspace, int64_t now_unix, GError **error)
{
    g_autofree char *folder = workspace_path(workspace, "repository", NULL);
    return tuf_repository_open(folder, now_unix, error);
}

/* The release numbers of the listed full files, highest first. */
static GArray *list_releases(const TufRepository *repository)
{
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    GArray *numbers = g_array_new(false, false, sizeof(int64_t));
    for (unsigned int i = 0; i < targets->len; i++) {
        TufRelease release;
        if (!tuf_release_read(g_ptr_array_index(targets, i), &release) ||
            release.from_sha256 != NULL) {
            continue;
        }
        unsigned int at = 0;
        while (at < numbers->len && g_array_index(numbers, int64_t, at) > release.release) {
            at++;
        }
        g_array_insert_val(numbers, at, release.release);
    }
    return numbers;
}

static char *full_target_name(int64_t number)
{
    return g_strdup_printf("v%d/full/%" G_GINT64_FORMAT ".db.zst", SNAPSHOT_LAYOUT, number);
}

int64_t deliver_newest_release(const Workspace *workspace, int64_t now_unix, GError **error)
{
    g_autoptr(TufRepository) repository = open_repository(workspace, now_unix, error);
    if (repository == NULL) {
        return -1;
    }
    g_autoptr(GArray) numbers = list_releases(repository);
    return numbers->len > 0 ? g_array_index(numbers, int64_t, 0) : 0;
}

static void drop_old_releases(TufRepository *repository)
{
    g_autoptr(GArray) numbers = list_releases(repository);
    for (unsigned int i = FULL_FILES_KEPT; i < numbers->len; i++) {
        g_autofree char *name = full_target_name(g_array_index(numbers, int64_t, i));
        tuf_repository_remove_target(repository, name);
    }
}

static bool add_full_file(const Workspace *workspace, const DeliverRelease *release,
                          const SnapshotRelease *facts, TufRepository *repository, GError **error)
{
    struct stat status;
    if (stat(release->path, &status) != 0) {
        base_file_set_errno(error, errno, "อ่าน", release->path);
        return false;
    }
    g_autofree char *packed = workspace_path(workspace, "releases", "packing.zst", NULL);
    if (!compress_file(release->path, packed, error)) {
        (void)unlink(packed);
        return false;
    }
    const TufRelease description = {
        .release = release->number,
        .layout = SNAPSHOT_LAYOUT,
        .fiscal_year_be = facts->fiscal_year_be,
        .snapshot_bytes = status.st_size,
        .made_utc = facts->made_utc,
        .snapshot_sha256 = release->sha256,
    };
    json_t *custom = tuf_release_to_json(&description);
    g_autofree char *name = full_target_name(release->number);
    bool added = tuf_repository_add_target(repository, name, packed, custom, error);
    json_decref(custom);
    (void)unlink(packed);
    return added;
}

bool deliver_release(const Workspace *workspace, const DeliverRelease *release,
                     const GPtrArray *signers, int64_t now_unix, GError **error)
{
    g_autoptr(Snapshot) snapshot = snapshot_open(release->path, error);
    if (snapshot == NULL) {
        return false;
    }
    g_autofree char *site = workspace_path(workspace, "repository", NULL);
    int page_count = 0;
    if (!site_write(snapshot, site, &page_count, error)) {
        return false;
    }
    g_autoptr(TufRepository) repository = open_repository(workspace, now_unix, error);
    if (repository == NULL ||
        !add_full_file(workspace, release, snapshot_release(snapshot), repository, error)) {
        return false;
    }
    drop_old_releases(repository);
    if (!tuf_repository_write(repository, signers, error)) {
        return false;
    }
    g_print("หน้าสำหรับโทรศัพท์ %d หน้า\n", page_count);
    return true;
}
