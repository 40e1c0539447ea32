#include "stage.h"

#include <base/clock.h>
#include <base/file.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <snapshot/snapshot.h>
#include <sys/stat.h>
#include <tuf/release.h>
#include <tuf/repository.h>

#include "compress.h"
#include "deltas.h"
#include "pictures.h"
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

/* Fills `deltas` with what is known of the file then. */
static bool add_full_file(const StageRelease *release, const SnapshotRelease *facts,
                          const char *folder, TufRepository *repository, DeltasRelease *deltas,
                          GError **error)
{
    GStatBuf status;
    GStatBuf packed_status;
    g_autofree char *packed = g_build_filename(folder, "packing.zst", NULL);
    if (!compress_file(release->path, packed, error)) {
        (void)g_remove(packed);
        return false;
    }
    if (g_stat(release->path, &status) != 0 || g_stat(packed, &packed_status) != 0) {
        base_file_set_errno(error, errno, "อ่าน", release->path);
        return false;
    }
    *deltas = (DeltasRelease){release, facts->made_utc, facts->fiscal_year_be, status.st_size,
                              packed_status.st_size};
    json_auto_t *custom = describe(release, facts, status.st_size);
    g_autofree char *name = full_target_name(release->number);
    bool added = tuf_repository_add_target(repository, name, packed, custom, error);
    (void)g_remove(packed);
    return added;
}

/*
 * Of full files, whatever their layout, the newest and the one before stay listed; of deltas those
 * to the newest: a kiosk that resumes one to an older release asks what is the newest first.
 */
static void drop_old_releases(TufRepository *repository, int newest, int previous)
{
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    g_autoptr(GPtrArray) old = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (tuf_release_read(target, &release) && release.release != newest &&
            (release.release != previous || release.from_sha256 != NULL)) {
            g_ptr_array_add(old, g_strdup(tuf_target_name(target)));
        }
    }
    for (guint i = 0; i < old->len; i++) {
        (void)tuf_repository_remove_target(repository, g_ptr_array_index(old, i));
    }
}

GBytes *stage_release(const Workspace *workspace, const StageRelease *release, const char *folder,
                      const GPtrArray *signers, GError **error)
{
    int64_t now_unix = base_clock_now();
    PicturesFacts pictures = {0};
    DeltasRelease deltas = {0};
    g_auto(Published) published = {0};
    g_autoptr(Snapshot) snapshot = snapshot_open(release->path, error);
    if (snapshot == NULL || !published_find(workspace, now_unix, &published, error)) {
        return NULL;
    }
    g_autoptr(TufRepository) repository = published_open_repository(workspace, now_unix, error);
    if (repository == NULL || !tuf_repository_stage(repository, folder, error) ||
        !add_full_file(release, snapshot_release(snapshot), folder, repository, &deltas, error) ||
        !deltas_add(workspace, &deltas, folder, repository, error) ||
        !pictures_set(workspace, snapshot, repository, &pictures, error)) {
        return NULL;
    }
    pictures_print(&pictures);
    drop_old_releases(repository, release->number, published.number);
    return tuf_repository_sign_targets(repository, signers, error);
}
