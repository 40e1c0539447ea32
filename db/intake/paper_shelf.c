#include "paper_shelf.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/file.h"

#define FOLDER "pages"
#define ENDING ".jpg"
#define NAME_LENGTH (BASE_HASH_HEX_LENGTH + 2) // <sha256>-<page>

static char *page_path(const char *workspace, const char *sha256, guint number)
{
    g_autofree char *name = g_strdup_printf("%s-%u" ENDING, sha256, number);
    return g_build_filename(workspace, FOLDER, name, NULL);
}

bool intake_paper_shelf_has(const char *path, const char *workspace)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    if (!base_hash_file(path, sha256, NULL, NULL)) {
        return false;
    }
    g_autofree char *first = page_path(workspace, sha256, 1);
    return g_file_test(first, G_FILE_TEST_IS_REGULAR);
}

bool intake_paper_shelf_put(const IntakePaper *paper, const char *workspace, GError **error)
{
    g_autofree char *folder = g_build_filename(workspace, FOLDER, NULL);
    if (!base_file_make_folder(folder, error)) {
        return false;
    }
    // From the last: where the first is, all are.
    for (guint number = paper->pages->len; number > 0; number--) {
        g_autofree char *path = page_path(workspace, paper->sha256, number);
        gsize length = 0;
        const void *data = g_bytes_get_data(g_ptr_array_index(paper->pages, number - 1), &length);
        if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) &&
            !base_file_write(path, data, length, error)) {
            return false;
        }
    }
    return true;
}

/** The digest of a file called <sha256>-<page>.jpg; NULL for any other. */
static char *digest_of(const char *name)
{
    if (!g_str_has_suffix(name, ENDING) || strlen(name) != NAME_LENGTH + strlen(ENDING) ||
        name[BASE_HASH_HEX_LENGTH] != '-') {
        return NULL;
    }
    g_autofree char *digest = g_strndup(name, BASE_HASH_HEX_LENGTH);
    return base_hash_is_hex(digest) ? g_steal_pointer(&digest) : NULL;
}

void intake_paper_shelf_sweep(const char *workspace, GHashTable *needed)
{
    g_autofree char *folder = g_build_filename(workspace, FOLDER, NULL);
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    const char *name = files != NULL ? g_dir_read_name(files) : NULL;
    for (; name != NULL; name = g_dir_read_name(files)) {
        g_autofree char *digest = digest_of(name);
        if (digest != NULL && !g_hash_table_contains(needed, digest)) {
            g_autofree char *path = g_build_filename(folder, name, NULL);
            (void)g_unlink(path);
        }
    }
}
