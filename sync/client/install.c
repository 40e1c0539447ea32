#include "install.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "companion.h"
#include "result.h"
#include "snapshot/snapshot.h"
#include "stop.h"
#include "unpack.h"

/* The database is told apart from its own signed description: a mix-up at the publisher. */
static bool check_release(const Snapshot *snapshot, const ClientChoice *choice, GError **error)
{
    const SnapshotRelease *found = snapshot_release(snapshot);
    if (found->number == choice->release.release &&
        strcmp(found->made_utc, choice->release.made_utc) == 0) {
        return true;
    }
    g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_CHECK_FAILED,
                "the database is release %d of %s, signed as %" G_GINT64_FORMAT " of %s",
                found->number, found->made_utc, choice->release.release, choice->release.made_utc);
    return false;
}

static bool check_snapshot(const char *file, const ClientChoice *choice, GError **error)
{
    g_autoptr(Snapshot) snapshot = snapshot_open(file, error);
    return snapshot != NULL && check_release(snapshot, choice, error) &&
           snapshot_check(snapshot, error);
}

/*
 * Twice: a failed check keeps the release out until a newer one comes, which is too much for one
 * read error or a full table of open files.
 */
static bool check_twice(const char *file, const ClientChoice *choice, GError **error)
{
    return check_snapshot(file, choice, NULL) || check_snapshot(file, choice, error);
}

/* Best effort: without the mark the same file is fetched and refused once more, no worse. */
static void mark_bad(Store *store, const ClientChoice *choice, const GError *cause)
{
    int release = (int)choice->release.release;
    switch (client_result_from_error(cause, false)) {
    case CLIENT_RESULT_UNPACK_FAILED:
        (void)!store_bad_mark(store, tuf_target_sha256(choice->target), release, NULL);
        break;
    case CLIENT_RESULT_CHECK_FAILED:
        (void)!store_bad_mark(store, choice->release.snapshot_sha256, release, NULL);
        break;
    default:
        break;
    }
}

static bool put_into_force(Store *store, const ClientChoice *choice, const char *file,
                           GError **error)
{
    return check_twice(file, choice, error) && !client_stop_requested(error) &&
           client_companion_build(store, file, (int)choice->release.release,
                                  choice->release.snapshot_sha256, error) &&
           store_activate(store, file, (int)choice->release.release,
                          choice->release.snapshot_sha256, error);
}

char *client_install_path(const Store *store, const ClientChoice *choice)
{
    g_autofree char *name = g_strconcat(choice->release.snapshot_sha256, ".db", NULL);
    return store_incoming_path(store, name);
}

static bool clean_up(Store *store, const ClientChoice *choice, const char *file, GError *cause,
                     GError **error)
{
    if (cause == NULL) {
        return true;
    }
    (void)unlink(file);
    mark_bad(store, choice, cause);
    g_propagate_error(error, cause);
    return false;
}

bool client_install_snapshot(Store *store, const ClientChoice *choice, const char *file,
                             GError **error)
{
    GError *cause = NULL;
    (void)!put_into_force(store, choice, file, &cause);
    return clean_up(store, choice, file, cause, error);
}

bool client_install_release(Store *store, const ClientChoice *choice, const char *download,
                            GError **error)
{
    g_autofree char *file = client_install_path(store, choice);
    const ClientUnpackExpected expected = {.snapshot_bytes =
                                               (uint64_t)choice->release.snapshot_bytes,
                                           .snapshot_sha256 = choice->release.snapshot_sha256};
    GError *cause = NULL;
    bool installed = client_unpack_file(download, file, &expected, &cause) &&
                     put_into_force(store, choice, file, &cause);
    (void)!clean_up(store, choice, file, cause, error);
    if (installed || client_install_is_bad(store, choice)) {
        (void)unlink(download);
    }
    return installed;
}

bool client_install_is_in_force(const Store *store, const ClientChoice *choice)
{
    if (!store_is_current(store, (int)choice->release.release, choice->release.snapshot_sha256)) {
        return false;
    }
    g_autofree char *path = store_current_snapshot(store_path(store), NULL);
    struct stat status;
    if (path == NULL || stat(path, &status) != 0 ||
        status.st_size != choice->release.snapshot_bytes) {
        return false;
    }
    g_autoptr(Snapshot) snapshot = snapshot_open(path, NULL);
    return snapshot != NULL;
}

bool client_install_is_bad(const Store *store, const ClientChoice *choice)
{
    return store_bad_has(store, choice->release.snapshot_sha256) ||
           store_bad_has(store, tuf_target_sha256(choice->target));
}

bool client_install_is_held(const Store *store, const ClientChoice *choice)
{
    int release = (int)choice->release.release;
    return !store_is_current(store, release, choice->release.snapshot_sha256) &&
           store_held_covers(store, release);
}
