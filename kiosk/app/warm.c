#include "warm.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE_BYTES INT64_C(524288)
#define SHARE_OF_MEMORY 4

struct Warm {
    int file;
    int64_t bytes;
    int stopping; /* atomic */
    bool running;
    pthread_t thread;
};

static int64_t count_bytes(int file)
{
    struct stat found;
    if (fstat(file, &found) != 0) {
        return 0;
    }
    int64_t memory = (int64_t)sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE);
    return MIN((int64_t)found.st_size, memory / SHARE_OF_MEMORY);
}

/* Asks for the piece, then waits for its last byte. */
static bool read_piece(const Warm *warm, int64_t at)
{
    int64_t length = MIN(PIECE_BYTES, warm->bytes - at);
    char last = 0;
    return posix_fadvise(warm->file, at, length, POSIX_FADV_WILLNEED) == 0 &&
           pread(warm->file, &last, sizeof last, at + length - 1) == sizeof last;
}

static void *run(void *user)
{
    Warm *warm = user;
    int64_t at = 0;
    while (at < warm->bytes && g_atomic_int_get(&warm->stopping) == 0 && read_piece(warm, at)) {
        at += PIECE_BYTES;
    }
    return NULL;
}

Warm *warm_new(const char *path)
{
    Warm *warm = g_new0(Warm, 1);
    warm->file = open(path, O_RDONLY | O_CLOEXEC);
    if (warm->file < 0) {
        return warm;
    }
    warm->bytes = count_bytes(warm->file);
    warm->running = pthread_create(&warm->thread, NULL, run, warm) == 0;
    return warm;
}

void warm_free(Warm *warm)
{
    if (warm == NULL) {
        return;
    }
    if (warm->running) {
        g_atomic_int_set(&warm->stopping, 1);
        pthread_join(warm->thread, NULL);
    }
    if (warm->file >= 0) {
        close(warm->file);
    }
    g_free(warm);
}
