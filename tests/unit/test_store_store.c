#include "store/store.h"

#include <sys/wait.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/store_bed.h"

static void test_folders(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "deep", "store", NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(path, &error);
    g_assert_no_error(error);
    g_autofree char *names = scratch_list(path);
    g_assert_cmpstr(names, ==, "bad incoming lock metadata snapshots");
    scratch_remove(folder);
}

static void test_second_copy(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) second = store_open(folder, &error);
    g_assert_null(second);
    g_assert_error(error, STORE_ERROR, STORE_ERROR_LOCKED);
    scratch_remove(folder);
}

static void test_lock_of_the_dead(void)
{
    char *folder = scratch_make();
    pid_t child = fork();
    if (child == 0) {
        Store *store = store_open(folder, NULL);
        _exit(store != NULL ? 0 : 1); /* without closing */
    }
    int status = 0;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(status, ==, 0);
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(folder, &error);
    g_assert_no_error(error);
    scratch_remove(folder);
}

static void test_not_a_folder(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "file", NULL);
    scratch_write(path, "");
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(path, &error);
    g_assert_null(store);
    g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
    scratch_remove(folder);
}

static void test_incoming(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    g_autofree char *wanted = store_incoming_path(store, "wanted.part");
    g_autofree char *stale = store_incoming_path(store, "stale.part");
    g_autofree char *incoming = store_incoming_path(store, NULL);
    scratch_write(wanted, "w");
    scratch_write(stale, "s");
    store_clean_incoming(store, "wanted.part");
    g_autofree char *names = scratch_list(incoming);
    g_assert_cmpstr(names, ==, "wanted.part");
    store_clean_incoming(store, NULL);
    g_autofree char *none = scratch_list(incoming);
    g_assert_cmpstr(none, ==, "");
    scratch_remove(folder);
}

static void test_bad_marks(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    g_autofree char *a = store_bed_hash('a');
    g_autofree char *b = store_bed_hash('b');
    g_autofree char *c = store_bed_hash('c');
    g_assert_true(store_bad_mark(store, a, STORE_BAD_DAMAGED, NULL));
    g_assert_true(store_bad_mark(store, b, STORE_BAD_ROLLED_BACK, NULL));
    g_assert_cmpint(store_bad_reason(store, a), ==, STORE_BAD_DAMAGED);
    g_assert_cmpint(store_bad_reason(store, b), ==, STORE_BAD_ROLLED_BACK);
    g_assert_cmpint(store_bad_reason(store, c), ==, STORE_BAD_NO);
    g_assert_true(store_bad_mark(store, b, STORE_BAD_NO, NULL));
    g_assert_true(store_bad_mark(store, c, STORE_BAD_NO, NULL));
    g_assert_cmpint(store_bad_reason(store, b), ==, STORE_BAD_NO);
    store_bad_clear(store);
    g_assert_cmpint(store_bad_reason(store, a), ==, STORE_BAD_NO);
    scratch_remove(folder);
}

static void test_damaged_mark(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    g_autofree char *a = store_bed_hash('a');
    g_autofree char *mark = g_build_filename(folder, "bad", a, NULL);
    scratch_write(mark, "");
    g_assert_cmpint(store_bad_reason(store, a), ==, STORE_BAD_DAMAGED);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/store/store/missing-folders-are-made", test_folders);
    g_test_add_func("/db/store/store/a-second-copy-is-turned-away", test_second_copy);
    g_test_add_func("/db/store/store/a-dead-copy-leaves-no-lock", test_lock_of_the_dead);
    g_test_add_func("/db/store/store/a-file-is-not-a-store", test_not_a_folder);
    g_test_add_func("/db/store/store/stale-downloads-are-deleted", test_incoming);
    g_test_add_func("/db/store/bad/a-mark-is-remembered-with-its-reason", test_bad_marks);
    g_test_add_func("/db/store/bad/a-damaged-mark-still-keeps-out", test_damaged_mark);
    return g_test_run();
}
