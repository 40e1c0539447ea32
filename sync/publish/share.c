#include "share.h"

char *share_folder(GError **error)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", error);
    if (program == NULL) {
        return NULL;
    }
    g_autofree char *bin = g_path_get_dirname(program);
    g_autofree char *prefix = g_path_get_dirname(bin);
    return g_build_filename(prefix, "share", NULL);
}
