/*
 * Preloaded into a program: its whole process group is killed, as when the power goes, at the
 * KILL_AT-th time (from 1) that it renames or removes a file, before it does. A forked child counts
 * for itself.
 */
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define EXPORTED __attribute__((visibility("default")))

static int calls;
static pid_t counted; /* the process that `calls` are of */

static void count(void)
{
    const char *at = getenv("KILL_AT");
    if (counted != getpid()) {
        counted = getpid();
        calls = 0;
    }
    calls++;
    if (at != NULL && calls == (int)strtol(at, NULL, 10)) {
        (void)kill(0, SIGKILL);
    }
}

/* The libc's own function of this name. */
static void *find(const char *name)
{
    void *function = dlsym(RTLD_NEXT, name);
    if (function == NULL) {
        (void)fprintf(stderr, "kill_at: no %s\n", name);
        abort();
    }
    return function;
}

EXPORTED int rename(const char *from, const char *to)
{
    int (*libc)(const char *, const char *) = find("rename");
    count();
    return libc(from, to);
}

EXPORTED int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    int (*libc)(int, const char *, int, const char *) = find("renameat");
    count();
    return libc(from_folder, from, to_folder, to);
}

EXPORTED int renameat2(int from_folder, const char *from, int to_folder, const char *to,
                       unsigned flags)
{
    int (*libc)(int, const char *, int, const char *, unsigned) = find("renameat2");
    count();
    return libc(from_folder, from, to_folder, to, flags);
}

EXPORTED int unlink(const char *path)
{
    int (*libc)(const char *) = find("unlink");
    count();
    return libc(path);
}

EXPORTED int unlinkat(int folder, const char *path, int flags)
{
    int (*libc)(int, const char *, int) = find("unlinkat");
    count();
    return libc(folder, path, flags);
}
