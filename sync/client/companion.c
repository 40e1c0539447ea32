#include "companion.h"

#include <sys/stat.h>

#include "base/companion.h"
#include "result.h"
#include "snapshot/companion.h"
#include "space.h"
#include "stop.h"

#define FILE_NAME "companion.db"
/* What the smallest one has: tables without rows. */
#define LEAST_BYTES ((uint64_t)128 * 1024)

static bool go_on(GError **error) { return !client_stop_requested(error); }

uint64_t client_companion_needed_bytes(uint64_t snapshot_bytes)
{
    return snapshot_bytes / 100 * SNAPSHOT_COMPANION_LIMIT_PERCENT + LEAST_BYTES;
}

/* Built in incoming/, where what a killed run leaves is deleted. */
static bool build(Store *store, const char *file, const char *snapshot_path, GError **error)
{
    g_autofree char *built = store_incoming_path(store, FILE_NAME);
    g_autofree char *name = g_path_get_basename(snapshot_path);
    const SnapshotCompanionSource source = {file, name, go_on};
    return snapshot_companion_build(&source, built, error) &&
           store_add_companion(store, built, snapshot_path, error);
}

/* Returns: true for every failure but being stopped. */
static bool may_go_on(GError *cause, GError **error)
{
    if (g_error_matches(cause, CLIENT_ERROR, CLIENT_RESULT_STOPPED)) {
        g_propagate_error(error, cause);
        return false;
    }
    g_message("no search in texts of projects: %s", cause->message);
    g_error_free(cause);
    return true;
}

bool client_companion_build(Store *store, const char *file, int release, const char *sha256,
                            GError **error)
{
    g_autofree char *snapshot_path = store_snapshot_path(store, release, sha256);
    GError *cause = NULL;
    return build(store, file, snapshot_path, &cause) || may_go_on(cause, error);
}

static bool has_room(const Store *store, const char *snapshot_path, GError **error)
{
    struct stat status;
    if (stat(snapshot_path, &status) != 0) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_STORE, "%s: unreadable", snapshot_path);
        return false;
    }
    return client_space_check(store, client_companion_needed_bytes((uint64_t)status.st_size),
                              error);
}

bool client_companion_mend(Store *store, GError **error)
{
    g_autofree char *snapshot_path = store_current_snapshot(store_path(store), NULL);
    if (snapshot_path == NULL) {
        return true;
    }
    g_autofree char *companion = base_companion_of(snapshot_path);
    GError *cause = NULL;
    return snapshot_companion_is_sound(snapshot_path, companion) ||
           (has_room(store, snapshot_path, &cause) &&
            build(store, snapshot_path, snapshot_path, &cause)) ||
           may_go_on(cause, error);
}
