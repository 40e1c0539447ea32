/*
 * Planted mistakes: preloaded into a program, this library forgets what makes it survive a power
 * cut, so that the bed which cuts the power can be seen to notice (careless.py).
 *
 *   CARELESS_SYNC=GLOB:GLOB…   fsync() and fdatasync() of these paths do nothing; a folder's path
 *                              ends in "/"
 *   CARELESS_RENAME=MISTAKE    one of those below
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define EXPORTED __attribute__((visibility("default")))

typedef int Sync(int file);
typedef int Rename(const char *from, const char *to);

static int call_sync(const char *name, int file)
{
    Sync *next = NULL;
    *(void **)&next = dlsym(RTLD_NEXT, name);
    return next(file);
}

static int call_rename(const char *from, const char *to)
{
    Rename *next = NULL;
    *(void **)&next = dlsym(RTLD_NEXT, "rename");
    return next(from, to);
}

static char *path_of(int file)
{
    g_autofree char *entry = g_strdup_printf("/proc/self/fd/%d", file);
    g_autofree char *path = g_file_read_link(entry, NULL);
    struct stat status;
    bool is_folder = fstat(file, &status) == 0 && S_ISDIR(status.st_mode);
    return g_strconcat(path != NULL ? path : "", is_folder ? "/" : "", NULL);
}

static bool is_forgotten(int file)
{
    const char *globs = g_getenv("CARELESS_SYNC");
    if (globs == NULL) {
        return false;
    }
    g_autofree char *path = path_of(file);
    g_auto(GStrv) list = g_strsplit(globs, ":", -1);
    for (size_t i = 0; list[i] != NULL; i++) {
        if (fnmatch(list[i], path, 0) == 0) {
            return true;
        }
    }
    return false;
}

EXPORTED int fsync(int file) { return is_forgotten(file) ? 0 : call_sync("fsync", file); }

EXPORTED int fdatasync(int file) { return is_forgotten(file) ? 0 : call_sync("fdatasync", file); }

static void sync_path(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    (void)call_sync("fsync", file);
    (void)close(file);
}

static void sync_folder_of(const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);
    sync_path(folder);
}

/** `previous` waits until `current` has been replaced. */
static int swap_links(const char *from, const char *to)
{
    if (g_str_has_suffix(to, "/previous")) {
        return 0;
    }
    int result = call_rename(from, to);
    if (g_str_has_suffix(to, "/current")) {
        sync_folder_of(to);
        g_autofree char *folder = g_path_get_dirname(to);
        g_autofree char *waiting = g_build_filename(folder, "previous.new", NULL);
        g_autofree char *previous = g_build_filename(folder, "previous", NULL);
        (void)call_rename(waiting, previous);
    }
    return result;
}

/** `current` is deleted and made again. */
static int delete_link_first(const char *from, const char *to)
{
    if (g_str_has_suffix(to, "/current")) {
        (void)unlink(to);
        sync_folder_of(to);
    }
    return call_rename(from, to);
}

/** Small files are written where they stand. */
static int write_in_place(const char *from, const char *to)
{
    g_autofree char *text = NULL;
    gsize length = 0;
    if (strstr(from, "/.") == NULL || !g_file_get_contents(from, &text, &length, NULL)) {
        return call_rename(from, to);
    }
    FILE *file = fopen(to, "we");
    bool written = file != NULL && fwrite(text, 1, length, file) == length;
    if (file != NULL) {
        (void)fflush(file);
        (void)call_sync("fsync", fileno(file));
        (void)fclose(file);
    }
    return written && unlink(from) == 0 ? 0 : -1;
}

/** A snapshot gets its name before its bytes are on the disk. */
static int sync_after(const char *from, const char *to)
{
    int result = call_rename(from, to);
    if (strstr(to, "/snapshots/") != NULL) {
        sync_folder_of(to);
        sync_path(to);
    }
    return result;
}

/** Room is made before the new snapshot stands. */
static int delete_old_first(const char *from, const char *to)
{
    if (strstr(to, "/snapshots/") != NULL && !g_str_has_suffix(to, ".search.db")) {
        g_autofree char *folder = g_path_get_dirname(to);
        g_autofree char *current = g_build_filename(folder, "..", "current", NULL);
        g_autofree char *target = g_file_read_link(current, NULL);
        g_autofree char *old =
            g_build_filename(folder, "..", target != NULL ? target : "none", NULL);
        (void)unlink(old);
    }
    return call_rename(from, to);
}

EXPORTED int rename(const char *from, const char *to)
{
    static const struct {
        const char *name;
        Rename *rename;
    } mistakes[] = {
        {"swap-links", swap_links},
        {"delete-link-first", delete_link_first},
        {"write-in-place", write_in_place},
        {"sync-after", sync_after},
        {"delete-old-first", delete_old_first},
    };
    const char *name = g_getenv("CARELESS_RENAME");
    for (size_t i = 0; name != NULL && i < G_N_ELEMENTS(mistakes); i++) {
        if (g_str_equal(name, mistakes[i].name)) {
            return mistakes[i].rename(from, to);
        }
    }
    return call_rename(from, to);
}
