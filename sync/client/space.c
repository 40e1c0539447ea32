#include "space.h"

#include "base/file.h"
#include "result.h"

#define SPARE_PERCENT 10

bool client_space_check_folder(const char *path, uint64_t needed_bytes, GError **error)
{
    uint64_t free_bytes = 0;
    if (!base_file_free_space(path, &free_bytes, error)) {
        return false;
    }
    uint64_t wanted_bytes = needed_bytes + needed_bytes / 100 * SPARE_PERCENT;
    if (free_bytes < wanted_bytes) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_NO_SPACE,
                    "%" G_GUINT64_FORMAT " bytes needed, %" G_GUINT64_FORMAT " free", wanted_bytes,
                    free_bytes);
        return false;
    }
    return true;
}

bool client_space_check(const Store *store, uint64_t needed_bytes, GError **error)
{
    return client_space_check_folder(store_path(store), needed_bytes, error);
}
