#include "tree.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "result.h"
#include "tuf/client.h"

#define METADATA "metadata"
#define TARGETS "targets"
#define INCOMING "incoming"
#define LIMIT_FOLDERS 64 /* waiting to be looked into: a repository has about ten */

struct ClientTree {
    char *path;
    int folder; /* holds the lock */
};

static char *full_path(const ClientTree *tree, const char *path)
{
    return g_build_filename(tree->path, path, NULL);
}

const char *client_tree_path(const ClientTree *tree) { return tree->path; }

/** Makes the folder `path` below the tree; every step of the way is a folder and no link. */
static bool make_folder(const ClientTree *tree, const char *path, GError **error)
{
    g_auto(GStrv) steps = g_strsplit(path, "/", -1);
    g_autoptr(GString) way = g_string_new(tree->path);
    for (char **step = steps; *step != NULL; step++) {
        g_string_append_printf(way, "/%s", *step);
        struct stat status;
        if (lstat(way->str, &status) == 0 && !S_ISDIR(status.st_mode)) {
            g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_STORE, "%s: not a folder", way->str);
            return false;
        }
        if (!base_file_make_folder(way->str, error)) {
            return false;
        }
    }
    return true;
}

static bool take_folder(ClientTree *tree, GError **error)
{
    tree->folder = open(tree->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (tree->folder < 0) {
        base_file_set_errno(error, errno, "open", tree->path);
        return false;
    }
    if (flock(tree->folder, LOCK_EX | LOCK_NB) != 0) {
        bool busy = errno == EWOULDBLOCK;
        g_set_error(error, CLIENT_ERROR, (int)(busy ? CLIENT_RESULT_LOCKED : CLIENT_RESULT_STORE),
                    "%s: %s", tree->path, g_strerror(errno));
        return false;
    }
    return true;
}

ClientTree *client_tree_open(const char *path, GError **error)
{
    g_autoptr(ClientTree) tree = g_new0(ClientTree, 1);
    tree->path = g_strdup(path);
    tree->folder = -1;
    bool opened = base_file_make_folder(path, error) && take_folder(tree, error) &&
                  make_folder(tree, METADATA, error) && make_folder(tree, TARGETS, error);
    return opened ? g_steal_pointer(&tree) : NULL;
}

void client_tree_close(ClientTree *tree)
{
    if (tree == NULL) {
        return;
    }
    if (tree->folder >= 0) {
        (void)close(tree->folder);
    }
    g_free(tree->path);
    g_free(tree);
}

bool client_tree_has_bytes(const ClientTree *tree, const char *path, GBytes *bytes)
{
    g_autofree char *file = full_path(tree, path);
    g_autoptr(GBytes) there = base_file_read(file, g_bytes_get_size(bytes), NULL);
    return there != NULL && g_bytes_equal(there, bytes);
}

bool client_tree_has_target(const ClientTree *tree, const TufTarget *target, bool read_through)
{
    g_autofree char *path = full_path(tree, tuf_target_path(target));
    struct stat status;
    return lstat(path, &status) == 0 && S_ISREG(status.st_mode) &&
           status.st_size == tuf_target_length_bytes(target) &&
           (!read_through || tuf_target_verify_file(target, path, NULL));
}

static char *part_name(const TufTarget *target)
{
    return g_strconcat(tuf_target_sha256(target), ".part", NULL);
}

char *client_tree_part(const ClientTree *tree, const TufTarget *target)
{
    g_autofree char *name = part_name(target);
    return g_build_filename(tree->path, INCOMING, name, NULL);
}

void client_tree_clean_incoming(const ClientTree *tree, const GPtrArray *targets)
{
    g_autoptr(GHashTable) wanted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < targets->len; i++) {
        g_hash_table_add(wanted, part_name(g_ptr_array_index(targets, i)));
    }
    g_autofree char *folder = full_path(tree, INCOMING);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (!g_hash_table_contains(wanted, name)) {
            (void)unlink(path);
        }
    }
}

void client_tree_finish_incoming(const ClientTree *tree)
{
    g_autofree char *folder = full_path(tree, INCOMING);
    (void)rmdir(folder);
}

static bool make_folder_of(const ClientTree *tree, const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    return make_folder(tree, folder, error);
}

bool client_tree_put_target(const ClientTree *tree, const TufTarget *target, const char *part,
                            GError **error)
{
    const char *path = tuf_target_path(target);
    g_autofree char *to = full_path(tree, path);
    return make_folder_of(tree, path, error) && base_file_sync(part, error) &&
           base_file_rename(part, to, error);
}

/** Gives `file` a time after that of what it will replace. Failing costs an ETag, no more. */
static void set_later(const char *file, const char *replaced)
{
    struct stat status;
    if (lstat(replaced, &status) != 0) {
        return;
    }
    time_t now = time(NULL);
    struct timespec times[2] = {{.tv_nsec = UTIME_OMIT},
                                {.tv_sec = MAX(now, status.st_mtim.tv_sec + 1)}};
    (void)utimensat(AT_FDCWD, file, times, AT_SYMLINK_NOFOLLOW);
}

bool client_tree_put_metadata(const ClientTree *tree, const char *path, GBytes *bytes,
                              GError **error)
{
    g_autofree char *to = full_path(tree, path);
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *part = g_build_filename(tree->path, INCOMING, name, NULL);
    gsize length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    if (!make_folder(tree, INCOMING, error) || !base_file_write(part, data, length, error)) {
        return false;
    }
    set_later(part, to);
    return base_file_sync(part, error) && base_file_rename(part, to, error);
}

/** "<sha256>.<name>" in targets/, "*.json" in metadata/; control characters are never ours. */
static bool is_ours(const char *top, const char *name)
{
    for (const char *at = name; *at != '\0'; at++) {
        if (g_ascii_iscntrl(*at)) {
            return false;
        }
    }
    if (g_str_equal(top, METADATA)) {
        return g_str_has_suffix(name, ".json");
    }
    return strspn(name, "0123456789abcdef") == BASE_HASH_HEX_LENGTH &&
           name[BASE_HASH_HEX_LENGTH] == '.';
}

static void list_folder(const ClientTree *tree, const char *top, const char *folder,
                        GPtrArray *pile, GPtrArray *files)
{
    g_autofree char *path = full_path(tree, folder);
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *below = g_build_filename(folder, name, NULL);
        g_autofree char *full = full_path(tree, below);
        struct stat status;
        if (lstat(full, &status) != 0) {
            continue;
        }
        if (S_ISDIR(status.st_mode) && pile->len < LIMIT_FOLDERS) {
            g_ptr_array_add(pile, g_steal_pointer(&below));
        } else if (S_ISREG(status.st_mode) && is_ours(top, name)) {
            g_ptr_array_add(files, g_steal_pointer(&below));
        }
    }
}

GPtrArray *client_tree_list(const ClientTree *tree)
{
    static const char *const tops[] = {METADATA, TARGETS};
    GPtrArray *files = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < G_N_ELEMENTS(tops); i++) {
        g_autoptr(GPtrArray) pile = g_ptr_array_new_with_free_func(g_free);
        g_ptr_array_add(pile, g_strdup(tops[i]));
        while (pile->len > 0) {
            g_autofree char *folder = g_ptr_array_steal_index(pile, pile->len - 1);
            list_folder(tree, tops[i], folder, pile, files);
        }
    }
    return files;
}

bool client_tree_delete(const ClientTree *tree, const char *path)
{
    g_autofree char *file = full_path(tree, path);
    return unlink(file) == 0;
}
