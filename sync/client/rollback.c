#include "rollback.h"

#include "base/hash.h"
#include "snapshot/snapshot.h"

/* Marks first: ended in between, the release in force is marked, and that changes nothing. */
static bool hold_back(Store *store, GError **error)
{
    g_autofree char *path = store_current_snapshot(store_path(store), NULL);
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    if (path == NULL || !base_hash_file(path, sha256, NULL, NULL)) {
        return true; /* the release in force is lost or unreadable: nothing to hold back */
    }
    return store_bad_mark(store, sha256, STORE_BAD_ROLLED_BACK, error);
}

static bool release_mark(Store *store, const char *path, GError **error)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    return base_hash_file(path, sha256, NULL, error) &&
           store_bad_mark(store, sha256, STORE_BAD_NO, error);
}

bool client_rollback_release(Store *store, GError **error)
{
    g_autofree char *previous = store_previous_snapshot(store_path(store), error);
    if (previous == NULL) {
        return false;
    }
    g_autoptr(Snapshot) snapshot = snapshot_open(previous, error);
    return snapshot != NULL && snapshot_check(snapshot, error) && hold_back(store, error) &&
           release_mark(store, previous, error) && store_roll_back(store, error);
}
