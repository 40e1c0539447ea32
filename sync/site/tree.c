#include "site/tree.h"

#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define GENERATIONS ".site"
#define CURRENT "current"

/* A page is at most 100 KB by design; comparing with an old one needs no more than this. */
#define COMPARE_LIMIT_BYTES ((size_t)16 * 1024 * 1024)

struct SiteTree {
    char *folder;
    char *old; // the generation before, NULL: none
    char *new;
    char *name;          // of the new one: a number
    GMutex lock;         // of `folders`
    GHashTable *folders; // made already
    gint file_count;     // these two atomically
    gint written_count;
    bool switched;
};

/* What .site/current leads to; NULL: nothing. */
static char *read_current(const char *generations)
{
    g_autofree char *link = g_build_filename(generations, CURRENT, NULL);
    char *name = g_file_read_link(link, NULL);
    bool is_number = name != NULL && name[0] != '\0' && strspn(name, "0123456789") == strlen(name);
    return is_number ? name : (g_free(name), NULL);
}

/* Generations but the current one: of a run that was cut off. */
static bool remove_left_over(const char *generations, const char *current, GError **error)
{
    g_autoptr(GDir) folder = g_dir_open(generations, 0, error);
    if (folder == NULL) {
        return false;
    }
    const char *name = NULL;
    while ((name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *path = g_build_filename(generations, name, NULL);
        if (strcmp(name, CURRENT) != 0 && g_strcmp0(name, current) != 0 &&
            !base_file_remove_tree(path, error)) {
            return false;
        }
    }
    return true;
}

SiteTree *site_tree_open(const char *folder, GError **error)
{
    g_autofree char *generations = g_build_filename(folder, GENERATIONS, NULL);
    if (!base_file_make_folder(generations, error)) {
        return NULL;
    }
    g_autofree char *current = read_current(generations);
    if (!remove_left_over(generations, current, error)) {
        return NULL;
    }
    gint64 number = current == NULL ? 0 : g_ascii_strtoll(current, NULL, 10);
    g_autoptr(SiteTree) tree = g_new0(SiteTree, 1);
    g_mutex_init(&tree->lock);
    tree->folder = g_strdup(folder);
    tree->name = g_strdup_printf("%" G_GINT64_FORMAT, number + 1);
    tree->new = g_build_filename(generations, tree->name, NULL);
    tree->old = current == NULL ? NULL : g_build_filename(generations, current, NULL);
    tree->folders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return base_file_make_folder(tree->new, error) ? g_steal_pointer(&tree) : NULL;
}

void site_tree_close(SiteTree *tree)
{
    if (tree == NULL) {
        return;
    }
    if (!tree->switched && tree->new != NULL) {
        (void)base_file_remove_tree(tree->new, NULL); // or with the next one
    }
    g_hash_table_unref(tree->folders);
    g_mutex_clear(&tree->lock);
    g_free(tree->folder);
    g_free(tree->old);
    g_free(tree->new);
    g_free(tree->name);
    g_free(tree);
}

char *site_tree_place(SiteTree *tree, const char *path, GError **error)
{
    g_autofree char *place = g_build_filename(tree->new, path, NULL);
    g_autofree char *folder = g_path_get_dirname(place);
    g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&tree->lock);
    g_assert(locker != NULL);
    if (!g_hash_table_contains(tree->folders, folder)) {
        // The one above is mostly there.
        if (g_mkdir(folder, 0755) != 0 && g_mkdir_with_parents(folder, 0755) != 0) {
            base_file_set_errno(error, errno, "make folder", folder);
            return NULL;
        }
        g_hash_table_add(tree->folders, g_steal_pointer(&folder));
    }
    return g_steal_pointer(&place);
}

static char *old_place(const SiteTree *tree, const char *path)
{
    return tree->old == NULL ? NULL : g_build_filename(tree->old, path, NULL);
}

/* True when linked. A file system without hard links, or one link too many: it is written anew. */
static bool link_old(SiteTree *tree, const char *path, GError **error)
{
    g_autofree char *old = old_place(tree, path);
    g_autofree char *place = site_tree_place(tree, path, error);
    if (old == NULL || place == NULL || link(old, place) != 0) {
        return false;
    }
    g_atomic_int_inc(&tree->file_count);
    return true;
}

static bool is_same(const SiteTree *tree, const char *path, const void *data, size_t data_bytes)
{
    g_autofree char *old = old_place(tree, path);
    struct stat status;
    if (old == NULL || lstat(old, &status) != 0 || !S_ISREG(status.st_mode) ||
        (size_t)status.st_size != data_bytes || data_bytes > COMPARE_LIMIT_BYTES) {
        return false;
    }
    g_autoptr(GBytes) bytes = base_file_read(old, COMPARE_LIMIT_BYTES, NULL);
    return bytes != NULL && g_bytes_get_size(bytes) == data_bytes &&
           memcmp(g_bytes_get_data(bytes, NULL), data, data_bytes) == 0;
}

static bool write_whole(int file, const char *data, size_t data_bytes)
{
    size_t written = 0;
    while (written < data_bytes) {
        ssize_t bytes = write(file, data + written, data_bytes - written);
        if (bytes < 0 && errno != EINTR) {
            return false;
        }
        written += bytes > 0 ? (size_t)bytes : 0;
    }
    return true;
}

/* Nobody sees it before the switch, and the switch brings all to the disk first: no fsync here. */
static bool write_new(const char *place, const void *data, size_t data_bytes, GError **error)
{
    int file = g_open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0) {
        base_file_set_errno(error, errno, "create", place);
        return false;
    }
    bool written = write_whole(file, data, data_bytes);
    int reason = errno;
    if (close(file) != 0 && written) {
        written = false;
        reason = errno;
    }
    if (!written) {
        base_file_set_errno(error, reason, "write", place);
    }
    return written;
}

bool site_tree_put(SiteTree *tree, const char *path, const void *data, size_t data_bytes,
                   GError **error)
{
    g_autofree char *place = site_tree_place(tree, path, error);
    if (place == NULL) {
        return false;
    }
    if (unlink(place) == 0) { // of site_tree_keep(): the last to come stands
        (void)g_atomic_int_add(&tree->file_count, -1);
    }
    if (is_same(tree, path, data, data_bytes) && link_old(tree, path, NULL)) {
        return true;
    }
    if (!write_new(place, data, data_bytes, error)) {
        return false;
    }
    g_atomic_int_inc(&tree->file_count);
    g_atomic_int_inc(&tree->written_count);
    return true;
}

bool site_tree_keep(SiteTree *tree, const char *path, const char *sha256, bool *kept,
                    GError **error)
{
    g_autofree char *old = old_place(tree, path);
    g_autofree char *place = site_tree_place(tree, path, error);
    char found[BASE_HASH_HEX_LENGTH + 1] = "";
    *kept = false;
    if (place == NULL) {
        return false;
    }
    if (old != NULL && base_hash_file(old, found, NULL, NULL) && g_str_equal(found, sha256)) {
        *kept = link_old(tree, path, NULL);
    }
    return true;
}

char *site_tree_read_old(const SiteTree *tree, const char *path, size_t limit_bytes)
{
    g_autofree char *old = old_place(tree, path);
    return old == NULL ? NULL : base_file_read_text(old, limit_bytes, NULL);
}

bool site_tree_has(const SiteTree *tree, const char *path)
{
    g_autofree char *place = g_build_filename(tree->new, path, NULL);
    return g_file_test(place, G_FILE_TEST_IS_REGULAR);
}

void site_tree_count(const SiteTree *tree, int *file_count, int *written_count)
{
    *file_count = g_atomic_int_get(&tree->file_count);
    *written_count = g_atomic_int_get(&tree->written_count);
}

/* One call for all files: an fsync for each would take minutes on a spinning disk. */
static bool sync_all(const char *folder, GError **error)
{
    int file = g_open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    bool synced = file >= 0 && syncfs(file) == 0;
    if (!synced) {
        base_file_set_errno(error, errno, "sync", folder);
    }
    if (file >= 0) {
        (void)close(file);
    }
    return synced;
}

/* A link made beside and renamed over what is there. */
static bool put_link(const char *target, const char *path, GError **error)
{
    g_autofree char *found = g_file_read_link(path, NULL);
    if (g_strcmp0(found, target) == 0) {
        return true;
    }
    g_autofree char *beside = g_strconcat(path, ".part", NULL);
    (void)g_remove(beside);
    if (symlink(target, beside) != 0) {
        base_file_set_errno(error, errno, "link", beside);
        return false;
    }
    if (g_rename(beside, path) == 0) {
        return true;
    }
    // A folder, of the time before there were generations, can only be exchanged.
    if (renameat2(AT_FDCWD, beside, AT_FDCWD, path, RENAME_EXCHANGE) != 0) {
        base_file_set_errno(error, errno, "replace", path);
        (void)g_remove(beside);
        return false;
    }
    return base_file_remove_tree(beside, error);
}

static char *top_target(const char *name)
{
    return g_build_filename(GENERATIONS, CURRENT, name, NULL);
}

static bool is_at_top(const char *name) { return name[0] != '.'; }

/* Links to what the new generation has at its top; those that are new lead nowhere until the
 * switch. `replace`: also over files that are no links of ours. */
static bool link_top(const SiteTree *tree, bool replace, GError **error)
{
    g_autoptr(GDir) folder = g_dir_open(tree->new, 0, error);
    const char *name = NULL;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *target = top_target(name);
        g_autofree char *path = g_build_filename(tree->folder, name, NULL);
        struct stat status;
        bool free_place = lstat(path, &status) != 0 || S_ISLNK(status.st_mode);
        if (is_at_top(name) && (replace || free_place) && !put_link(target, path, error)) {
            return false;
        }
    }
    return folder != NULL;
}

/* Links of ours that lead nowhere any more. */
static bool unlink_top(const SiteTree *tree, GError **error)
{
    g_autoptr(GDir) folder = g_dir_open(tree->folder, 0, error);
    const char *name = NULL;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *path = g_build_filename(tree->folder, name, NULL);
        g_autofree char *found = g_file_read_link(path, NULL);
        g_autofree char *target = top_target(name);
        if (g_strcmp0(found, target) == 0 && !g_file_test(path, G_FILE_TEST_EXISTS) &&
            g_remove(path) != 0) {
            base_file_set_errno(error, errno, "remove", path);
            return false;
        }
    }
    return folder != NULL;
}

bool site_tree_switch(SiteTree *tree, GError **error)
{
    g_autofree char *generations = g_build_filename(tree->folder, GENERATIONS, NULL);
    g_autofree char *current = g_build_filename(generations, CURRENT, NULL);
    if (!link_top(tree, false, error) || !sync_all(tree->new, error) ||
        !put_link(tree->name, current, error)) {
        return false;
    }
    tree->switched = true;
    return base_file_sync(generations, error) && link_top(tree, true, error) &&
           unlink_top(tree, error) && base_file_sync(tree->folder, error) &&
           (tree->old == NULL || base_file_remove_tree(tree->old, error));
}
