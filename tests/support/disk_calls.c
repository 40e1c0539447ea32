#include "disk_calls.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PATH_LIMIT 4096
#define RANDOM_LETTERS 6

// The wrappers have the C library's signatures: what they share can lie nowhere but here.
static struct {
    GString *written;
    const char *call; // NULL: nothing is refused
    const char *part;
    int passed;
    int errno_value;
    bool refused;
    bool cut; // the call at hand moves one byte
} state;

void disk_calls_begin(void) { state.written = g_string_new(NULL); }

char *disk_calls_end(void)
{
    char *text = g_string_free(state.written, FALSE);
    state.written = NULL;
    return g_strchomp(text);
}

void disk_calls_refuse(const char *call, const char *part, int passed, int errno_value)
{
    state.call = call;
    state.part = part;
    state.passed = passed;
    state.errno_value = errno_value;
    state.refused = false;
}

bool disk_calls_allow(void)
{
    state.call = NULL;
    return state.refused;
}

static void write_down(const char *call, const char *path)
{
    g_autofree char *name = g_path_get_basename(path);
    char *random = strrchr(name, '.');
    if (name[0] == '.' && random != NULL && strlen(random + 1) == RANDOM_LETTERS) {
        (void)memset(random + 1, 'X', RANDOM_LETTERS);
    }
    g_string_append_printf(state.written, "%s:%s ", call, name);
}

/** Returns: false, with errno, when this call is the one to refuse. */
static bool may_run(const char *call, const char *path, bool lasting)
{
    if (state.call != NULL && !state.refused && strcmp(call, state.call) == 0 &&
        (state.part == NULL || strstr(path, state.part) != NULL) && state.passed-- == 0) {
        state.refused = true;
        state.cut = state.errno_value == 0;
        errno = state.errno_value;
        return state.cut;
    }
    if (state.written != NULL && lasting) {
        write_down(call, path);
    }
    return true;
}

static size_t cut(size_t data_bytes)
{
    size_t moved_bytes = state.cut ? MIN(data_bytes, 1) : data_bytes;
    state.cut = false;
    return moved_bytes;
}

static bool may_run_on(const char *call, int descriptor, bool lasting)
{
    char link[64];
    char path[PATH_LIMIT] = "";
    if (state.call == NULL && state.written == NULL) {
        return true;
    }
    (void)g_snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    path[MAX(length, 0)] = '\0';
    return may_run(call, path, lasting);
}

// judge.
__attribute__((visibility("default"))) int fsync(int descriptor)
{
    return may_run_on("fsync", descriptor, true) ? (int)syscall(SYS_fsync, descriptor) : -1;
}

__attribute__((visibility("default"))) int ftruncate(int descriptor, off_t length)
{
    return may_run_on("ftruncate", descriptor, true)
               ? (int)syscall(SYS_ftruncate, descriptor, length)
               : -1;
}

__attribute__((visibility("default"))) int fstat(int descriptor, struct stat *status)
{
    return may_run_on("fstat", descriptor, false)
               ? (int)syscall(SYS_newfstatat, descriptor, "", status, AT_EMPTY_PATH)
               : -1;
}

__attribute__((visibility("default"))) int flock(int descriptor, int operation)
{
    return may_run_on("flock", descriptor, false) ? (int)syscall(SYS_flock, descriptor, operation)
                                                  : -1;
}

__attribute__((visibility("default"))) ssize_t read(int descriptor, void *data, size_t data_bytes)
{
    return may_run_on("read", descriptor, false)
               ? syscall(SYS_read, descriptor, data, cut(data_bytes))
               : -1;
}

__attribute__((visibility("default"))) ssize_t write(int descriptor, const void *data,
                                                     size_t data_bytes)
{
    return may_run_on("write", descriptor, false)
               ? syscall(SYS_write, descriptor, data, cut(data_bytes))
               : -1;
}

__attribute__((visibility("default"))) ssize_t pread(int descriptor, void *data, size_t data_bytes,
                                                     off_t at)
{
    return may_run_on("pread", descriptor, false)
               ? syscall(SYS_pread64, descriptor, data, cut(data_bytes), at)
               : -1;
}

__attribute__((visibility("default"))) ssize_t pwrite(int descriptor, const void *data,
                                                      size_t data_bytes, off_t at)
{
    return may_run_on("pwrite", descriptor, false)
               ? syscall(SYS_pwrite64, descriptor, data, cut(data_bytes), at)
               : -1;
}

__attribute__((visibility("default"))) int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return may_run("open", path, false) ? (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode)
                                        : -1;
}

__attribute__((visibility("default"))) int rename(const char *from, const char *to)
{
    return may_run("rename", to, true)
               ? (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0)
               : -1;
}

__attribute__((visibility("default"))) int unlink(const char *path)
{
    return may_run("unlink", path, true) ? (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0) : -1;
}

__attribute__((visibility("default"))) int symlink(const char *target, const char *path)
{
    return may_run("symlink", path, true) ? (int)syscall(SYS_symlinkat, target, AT_FDCWD, path)
                                          : -1;
}

__attribute__((visibility("default"))) ssize_t readlink(const char *path, char *target,
                                                        size_t target_bytes)
{
    return may_run("readlink", path, false)
               ? syscall(SYS_readlinkat, AT_FDCWD, path, target, target_bytes)
               : -1;
}

__attribute__((visibility("default"))) int chmod(const char *path, mode_t mode)
{
    return may_run("chmod", path, true) ? (int)syscall(SYS_fchmodat, AT_FDCWD, path, mode) : -1;
}

__attribute__((visibility("default"))) int mkdir(const char *path, mode_t mode)
{
    return may_run("mkdir", path, true) ? (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode) : -1;
}

// GLib and SQLite call them by these names.
__attribute__((visibility("default"))) int open64(const char *path, int flags, ...)
    __attribute__((alias("open")));
__attribute__((visibility("default"))) int ftruncate64(int descriptor, off_t length)
    __attribute__((alias("ftruncate")));
__attribute__((visibility("default"))) int fstat64(int descriptor, struct stat64 *status)
    __attribute__((alias("fstat")));
__attribute__((visibility("default"))) ssize_t pread64(int descriptor, void *data,
                                                       size_t data_bytes, off_t at)
    __attribute__((alias("pread")));
__attribute__((visibility("default"))) ssize_t pwrite64(int descriptor, const void *data,
                                                        size_t data_bytes, off_t at)
    __attribute__((alias("pwrite")));
