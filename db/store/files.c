#include "store/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "error.h"
#include "move.h"
#include "store/store.h"

#define FILES "files"

char *store_files_path(const char *store_path, const char *name)
{
    return g_build_filename(store_path, FILES, name, NULL);
}

bool store_files_has(const char *store_path, const char *name, int64_t bytes)
{
    g_autofree char *path = store_files_path(store_path, name);
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size == bytes;
}

static bool make_folder_of(const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autoptr(GError) cause = NULL;
    return base_file_make_folder(folder, &cause) ||
           store_error_propagate(error, g_steal_pointer(&cause));
}

bool store_files_put(Store *store, const char *file, const char *name, GError **error)
{
    g_autofree char *path = store_files_path(store_path(store), name);
    bool moved = make_folder_of(path, error) && store_move_in(file, path, error);
    if (!moved) {
        (void)unlink(file);
    }
    return moved;
}

static void sweep_folder(const char *files, const char *folder, StoreFilesKeep *keep, void *user)
{
    g_autofree char *path = g_build_filename(files, folder, NULL);
    g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
    const char *base = NULL;
    while (directory != NULL && (base = g_dir_read_name(directory)) != NULL) {
        g_autofree char *name = g_strconcat(folder, "/", base, NULL);
        g_autofree char *file = g_build_filename(files, name, NULL);
        if (!keep(name, user)) {
            (void)unlink(file);
        }
    }
}

void store_files_sweep(Store *store, StoreFilesKeep *keep, void *user)
{
    g_autofree char *files = store_files_path(store_path(store), NULL);
    g_autoptr(GDir) directory = g_dir_open(files, 0, NULL);
    const char *folder = NULL;
    while (directory != NULL && (folder = g_dir_read_name(directory)) != NULL) {
        sweep_folder(files, folder, keep, user);
    }
}
