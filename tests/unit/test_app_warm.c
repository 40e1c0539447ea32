#include <fcntl.h>
#include <glib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "scratch.h"
#include "warm.h"

#define FILE_BYTES (3 * 1024 * 1024 + 7)
#define MOST_WAITS 500
#define WAIT_US 10000

static char *make_file(const char *folder)
{
    char *path = g_build_filename(folder, "large.db", NULL);
    g_autofree char *bytes = g_strnfill(FILE_BYTES, 'x');
    scratch_write(path, bytes);
    int file = open(path, O_RDONLY);
    g_assert_cmpint(fdatasync(file), ==, 0);
    g_assert_cmpint(posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED), ==, 0);
    close(file);
    return path;
}

// None of a file in memory (tmpfs).
static gsize count_missing_pages(const char *path)
{
    gsize page_bytes = (gsize)sysconf(_SC_PAGESIZE);
    gsize count = (FILE_BYTES + page_bytes - 1) / page_bytes;
    g_autofree unsigned char *cached = g_new0(unsigned char, count);
    int file = open(path, O_RDONLY);
    void *map = mmap(NULL, FILE_BYTES, PROT_READ, MAP_SHARED, file, 0);
    gsize found = 0;

    g_assert_true(map != MAP_FAILED);
    g_assert_cmpint(mincore(map, FILE_BYTES, cached), ==, 0);
    for (gsize i = 0; i < count; i++) {
        found += cached[i] & 1U;
    }
    (void)munmap(map, FILE_BYTES);
    close(file);
    return count - found;
}

static void every_page_of_the_file_is_read_ahead(void)
{
    char *folder = scratch_make();
    g_autofree char *path = make_file(folder);
    Warm *warm = warm_new(path);
    gsize missing = count_missing_pages(path);

    for (int i = 0; i < MOST_WAITS && missing > 0; i++) {
        g_usleep(WAIT_US);
        missing = count_missing_pages(path);
    }
    g_assert_cmpuint(missing, ==, 0);
    warm_free(warm);
    scratch_remove(folder);
}

static void it_may_be_ended_at_once(void)
{
    char *folder = scratch_make();
    g_autofree char *path = make_file(folder);

    for (int i = 0; i < 20; i++) {
        warm_free(warm_new(path));
    }
    scratch_remove(folder);
}

static void no_file_and_an_empty_one_are_nothing_to_read(void)
{
    char *folder = scratch_make();
    g_autofree char *empty = g_build_filename(folder, "empty.db", NULL);

    scratch_write(empty, "");
    warm_free(warm_new("/nonexistent/current"));
    warm_free(warm_new(empty));
    warm_free(NULL);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/app/warm/every-page-of-the-file-is-read-ahead",
                    every_page_of_the_file_is_read_ahead);
    g_test_add_func("/app/warm/it-may-be-ended-at-once", it_may_be_ended_at_once);
    g_test_add_func("/app/warm/no-file-and-an-empty-one-are-nothing-to-read",
                    no_file_and_an_empty_one_are_nothing_to_read);
    return g_test_run();
}
