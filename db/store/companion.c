#include <unistd.h>

#include "base/companion.h"
#include "link.h"
#include "move.h"
#include "name.h"
#include "store/store.h"

char *store_snapshot_path(const Store *store, int release, const char *sha256)
{
    g_autofree char *name = store_name_make(release, sha256);
    return g_build_filename(store_path(store), STORE_LINK_FOLDER, name, NULL);
}

bool store_snapshot_is_named(const char *path, const char *sha256)
{
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *right =
        store_name_is_valid(name) ? store_name_make(store_name_release(name), sha256) : NULL;
    return g_strcmp0(name, right) == 0;
}

bool store_add_companion(Store *store, const char *file, const char *snapshot_path, GError **error)
{
    g_autofree char *name = g_path_get_basename(snapshot_path);
    g_assert(store_name_is_valid(name));
    g_autofree char *companion = base_companion_of(name);
    g_autofree char *path = g_build_filename(store_path(store), STORE_LINK_FOLDER, companion, NULL);
    bool done = store_move_in(file, path, error);
    (void)unlink(file);
    return done;
}
