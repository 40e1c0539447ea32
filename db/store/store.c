#include "store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"
#include "error.h"
#include "link.h"
#include "name.h"
#include "sweep.h"

#define METADATA "metadata"
#define INCOMING "incoming"
#define BAD "bad"
#define LOCK "lock"

struct Store {
    char *path;
    int lock; /* descriptor that holds the flock() */
};

static bool make_folders(const char *path, GError **error)
{
    const char *folders[] = {METADATA, STORE_LINK_FOLDER, INCOMING, BAD};
    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *folder = g_build_filename(path, folders[i], NULL);
        g_autoptr(GError) cause = NULL;
        if (!base_file_make_folder(folder, &cause)) {
            return store_error_propagate(error, g_steal_pointer(&cause));
        }
    }
    return true;
}

/* Returns: the descriptor that holds the lock, or -1. */
static int take_lock(const char *store_path, GError **error)
{
    g_autofree char *path = g_build_filename(store_path, LOCK, NULL);
    int lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (lock < 0) {
        store_error_set_errno(error, errno, "opening", path);
        return -1;
    }
    if (flock(lock, LOCK_EX | LOCK_NB) == 0) {
        return lock;
    }
    if (errno == EWOULDBLOCK) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_LOCKED, "%s: held by another copy", path);
    } else {
        store_error_set_errno(error, errno, "locking", path);
    }
    (void)close(lock);
    return -1;
}

Store *store_open(const char *path, GError **error)
{
    if (!make_folders(path, error)) {
        return NULL;
    }
    int lock = take_lock(path, error);
    if (lock < 0) {
        return NULL;
    }
    store_sweep(path);
    Store *store = g_new0(Store, 1);
    store->path = g_strdup(path);
    store->lock = lock;
    return store;
}

void store_close(Store *store)
{
    if (store == NULL) {
        return;
    }
    (void)close(store->lock);
    g_free(store->path);
    g_free(store);
}

const char *store_path(const Store *store) { return store->path; }

char *store_metadata_path(const Store *store, const char *name)
{
    return g_build_filename(store->path, METADATA, name, NULL);
}

char *store_incoming_path(const Store *store, const char *name)
{
    return g_build_filename(store->path, INCOMING, name, NULL);
}

void store_clean_incoming(const Store *store, const char *keep)
{
    g_autofree char *folder = store_incoming_path(store, NULL);
    g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (directory != NULL && (name = g_dir_read_name(directory)) != NULL) {
        if (g_strcmp0(name, keep) != 0) {
            g_autofree char *path = g_build_filename(folder, name, NULL);
            (void)unlink(path);
        }
    }
}

bool store_is_current(const Store *store, int release, const char *sha256)
{
    g_autofree char *current = store_link_read(store->path, STORE_LINK_CURRENT, NULL);
    g_autofree char *name = store_name_make(release, sha256);
    return g_strcmp0(current, name) == 0;
}
