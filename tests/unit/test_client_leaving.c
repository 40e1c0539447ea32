// Files that left the list of a mirror: how long they stay, and what forgets them.
#include "../../sync/client/leaving.h"

#include <errno.h>
#include <stdio.h>

#include "../support/disk_calls.h"
#include "../support/scratch.h"

#define FILE_NAME "metadata/1.targets.json"
#define NOW 1795226400

typedef struct {
    char *folder;
    ClientTree *tree;
    GHashTable *listed;
    char *file;
    char *list;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    test->folder = scratch_make();
    test->tree = client_tree_open(test->folder, NULL);
    g_assert_nonnull(test->tree);
    test->listed = g_hash_table_new(g_str_hash, g_str_equal);
    test->file = g_build_filename(test->folder, FILE_NAME, NULL);
    test->list = g_build_filename(test->folder, "leaving", NULL);
    scratch_write(test->file, "{}");
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    g_free(test->list);
    g_free(test->file);
    g_hash_table_unref(test->listed);
    client_tree_close(test->tree);
    scratch_remove(test->folder);
}

static void sweep(Case *test, int64_t now_unix)
{
    client_leaving_sweep(test->tree, test->listed, now_unix);
}

static void assert_list(const Case *test, const char *expected)
{
    g_autofree char *text = scratch_read(test->list);
    g_assert_cmpstr(text, ==, expected);
}

static void test_time(Case *test, const void *unused)
{
    (void)unused;
    sweep(test, NOW);
    assert_list(test, "1795226400 " FILE_NAME "\n");
    sweep(test, NOW + CLIENT_LEAVING_SECONDS);
    assert_list(test, "1795226400 " FILE_NAME "\n");
    g_assert_true(g_file_test(test->file, G_FILE_TEST_EXISTS));
    sweep(test, NOW + CLIENT_LEAVING_SECONDS + 1);
    assert_list(test, NULL);
    g_assert_false(g_file_test(test->file, G_FILE_TEST_EXISTS));
}

static void test_listed_again(Case *test, const void *unused)
{
    (void)unused;
    sweep(test, NOW);
    g_hash_table_add(test->listed, (char[]){FILE_NAME});
    sweep(test, NOW + 2 * CLIENT_LEAVING_SECONDS);
    assert_list(test, NULL);
    g_assert_true(g_file_test(test->file, G_FILE_TEST_EXISTS));
}

static void test_odd_lines(Case *test, const void *unused)
{
    (void)unused;
    static const char *const odd[] = {"0 " FILE_NAME "\n", "1x" FILE_NAME "\n",
                                      "-5 " FILE_NAME "\n", "99999999999 " FILE_NAME "\n", "\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(odd); i++) {
        scratch_write(test->list, odd[i]);
        sweep(test, NOW);
        assert_list(test, "1795226400 " FILE_NAME "\n");
    }
}

static void test_failing_disk(Case *test, const void *unused)
{
    (void)unused;
    disk_calls_refuse("write", "leaving", 0, EIO);
    sweep(test, NOW);
    g_assert_true(disk_calls_allow());
    assert_list(test, NULL);
    sweep(test, NOW);
    disk_calls_refuse("unlink", FILE_NAME, 0, EIO);
    sweep(test, NOW + CLIENT_LEAVING_SECONDS + 1);
    g_assert_true(disk_calls_allow());
    assert_list(test, "1795226400 " FILE_NAME "\n"); // the next run tries again
    g_assert_true(g_file_test(test->file, G_FILE_TEST_EXISTS));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/leaving/" path, Case, NULL, case_make, function, case_remove)
    ADD("a-file-stays-its-time", test_time);
    ADD("a-file-that-is-listed-again-stays", test_listed_again);
    ADD("a-line-that-tells-no-time-begins-anew", test_odd_lines);
    ADD("what-the-disk-refuses-is-tried-again", test_failing_disk);
#undef ADD
    return g_test_run();
}
