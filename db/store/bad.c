#include "store/bad.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "error.h"
#include "store/store.h"

#define BAD "bad"
#define LIMIT_MARK_BYTES 64
#define TEXT_DAMAGED "damaged\n"
#define TEXT_ROLLED_BACK "rolled back\n"

static char *mark_path(const Store *store, const char *sha256)
{
    g_assert(base_hash_is_hex(sha256));
    return g_build_filename(store_path(store), BAD, sha256, NULL);
}

static bool write_mark(const char *path, const char *text, GError **error)
{
    g_autoptr(GError) cause = NULL;
    if (!base_file_write(path, text, strlen(text), &cause)) {
        return store_error_propagate(error, g_steal_pointer(&cause));
    }
    return true;
}

bool store_bad_mark(Store *store, const char *sha256, StoreBad reason, GError **error)
{
    g_autofree char *path = mark_path(store, sha256);
    switch (reason) {
    case STORE_BAD_DAMAGED:
        return write_mark(path, TEXT_DAMAGED, error);
    case STORE_BAD_ROLLED_BACK:
        return write_mark(path, TEXT_ROLLED_BACK, error);
    case STORE_BAD_NO:
        break;
    }
    if (unlink(path) != 0 && errno != ENOENT) {
        return store_error_set_errno(error, errno, "deleting", path);
    }
    return true;
}

StoreBad store_bad_reason(const Store *store, const char *sha256)
{
    g_autofree char *path = mark_path(store, sha256);
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        return STORE_BAD_NO;
    }
    g_autoptr(GBytes) text = base_file_read(path, LIMIT_MARK_BYTES, NULL);
    g_autoptr(GBytes) rolled_back = g_bytes_new_static(TEXT_ROLLED_BACK, strlen(TEXT_ROLLED_BACK));
    bool staff = text != NULL && g_bytes_equal(text, rolled_back);
    return staff ? STORE_BAD_ROLLED_BACK : STORE_BAD_DAMAGED;
}

void store_bad_clear(Store *store)
{
    g_autofree char *folder = g_build_filename(store_path(store), BAD, NULL);
    g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (directory != NULL && (name = g_dir_read_name(directory)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        (void)unlink(path);
    }
}
