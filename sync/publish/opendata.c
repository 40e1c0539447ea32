#include "opendata.h"

#include <datapackage/package.h>

#define FOLDER "o"

bool opendata_write(const Workspace *workspace, const char *snapshot_path, SiteTree *tree,
                    GError **error)
{
    DatapackageResult result = {0};
    g_autofree char *before = workspace_path(workspace, "repository", FOLDER, NULL);
    g_autofree char *file = site_tree_place(tree, FOLDER "/datapackage.json", error);
    if (file == NULL) {
        return false;
    }
    g_autofree char *folder = g_path_get_dirname(file);
    const DatapackageOptions options = {.snapshot_path = snapshot_path,
                                        .folder = folder,
                                        .before = before,
                                        .licence =
                                            datapackage_licence_find(workspace->data_licence)};
    if (!datapackage_package_write(&options, &result, error)) {
        return false;
    }
    g_print("ข้อมูลเปิด %d ไฟล์ เขียนใหม่ %d ไฟล์ %.1f MB สัญญาอนุญาต %s\n", result.files, result.changed,
            (double)result.bytes / 1e6, options.licence->name);
    return true;
}
