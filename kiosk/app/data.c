#include "data.h"

#include <base/clock.h>
#include <base/complaint.h>
#include <snapshot/area.h>
#include <store/previous.h>
#include <string.h>
#include <sys/stat.h>

#include "names.h"

#define FILES_FOLDER "files"

void data_init(Data *data, const char *store, const char *configured_district, UiText *text)
{
    *data = (Data){.store = g_strdup(store),
                   .files = g_build_filename(store, FILES_FOLDER, NULL),
                   .configured_district = g_strdup(configured_district),
                   .text = text};
}

void data_clear(Data *data)
{
    snapshot_close(data->snapshot);
    store_status_clear(&data->status);
    g_free(data->snapshot_path);
    g_free(data->crashed_path);
    g_free(data->home_district);
    g_free(data->configured_district);
    g_free(data->files);
    g_free(data->store);
    *data = (Data){0};
}

/* The configured district when the data have it; else the first that has tambons. */
static char *choose_home_district(Snapshot *snapshot, const char *configured)
{
    if (configured != NULL) {
        g_autoptr(SnapshotArea) area = snapshot_area_get(snapshot, configured, NULL);
        if (area != NULL && area->level == SNAPSHOT_LEVEL_DISTRICT) {
            return g_strdup(configured);
        }
        g_warning("home-district '%s' is not a district of this release", configured);
    }
    const char *province = snapshot_release(snapshot)->province_code;
    g_autoptr(GPtrArray) districts = snapshot_area_list_children(snapshot, province, NULL);
    for (unsigned int i = 0; districts != NULL && i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        if (district->tambon_count > 0) {
            return g_strdup(district->code);
        }
    }
    return NULL;
}

/* 0: no such file. */
static uint64_t inode_of(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 ? (uint64_t)status.st_ino : 0;
}

/* Takes the snapshot and the path. */
static void show(Data *data, Snapshot *snapshot, char *path)
{
    snapshot_close(data->snapshot);
    data->snapshot = snapshot;
    g_free(data->snapshot_path);
    data->snapshot_path = path;
    data->snapshot_inode = inode_of(path);
    g_free(data->home_district);
    data->home_district = choose_home_district(snapshot, data->configured_district);
    if (data->text != NULL) {
        names_keep_whole(data->text, snapshot);
    }
}

static ScreenFault fault_of(const GError *error)
{
    return g_error_matches(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_TOO_NEW) ? SCREEN_FAULT_TOO_NEW
                                                                          : SCREEN_FAULT_DAMAGED;
}

/* Also at the start, when a complaint of the run before may lie there. */
static void end_fault(Data *data)
{
    data->fault = SCREEN_FAULT_NONE;
    if (data->state_folder != NULL) {
        base_complaint_remove(data->state_folder);
    }
}

/* tambon-sync then looks at that snapshot, goes back to the one before and fetches it again. */
static void complain(const Data *data, const char *path)
{
    g_autoptr(GError) error = NULL;
    if (data->state_folder != NULL && !base_complaint_write(data->state_folder, path, &error)) {
        g_warning("kiosk: state-folder: %s", error->message);
    }
}

/* Better the data before than none. */
static void fall_back_on_previous(Data *data)
{
    g_autofree char *path = store_previous_snapshot(data->store, NULL);
    Snapshot *snapshot = path != NULL ? snapshot_open(path, NULL) : NULL;
    if (snapshot != NULL) {
        g_warning("showing the release before: %s", path);
        show(data, snapshot, g_steal_pointer(&path));
    }
}

static bool is_shown(const Data *data, const char *path)
{
    return g_strcmp0(path, data->snapshot_path) == 0 && inode_of(path) == data->snapshot_inode;
}

/* The release before, once; whatever comes later, the next start may try it. */
static bool take_over_safely(Data *data)
{
    if (data->snapshot != NULL || data->crashed_path != NULL) {
        return false;
    }
    data->crashed_path = store_current_snapshot(data->store, NULL);
    fall_back_on_previous(data);
    data->fault = data->snapshot != NULL ? SCREEN_FAULT_CRASHES : SCREEN_FAULT_NONE;
    return data->snapshot != NULL;
}

/* Returns whether another snapshot is shown now, or another fault. */
static bool take_over_snapshot(Data *data)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = store_current_snapshot(data->store, &error);
    if (path == NULL) {
        if (!g_error_matches(error, STORE_ERROR, STORE_ERROR_EMPTY)) {
            g_warning("store: %s", error->message);
        }
        return false;
    }
    if (is_shown(data, path)) {
        if (data->fault == SCREEN_FAULT_NONE) {
            return false;
        }
        end_fault(data);
        return true;
    }
    Snapshot *snapshot = snapshot_open(path, &error);
    if (snapshot != NULL) {
        end_fault(data);
        show(data, snapshot, g_steal_pointer(&path));
        return true;
    }
    g_warning("snapshot: %s", error->message);
    ScreenFault before = data->fault;
    data->fault = fault_of(error);
    complain(data, path);
    if (data->snapshot == NULL) {
        fall_back_on_previous(data);
    }
    return data->fault != before || data->snapshot != NULL;
}

static bool is_same_status(const StoreStatus *a, const StoreStatus *b)
{
    return a->last_try_unix == b->last_try_unix && a->last_success_unix == b->last_success_unix &&
           a->unreachable_since_unix == b->unreachable_since_unix && a->exit_code == b->exit_code &&
           a->release == b->release && a->clock_uncertain == b->clock_uncertain &&
           g_strcmp0(a->reason_th, b->reason_th) == 0;
}

/*
 * After a power cut without a clock battery nothing has run that could have said so: a clock before
 * the day on which the data were made is wrong.
 */
static bool is_clock_behind(const Data *data)
{
    return data->snapshot != NULL &&
           base_clock_now() < base_clock_from_rfc3339(snapshot_release(data->snapshot)->made_utc);
}

bool data_refresh(Data *data)
{
    bool changed = data->safe && take_over_safely(data);
    if (data->fault != SCREEN_FAULT_CRASHES) {
        changed = take_over_snapshot(data) || changed;
    }
    StoreStatus status;
    data->status_ns = store_status_written_ns(data->store); // before: a later one is news
    store_status_read(data->store, &status);
    status.clock_uncertain = status.clock_uncertain || is_clock_behind(data);
    changed = !is_same_status(&status, &data->status) || changed;
    store_status_clear(&data->status);
    data->status = status;
    return changed;
}

bool data_has_newer(const Data *data)
{
    g_autofree char *path = store_current_snapshot(data->store, NULL);
    return path != NULL && data->fault != SCREEN_FAULT_CRASHES && !is_shown(data, path);
}

bool data_has_left_crash(const Data *data)
{
    g_autofree char *path = store_current_snapshot(data->store, NULL);
    return path != NULL && g_strcmp0(path, data->crashed_path) != 0;
}
