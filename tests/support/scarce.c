/*
 * Preloaded into a program, makes memory run out: tests/integration/sync_memory.py.
 *
 *   SCARCE_AT=N       the Nth allocation of the process fails
 *   SCARCE_FOR=COUNT  and those after it, so many in all (1)
 *   SCARCE_COUNT=FILE at its end the process writes into FILE how many there were
 */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define EXPORTED __attribute__((visibility("default")))

/* glibc's own names, so that nothing has to be looked up before the first allocation. */
void *__libc_malloc(size_t size);                    // NOLINT(bugprone-reserved-identifier)
void *__libc_calloc(size_t count, size_t size);      // NOLINT(bugprone-reserved-identifier)
void *__libc_realloc(void *memory, size_t size);     // NOLINT(bugprone-reserved-identifier)
void *__libc_memalign(size_t boundary, size_t size); // NOLINT(bugprone-reserved-identifier)

/* The one thing of the process that has no owner to pass it down: it counts behind its back. */
static atomic_long allocation_count;

/* Reads the environment without allocating, each time: a process makes some ten thousand. */
static long number(const char *name, long otherwise)
{
    const char *text = getenv(name);
    return text != NULL ? strtol(text, NULL, 10) : otherwise;
}

static bool is_refused(void)
{
    long count = atomic_fetch_add(&allocation_count, 1) + 1;
    long first = number("SCARCE_AT", 0);
    if (first == 0 || count < first || count >= first + number("SCARCE_FOR", 1)) {
        return false;
    }
    errno = ENOMEM;
    return true;
}

EXPORTED void *malloc(size_t size) { return is_refused() ? NULL : __libc_malloc(size); }

EXPORTED void *calloc(size_t count, size_t size)
{
    return is_refused() ? NULL : __libc_calloc(count, size);
}

EXPORTED void *realloc(void *memory, size_t size)
{
    return is_refused() ? NULL : __libc_realloc(memory, size);
}

EXPORTED void *aligned_alloc(size_t boundary, size_t size)
{
    return is_refused() ? NULL : __libc_memalign(boundary, size);
}

EXPORTED int posix_memalign(void **memory, size_t boundary, size_t size)
{
    void *given = is_refused() ? NULL : __libc_memalign(boundary, size);
    if (given == NULL) {
        return ENOMEM;
    }
    *memory = given;
    return 0;
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("SCARCE_COUNT");
    int file = path != NULL ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644) : -1;
    if (file >= 0) {
        (void)dprintf(file, "%ld\n", atomic_load(&allocation_count));
        (void)close(file);
    }
}
