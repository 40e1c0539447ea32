// db/base/file.c on a disk that really is full.
#include <glib.h>
#include <stdlib.h>

#include "../support/scratch.h"
#include "../support/small_disk.h"
#include "base/error.h"
#include "base/file.h"

#define DISK_FILES 10
#define TOO_MUCH_BYTES ((size_t)2 * 1024 * 1024)
#define EXIT_SKIPPED 77

static void the_old_file_survives_a_write_that_does_not_fit(void)
{
    g_autoptr(GError) error = NULL;
    char *folder = scratch_make();
    g_assert_true(small_disk_mount(folder, DISK_FILES));
    g_autofree char *path = g_build_filename(folder, "status.json", NULL);
    g_autofree char *large = g_malloc0(TOO_MUCH_BYTES);
    g_assert_true(base_file_write(path, "old", 3, &error));
    g_assert_false(base_file_write(path, large, TOO_MUCH_BYTES, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_NO_SPACE);
    g_autofree char *kept = scratch_read(path);
    g_assert_cmpstr(kept, ==, "old");
    g_autofree char *names = scratch_list(folder);
    g_assert_cmpstr(names, ==, "status.json");
    g_assert_true(small_disk_unmount(folder));
    scratch_remove(folder);
}

static void a_copy_that_does_not_fit_is_removed(void)
{
    g_autoptr(GError) error = NULL;
    char *folder = scratch_make();
    g_autofree char *source = g_build_filename(folder, "source", NULL);
    g_autofree char *disk = g_build_filename(folder, "disk", NULL);
    g_autofree char *target = g_build_filename(disk, "target", NULL);
    g_autofree char *large = g_malloc0(TOO_MUCH_BYTES);
    g_assert_true(base_file_write(source, large, TOO_MUCH_BYTES, &error));
    g_assert_true(base_file_make_folder(disk, &error));
    g_assert_true(small_disk_mount(disk, DISK_FILES));
    g_assert_false(base_file_copy(source, target, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_NO_SPACE);
    g_autofree char *names = scratch_list(disk);
    g_assert_cmpstr(names, ==, "");
    g_assert_true(small_disk_unmount(disk));
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    if (!small_disk_prepare()) {
        g_printerr("skipped: this machine does not let a test mount a disk\n");
        return EXIT_SKIPPED;
    }
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/file/the-old-file-survives-a-write-that-does-not-fit",
                    the_old_file_survives_a_write_that_does_not_fit);
    g_test_add_func("/db/base/file/a-copy-that-does-not-fit-is-removed",
                    a_copy_that_does_not_fit_is_removed);
    return g_test_run();
}
