#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "error.h"
#include "link.h"
#include "name.h"
#include "store/store.h"

char *store_snapshot_path(const Store *store, int release, const char *sha256)
{
    g_autofree char *name = store_name_make(release, sha256);
    return g_build_filename(store_path(store), STORE_LINK_FOLDER, name, NULL);
}

/* The file's bytes are on the disk before it has its name: readers trust what they find there. */
static bool move_in(const char *file, const char *path, GError **error)
{
    g_autoptr(GError) cause = NULL;
    if (chmod(file, 0444) != 0) {
        return store_error_set_errno(error, errno, "setting the mode of", file);
    }
    if (!base_file_sync(file, &cause) || !base_file_rename(file, path, &cause)) {
        return store_error_propagate(error, g_steal_pointer(&cause));
    }
    return true;
}

bool store_add_companion(Store *store, const char *file, const char *snapshot_path, GError **error)
{
    g_autofree char *name = g_path_get_basename(snapshot_path);
    g_assert(store_name_is_valid(name));
    g_autofree char *companion =
        g_strdup_printf("%.*s.search.db", (int)(strlen(name) - strlen(".db")), name);
    g_autofree char *path = g_build_filename(store_path(store), STORE_LINK_FOLDER, companion, NULL);
    bool done = move_in(file, path, error);
    (void)unlink(file);
    return done;
}
