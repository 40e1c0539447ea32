#include "deltas.h"

#include <base/file.h>
#include <base/hash.h>
#include <delta/pages.h>
#include <delta/rows.h>
#include <glib/gstdio.h>
#include <snapshot/snapshot.h>
#include <tuf/release.h>

#include "published.h"
#include "window.h"

/* What has been added so far, to be told. */
typedef struct {
    const Workspace *workspace;
    const DeltasRelease *to;
    const char *folder;
    TufRepository *repository;
    int start_count;
    int file_count;
    int64_t bytes;
} Making;

/* One release to start from. */
typedef struct {
    int number;
    DeltaPair pair; /* from there to the new one; borrows the texts below */
    char *path;
    char sha256[BASE_HASH_HEX_LENGTH + 1];
} From;

static void from_clear(From *from) { g_free(from->path); }
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(From, from_clear)

char *deltas_step_path(const char *folder) { return g_build_filename(folder, "step.rows", NULL); }

static char *kept_step_path(const Workspace *workspace, int number)
{
    g_autofree char *name = g_strdup_printf("%d.rows", number);
    return workspace_path(workspace, "releases", name, NULL);
}

/* What cannot be made is left out; what the disk does is an error. */
static bool is_left_out(bool made, GError **cause, GError **error)
{
    if (made || g_error_matches(*cause, DELTA_ERROR, DELTA_ERROR_UNSUITABLE)) {
        g_clear_error(cause);
        return true;
    }
    g_propagate_error(error, g_steal_pointer(cause));
    return false;
}

static json_t *describe(const Making *making, const From *from, bool rows)
{
    const DeltasRelease *to = making->to;
    const TufRelease description = {
        .release = to->release->number,
        .layout = SNAPSHOT_LAYOUT,
        .fiscal_year_be = to->fiscal_year_be,
        .snapshot_bytes = to->bytes,
        .made_utc = to->made_utc,
        .snapshot_sha256 = to->release->sha256,
        .from_sha256 = from->sha256,
    };
    json_t *custom = tuf_release_to_json(&description);
    if (rows) {
        json_object_set_new(custom, "sqlite_source_id", json_string(delta_rows_source_id()));
    }
    return custom;
}

/* Lists a delta, unless the full file is as short. */
static bool add(Making *making, const From *from, const char *path, bool rows, GError **error)
{
    GStatBuf status;
    if (g_stat(path, &status) != 0 || status.st_size >= making->to->full_bytes) {
        return true;
    }
    g_autofree char *name = g_strdup_printf("v%d/delta/%d-%d.%s", SNAPSHOT_LAYOUT, from->number,
                                            making->to->release->number, rows ? "rows" : "pages");
    json_auto_t *custom = describe(making, from, rows);
    making->file_count++;
    making->bytes += status.st_size;
    return tuf_repository_add_target(making->repository, name, path, custom, error);
}

static bool add_pages(Making *making, const From *from, GError **error)
{
    g_autofree char *path = g_build_filename(making->folder, "delta.pages", NULL);
    GError *cause = NULL;
    bool made = delta_pages_make(&from->pair, path, &cause);
    bool done =
        is_left_out(made, &cause, error) && (!made || add(making, from, path, false, error));
    (void)g_remove(path);
    return done;
}

/* The step from the newest of all, tried out before it is believed. */
static bool make_step(const Making *making, const From *from, GError **error)
{
    g_autofree char *path = deltas_step_path(making->folder);
    g_autofree char *trial = g_build_filename(making->folder, "trial.db", NULL);
    g_autoptr(GBytes) patchset =
        base_file_read(making->to->release->patchset_path, DELTA_ROWS_PATCHSET_LIMIT_BYTES, NULL);
    if (patchset == NULL) {
        return true; // made of nothing, or more rows than a delta takes
    }
    GError *cause = NULL;
    bool made = delta_rows_make(&from->pair, patchset, trial, path, &cause);
    return is_left_out(made, &cause, error);
}

/* All steps since a release; one that is missing shows when they are joined. */
static GPtrArray *list_steps(const Making *making, const From *from)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) numbers = window_list(making->workspace, ".rows");
    for (guint i = 0; i < numbers->len; i++) {
        int number = g_array_index(numbers, int, i);
        if (number > from->number && number < making->to->release->number) {
            g_ptr_array_add(paths, kept_step_path(making->workspace, number));
        }
    }
    g_ptr_array_add(paths, deltas_step_path(making->folder));
    return paths;
}

static bool add_rows(Making *making, const From *from, GError **error)
{
    g_autofree char *step = deltas_step_path(making->folder);
    g_autofree char *path = g_build_filename(making->folder, "delta.rows", NULL);
    if (!g_file_test(step, G_FILE_TEST_EXISTS)) {
        return true;
    }
    g_autoptr(GPtrArray) steps = list_steps(making, from);
    GError *cause = NULL;
    bool joined = delta_rows_join(steps, &from->pair, path, &cause);
    bool done =
        is_left_out(joined, &cause, error) && (!joined || add(making, from, path, true, error));
    (void)g_remove(path);
    return done;
}

static bool add_from(Making *making, int number, GError **error)
{
    const StageRelease *release = making->to->release;
    g_auto(From) from = {.number = number};
    from.path = published_release_path(making->workspace, number);
    if (!base_hash_file(from.path, from.sha256, NULL, error)) {
        return false;
    }
    from.pair = (DeltaPair){.old_path = from.path,
                            .old_sha256 = from.sha256,
                            .new_path = release->path,
                            .new_sha256 = release->sha256,
                            .new_bytes = (uint64_t)making->to->bytes};
    bool is_first = making->start_count == 0;
    making->start_count++;
    return (!is_first || make_step(making, &from, error)) && add_rows(making, &from, error) &&
           add_pages(making, &from, error);
}

bool deltas_add(const Workspace *workspace, const DeltasRelease *release, const char *folder,
                TufRepository *repository, GError **error)
{
    Making making = {
        .workspace = workspace, .to = release, .folder = folder, .repository = repository};
    g_autoptr(GArray) starts = window_find(workspace, release->release->number, release->made_utc);
    for (guint i = 0; i < starts->len; i++) {
        if (!add_from(&making, g_array_index(starts, int, i), error)) {
            return false;
        }
    }
    if (making.file_count > 0) {
        g_print("ส่วนต่างจาก %d ชุดก่อน: %d ไฟล์ รวม %.1f MB\n", making.start_count, making.file_count,
                (double)making.bytes / 1e6);
    }
    return true;
}

static void remove_below(const Workspace *workspace, int oldest, const GArray *kept, int newest)
{
    g_autoptr(GArray) numbers = window_list(workspace, ".db");
    for (guint i = 0; i < numbers->len; i++) {
        int number = g_array_index(numbers, int, i);
        bool keep = number >= newest;
        for (guint j = 0; j < kept->len; j++) {
            keep = keep || g_array_index(kept, int, j) == number;
        }
        if (!keep) {
            g_autofree char *path = published_release_path(workspace, number);
            (void)g_remove(path);
        }
    }
    g_autoptr(GArray) steps = window_list(workspace, ".rows");
    for (guint i = 0; i < steps->len && g_array_index(steps, int, i) <= oldest; i++) {
        g_autofree char *path = kept_step_path(workspace, g_array_index(steps, int, i));
        (void)g_remove(path);
    }
}

void deltas_prune(const Workspace *workspace, int newest)
{
    g_autofree char *path = published_release_path(workspace, newest);
    g_autoptr(Snapshot) snapshot = snapshot_open(path, NULL);
    if (snapshot == NULL) {
        return;
    }
    g_autoptr(GArray) kept = window_find(workspace, newest, snapshot_release(snapshot)->made_utc);
    int oldest = newest;
    for (guint i = 0; i < kept->len; i++) {
        oldest = MIN(oldest, g_array_index(kept, int, i));
    }
    remove_below(workspace, oldest, kept, newest);
}
