#include "tree.h"

#include <base/file.h>
#include <errno.h>
#include <ftw.h>
#include <stdio.h>

#define OPEN_FOLDERS 16

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status;
    (void)kind;
    (void)place;
    return remove(path);
}

bool tree_remove(const char *path, GError **error)
{
    if (nftw(path, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS) != 0 && errno != ENOENT) {
        base_file_set_errno(error, errno, "ลบ", path);
        return false;
    }
    return true;
}
