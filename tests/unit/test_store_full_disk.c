#include <stdio.h>

#include "../support/scratch.h"
#include "../support/small_disk.h"
#include "../support/store_bed.h"
#include "store/store.h"

#define SKIPPED 77 /* ctest's SKIP_RETURN_CODE */
#define MOST_FILES 40

static void assert_in_force(const char *folder, const char *current, const char *previous)
{
    g_autofree char *now = store_bed_current(folder);
    g_autofree char *before = store_bed_previous(folder);
    g_assert_cmpstr(now, ==, current);
    g_assert_cmpstr(before, ==, previous);
}

/* Returns: whether the second release found room. */
static bool activate_two(const char *folder)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(folder, &error);
    if (store == NULL || !store_bed_activate(store, 1, 'a', "one", &error)) {
        g_assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_NO_SPACE) ||
                      error->domain == G_FILE_ERROR);
        assert_in_force(folder, NULL, NULL);
        return false;
    }
    if (!store_bed_activate(store, 2, 'b', "two", &error)) {
        g_assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_NO_SPACE) ||
                      error->domain == G_FILE_ERROR);
        assert_in_force(folder, "one", NULL);
        return false;
    }
    assert_in_force(folder, "two", "one");
    return true;
}

static void test_every_size(void)
{
    char *folder = scratch_make();
    int refused_count = 0;
    bool fits = false;
    for (int files = 1; files <= MOST_FILES && !fits; files++) {
        g_assert_true(small_disk_mount(folder, files));
        fits = activate_two(folder);
        refused_count += fits ? 0 : 1;
        g_assert_true(small_disk_unmount(folder));
    }
    g_assert_true(fits);
    g_assert_cmpint(refused_count, >, 6);
    scratch_remove(folder);
}

static void test_status(void)
{
    char *folder = scratch_make();
    int refused_count = 0;
    bool fits = false;
    for (int files = 7; files <= MOST_FILES && !fits; files++) {
        g_autoptr(GError) error = NULL;
        g_assert_true(small_disk_mount(folder, files));
        Store *store = store_open(folder, &error);
        StoreStatus status = {.last_try_unix = 5};
        fits = store != NULL && store_status_write(store, &status, &error);
        if (!fits) {
            g_assert_error(error, STORE_ERROR, STORE_ERROR_NO_SPACE);
            refused_count++;
        }
        store_close(store);
        g_assert_true(small_disk_unmount(folder));
    }
    g_assert_true(fits);
    g_assert_cmpint(refused_count, >, 0);
    scratch_remove(folder);
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
    g_test_add_func("/db/store/full-disk/no-size-of-disk-leaves-the-store-between",
                    test_every_size);
    g_test_add_func("/db/store/full-disk/a-status-that-finds-no-room-is-reported", test_status);
    return g_test_run();
}
