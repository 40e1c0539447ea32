#include "pilot.h"

#include <base/error.h>
#include <base/file.h>

#include "share.h"

static char *pilot_folder(GError **error)
{
    g_autofree char *share = share_folder(error);
    return share == NULL ? NULL : g_build_filename(share, "tambon-point", "pilot", NULL);
}

static bool copy_entry(const char *from, const char *to, GError **error);

static bool copy_folder(const char *from, const char *to, GError **error)
{
    g_autoptr(GDir) folder = g_dir_open(from, 0, error);
    if (folder == NULL || !base_file_make_folder(to, error)) {
        return false;
    }
    const char *name = NULL;
    while ((name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *source = g_build_filename(from, name, NULL);
        g_autofree char *target = g_build_filename(to, name, NULL);
        if (!copy_entry(source, target, error)) {
            return false;
        }
    }
    return true;
}

static bool copy_entry(const char *from, const char *to, GError **error)
{
    return g_file_test(from, G_FILE_TEST_IS_DIR) ? copy_folder(from, to, error)
                                                 : base_file_copy(from, to, error);
}

bool pilot_copy(const char *workspace_path, GError **error)
{
    g_autofree char *folder = pilot_folder(error);
    if (folder == NULL) {
        return false;
    }
    static const char *const parts[] = {"reference", "intake"};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autofree char *from = g_build_filename(folder, parts[i], NULL);
        g_autofree char *to = g_build_filename(workspace_path, parts[i], NULL);
        if (!copy_folder(from, to, error)) {
            g_prefix_error(error, "ไม่พบข้อมูลนำร่องที่ %s โปรดติดตั้ง tambon-data-pilot: ", from);
            return false;
        }
    }
    return true;
}
