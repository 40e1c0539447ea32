#include "base/complaint.h"

#include <sys/stat.h>
#include <utime.h>

#include "../support/scratch.h"
#include "base/error.h"

#define NAME "R-2-bbbbbbbbbbbb.db"

static void test_written_and_taken_back(void)
{
    char *folder = scratch_make();
    g_assert_cmpint(base_complaint_time(folder, NAME), ==, 0);
    g_assert_true(base_complaint_write(folder, "/var/lib/store/snapshots/" NAME, NULL));
    g_assert_cmpint(base_complaint_time(folder, NAME), >, 0);
    g_assert_cmpint(base_complaint_time(folder, "snapshots/" NAME), >, 0);
    g_assert_cmpint(base_complaint_time(folder, "R-3-cccccccccccc.db"), ==, 0);
    base_complaint_remove(folder);
    g_assert_cmpint(base_complaint_time(folder, NAME), ==, 0);
    scratch_remove(folder);
}

static void test_the_same_again_keeps_its_time(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "unreadable", NULL);
    const struct utimbuf then = {1000, 1000};
    g_assert_true(base_complaint_write(folder, NAME, NULL));
    g_assert_cmpint(utime(path, &then), ==, 0);
    g_assert_true(base_complaint_write(folder, NAME, NULL));
    g_assert_cmpint(base_complaint_time(folder, NAME), ==, 1000);
    g_assert_true(base_complaint_write(folder, "R-3-cccccccccccc.db", NULL));
    g_assert_cmpint(base_complaint_time(folder, NAME), ==, 0);
    scratch_remove(folder);
}

static void test_nowhere_to_write(void)
{
    char *folder = scratch_make();
    g_autofree char *none = g_build_filename(folder, "none", NULL);
    g_autoptr(GError) error = NULL;
    g_assert_false(base_complaint_write(none, NAME, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    base_complaint_remove(none);
    g_autofree char *path = g_build_filename(folder, "unreadable", NULL);
    g_autofree char *long_text = g_strnfill(300, 'R');
    scratch_write(path, long_text);
    g_assert_cmpint(base_complaint_time(folder, NAME), ==, 0);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/complaint/is-written-and-taken-back", test_written_and_taken_back);
    g_test_add_func("/base/complaint/the-same-again-keeps-its-time",
                    test_the_same_again_keeps_its_time);
    g_test_add_func("/base/complaint/nowhere-to-write-is-an-error", test_nowhere_to_write);
    return g_test_run();
}
