// Pictures beside the snapshots: moved in whole, found by name and length, swept by name.
#include <glib.h>
#include <string.h>
#include <sys/stat.h>

#include "../support/scratch.h"
#include "store/store.h"

static void put(Store *store, const char *name, const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *file = store_incoming_path(store, "x.part");
    scratch_write(file, text);
    bool done = store_files_put(store, file, name, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    g_assert_false(g_file_test(file, G_FILE_TEST_EXISTS));
}

static bool begins_with_a(const char *name, void *user)
{
    g_string_append_printf(user, "%s ", name);
    return g_str_has_prefix(name, "photo/a");
}

static void test_put_find_sweep(void)
{
    char *folder = scratch_make();
    Store *store = store_open(folder, NULL);
    put(store, "photo/a.jpg", "abc");
    put(store, "doc/b.jpg", "abcd");
    put(store, "doc/b.jpg", "abcde");
    g_assert_true(store_files_has(folder, "photo/a.jpg", 3));
    g_assert_false(store_files_has(folder, "photo/a.jpg", 4));
    g_assert_true(store_files_has(folder, "doc/b.jpg", 5));
    g_assert_false(store_files_has(folder, "doc/c.jpg", 0));
    g_assert_false(store_files_has(folder, "doc", 0));
    g_autofree char *path = store_files_path(folder, "doc/b.jpg");
    struct stat status;
    g_assert_cmpint(stat(path, &status), ==, 0);
    g_assert_cmpint(status.st_mode & 0777, ==, 0444);
    g_autoptr(GString) asked = g_string_new(NULL);
    store_files_sweep(store, begins_with_a, asked);
    g_assert_nonnull(strstr(asked->str, "doc/b.jpg "));
    g_assert_true(store_files_has(folder, "photo/a.jpg", 3));
    g_assert_false(store_files_has(folder, "doc/b.jpg", 5));
    store_close(store);
    scratch_remove(folder);
}

static void test_what_cannot_be_moved_is_gone(void)
{
    char *folder = scratch_make();
    Store *store = store_open(folder, NULL);
    g_autofree char *blocked = store_files_path(folder, "photo");
    g_autofree char *files = store_files_path(folder, NULL);
    g_assert_cmpint(g_mkdir_with_parents(files, 0755), ==, 0);
    scratch_write(blocked, "a file where a folder should be");
    g_autofree char *file = store_incoming_path(store, "x.part");
    scratch_write(file, "abc");
    g_autoptr(GError) error = NULL;
    g_assert_false(store_files_put(store, file, "photo/a.jpg", &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
    g_assert_false(g_file_test(file, G_FILE_TEST_EXISTS));
    store_close(store);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/store/files/put-find-sweep", test_put_find_sweep);
    g_test_add_func("/db/store/files/what-cannot-be-moved-is-gone",
                    test_what_cannot_be_moved_is_gone);
    return g_test_run();
}
