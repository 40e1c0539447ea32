#include "shelf.h"

#include <glib/gstdio.h>
#include <stdbool.h>
#include <string.h>

#include "base/hash.h"

static bool is_of_shelf(const char *name, const char *digest, const char *rest)
{
    return base_hash_is_hex(digest) && g_pattern_match_simple(rest, name + strlen(digest));
}

void intake_shelf_sweep(const char *workspace, const char *folder, const char *rest,
                        GHashTable *needed)
{
    g_autofree char *shelf = g_build_filename(workspace, folder, NULL);
    g_autoptr(GDir) files = g_dir_open(shelf, 0, NULL);
    const char *name = NULL;
    while (files != NULL && (name = g_dir_read_name(files)) != NULL) {
        g_autofree char *digest = g_strndup(name, BASE_HASH_HEX_LENGTH);
        if (is_of_shelf(name, digest, rest) && !g_hash_table_contains(needed, digest)) {
            g_autofree char *path = g_build_filename(shelf, name, NULL);
            (void)g_unlink(path);
        }
    }
}
