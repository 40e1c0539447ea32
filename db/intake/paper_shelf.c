#include "paper_shelf.h"

#include "base/file.h"
#include "shelf.h"

#define FOLDER "pages"
#define ENDING ".jpg"

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

void intake_paper_shelf_sweep(const char *workspace, GHashTable *needed)
{
    intake_shelf_sweep(workspace, FOLDER, "-?" ENDING, needed);
}
