#include "folder.h"

#include <errno.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "delegation.h"
#include "error_private.h"

static char *file_path(const char *folder, const char *role)
{
    g_autofree char *encoded = tuf_delegation_encode_name(role);
    g_autofree char *name = g_strconcat(encoded, ".json", NULL);
    return g_build_filename(folder, name, NULL);
}

bool tuf_folder_load(const char *folder, const char *role, size_t limit_bytes, GBytes **bytes,
                     GError **error)
{
    g_autofree char *path = file_path(folder, role);
    GError *base_error = NULL;
    *bytes = base_file_read(path, limit_bytes, &base_error);
    if (*bytes != NULL) {
        return true;
    }
    if (g_error_matches(base_error, BASE_ERROR, BASE_ERROR_MISSING) ||
        g_error_matches(base_error, BASE_ERROR, BASE_ERROR_TOO_LARGE)) {
        g_error_free(base_error);
        return true;
    }
    return tuf_error_take_base(error, base_error);
}

bool tuf_folder_store(const char *folder, const char *role, GBytes *bytes, GError **error)
{
    g_autofree char *path = file_path(folder, role);
    size_t length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    GError *base_error = NULL;
    if (!base_file_write(path, data, length, &base_error)) {
        return tuf_error_take_base(error, base_error);
    }
    return true;
}

bool tuf_folder_delete(const char *folder, const char *role, GError **error)
{
    g_autofree char *path = file_path(folder, role);
    GError *base_error = NULL;
    if (unlink(path) != 0) {
        if (errno == ENOENT) {
            return true;
        }
        base_file_set_errno(&base_error, errno, "remove", path);
        return tuf_error_take_base(error, base_error);
    }
    if (!base_file_sync(folder, &base_error)) {
        return tuf_error_take_base(error, base_error);
    }
    return true;
}
