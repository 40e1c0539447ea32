#include <glib/gstdio.h>
#include <string.h>

#include "base/hash.h"
#include "repository_private.h"
#include "tuf/error.h"

/** Target names have few folders; deeper than this nothing of ours lies. */
#define LIMIT_DEPTH 8

/** Only "<sha256>.<name>" was ever written by us. */
static bool is_target_file(const char *name)
{
    return strspn(name, "0123456789abcdef") == BASE_HASH_HEX_LENGTH &&
           name[BASE_HASH_HEX_LENGTH] == '.';
}

static GHashTable *listed_paths(const TufRepository *repository)
{
    GHashTable *paths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    for (guint i = 0; i < targets->len; i++) {
        g_hash_table_add(paths,
                         g_build_filename(repository->folder,
                                          tuf_target_path(g_ptr_array_index(targets, i)), NULL));
    }
    return paths;
}

// Recursion ends at LIMIT_DEPTH.
// NOLINTNEXTLINE(misc-no-recursion)
static bool prune_folder(GHashTable *listed, const char *folder, int depth, GError **error)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_SYMLINK)) {
            continue;
        }
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            if (depth < LIMIT_DEPTH && !prune_folder(listed, path, depth + 1, error)) {
                return false;
            }
        } else if (is_target_file(name) && !g_hash_table_contains(listed, path) &&
                   g_remove(path) != 0) {
            g_set_error(error, TUF_ERROR, TUF_ERROR_IO, "ลบ %s ไม่ได้", path);
            return false;
        }
    }
    return true;
}

bool tuf_repository_prune(TufRepository *repository, GError **error)
{
    g_autoptr(GHashTable) listed = listed_paths(repository);
    return prune_folder(listed, repository->targets_folder, 0, error);
}
