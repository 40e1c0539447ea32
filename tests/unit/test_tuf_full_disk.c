// The folder of trusted metadata on a disk that really is full.
#include <stdio.h>

#include "../support/scratch.h"
#include "../support/small_disk.h"
#include "../support/tuf_case.h"
#include "tuf/error.h"

#define FILES 2 /* the folder itself and one file */
#define SKIPPED 77

static void test_first_root(TufCase *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) root = tuf_bed_read(test->bed.repository, "metadata/1.root.json");
    g_autofree char *disk = g_build_filename(test->bed.folder, "disk", NULL);
    g_assert_cmpint(g_mkdir_with_parents(disk, 0755), ==, 0);
    g_assert_true(small_disk_mount(disk, FILES));
    g_autofree char *taken = g_build_filename(disk, "taken", NULL);
    scratch_write(taken, "");
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_client_init_trusted_root(disk, root, TUF_KEY_POLICY_PRODUCT, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_NO_SPACE);
    g_assert_true(small_disk_unmount(disk));
}

int main(int argc, char **argv)
{
    if (!small_disk_prepare()) {
        (void)fputs("SKIPPED: a full disk needs root or user namespaces; this machine gives "
                    "neither\n",
                    stderr);
        return SKIPPED;
    }
    g_test_init(&argc, &argv, NULL);
    g_test_add("/sync/tuf/full-disk/a-full-disk-is-told-from-a-broken-one", TufCase, NULL,
               tuf_case_make, test_first_root, tuf_case_remove);
    return g_test_run();
}
