#include "link.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "error.h"
#include "name.h"
#include "store/error.h"

#define TEMPORARY_SUFFIX ".new"
#define LIMIT_TARGET_BYTES 256

char *store_link_read(const char *store_path, const char *link, GError **error)
{
    g_autofree char *path = g_build_filename(store_path, link, NULL);
    char target[LIMIT_TARGET_BYTES];
    ssize_t length = readlink(path, target, sizeof target - 1);
    if (length < 0) {
        int code = errno == ENOENT ? STORE_ERROR_EMPTY : STORE_ERROR_IO;
        g_set_error(error, STORE_ERROR, code, "%s: %s", path, g_strerror(errno));
        return NULL;
    }
    target[length] = '\0';
    const char *folder = STORE_LINK_FOLDER "/";
    if (!g_str_has_prefix(target, folder) || !store_name_is_valid(target + strlen(folder))) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_EMPTY, "%s: does not name a snapshot: %s", path,
                    target);
        return NULL;
    }
    return g_strdup(target + strlen(folder));
}

char *store_link_resolve(const char *store_path, const char *link, GError **error)
{
    g_autofree char *name = store_link_read(store_path, link, error);
    return name != NULL ? g_build_filename(store_path, STORE_LINK_FOLDER, name, NULL) : NULL;
}

static bool remove_link(const char *path, GError **error)
{
    if (unlink(path) != 0 && errno != ENOENT) {
        return store_error_set_errno(error, errno, "deleting", path);
    }
    return true;
}

static bool make_link(const char *path, const char *name, GError **error)
{
    g_autofree char *temporary = g_strconcat(path, TEMPORARY_SUFFIX, NULL);
    g_autofree char *target = g_build_filename(STORE_LINK_FOLDER, name, NULL);
    if (!remove_link(temporary, error)) {
        return false;
    }
    if (symlink(target, temporary) != 0) {
        return store_error_set_errno(error, errno, "making", temporary);
    }
    if (rename(temporary, path) != 0) {
        store_error_set_errno(error, errno, "renaming to", path);
        (void)unlink(temporary);
        return false;
    }
    return true;
}

bool store_link_replace(const char *store_path, const char *link, const char *name, GError **error)
{
    g_autofree char *path = g_build_filename(store_path, link, NULL);
    if (name == NULL ? !remove_link(path, error) : !make_link(path, name, error)) {
        return false;
    }
    g_autoptr(GError) cause = NULL;
    if (!base_file_sync(store_path, &cause)) {
        return store_error_propagate(error, g_steal_pointer(&cause));
    }
    return true;
}

void store_link_clean(const char *store_path)
{
    const char *links[] = {STORE_LINK_CURRENT, STORE_LINK_PREVIOUS};
    for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
        g_autofree char *path = g_strconcat(store_path, "/", links[i], TEMPORARY_SUFFIX, NULL);
        (void)unlink(path);
    }
}
