#include "move.h"

#include <errno.h>
#include <sys/stat.h>

#include "base/file.h"
#include "error.h"

bool store_move_in(const char *file, const char *path, GError **error)
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
