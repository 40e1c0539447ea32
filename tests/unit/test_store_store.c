#include "store/store.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/store_bed.h"
#include "base/hash.h"

/* LIMIT_MARK_BYTES of db/store/bad.c. */
#define MARK_LIMIT_BYTES 64

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

static void test_folder_in_the_way(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "bad", NULL);
    scratch_write(path, "a file where the marks have their folder");
    g_autoptr(GError) error = NULL;
    g_assert_null(store_open(folder, &error));
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
    g_assert_true(store_bad_mark(store, a, 7, NULL));
    g_assert_true(store_bad_mark(store, b, 8, NULL));
    g_assert_true(store_bad_has(store, a));
    g_assert_true(store_bad_has(store, b));
    g_assert_false(store_bad_has(store, c));
    store_bad_clear(store, 6);
    g_assert_true(store_bad_has(store, a));
    store_bad_clear(store, 7);
    g_assert_false(store_bad_has(store, a));
    g_assert_true(store_bad_has(store, b));
    scratch_remove(folder);
}

static void test_damaged_mark(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    g_autofree char *a = store_bed_hash('a');
    g_autofree char *mark = g_build_filename(folder, "bad", a, NULL);
    const char *texts[] = {"", "rolled back\n", "damaged", "damaged x\n", "damaged -1\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        scratch_write(mark, texts[i]);
        g_assert_true(store_bad_has(store, a));
        store_bad_clear(store, 1);
        g_assert_false(store_bad_has(store, a));
    }
    /* As long as a mark may be it is read; one byte more, and it is one of the oldest. */
    for (gsize length = MARK_LIMIT_BYTES; length <= MARK_LIMIT_BYTES + 1; length++) {
        g_autofree char *ends = g_strnfill(length - strlen("damaged 7"), '\n');
        g_autofree char *text = g_strconcat("damaged 7", ends, NULL);
        scratch_write(mark, text);
        store_bad_clear(store, 6);
        g_assert_cmpint(store_bad_has(store, a), ==, length == MARK_LIMIT_BYTES);
    }
    scratch_remove(folder);
}

static void test_many_marks(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    for (int release = 1; release <= STORE_BAD_LIMIT + 9; release++) {
        base_hash_bytes(&release, sizeof release, sha256);
        g_assert_true(store_bad_mark(store, sha256, release, NULL));
    }
    for (int release = 1; release <= STORE_BAD_LIMIT + 9; release++) {
        base_hash_bytes(&release, sizeof release, sha256);
        g_assert_cmpint(store_bad_has(store, sha256), ==, release > 9);
    }
    scratch_remove(folder);
}

static void write_in(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    scratch_write(path, "x");
}

static void assert_lists(const char *folder, const char *name, const char *expected)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *names = scratch_list(path);
    g_assert_cmpstr(names, ==, expected);
}

static void test_sweep(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    g_assert_true(store_bed_activate(store, 4, 'a', "four", NULL));
    const char *waste[] = {".status.json.A1b2C3",
                           ".log.000000",
                           "metadata/.root.json.ZZZZZZ",
                           "bad/.abc.q1q1q1",
                           "incoming/0123.db",
                           "incoming/companion.db",
                           "snapshots/R-9-bbbbbbbbbbbb.db",
                           "snapshots/R-9-bbbbbbbbbbbb.search.db",
                           "snapshots/R-3-cccccccccccc.search.db",
                           "current.new",
                           "previous.new"};
    const char *kept[] = {"incoming/0123.part", "metadata/root.json",
                          "snapshots/README",   "snapshots/R-4-aaaaaaaaaaaa.search.db",
                          "status.json",        ".hidden"};
    for (size_t i = 0; i < G_N_ELEMENTS(waste); i++) {
        write_in(folder, waste[i]);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(kept); i++) {
        write_in(folder, kept[i]);
    }
    store_close(g_steal_pointer(&store));
    store = store_open(folder, NULL);
    assert_lists(folder, ".", ".hidden bad current incoming lock metadata snapshots status.json");
    assert_lists(folder, "metadata", "root.json");
    assert_lists(folder, "bad", "");
    assert_lists(folder, "incoming", "0123.part");
    assert_lists(folder, "snapshots", "R-4-aaaaaaaaaaaa.db R-4-aaaaaaaaaaaa.search.db README");
    scratch_remove(folder);
}

static void test_sweep_without_links(void)
{
    char *folder = scratch_make();
    store_close(store_open(folder, NULL));
    write_in(folder, "snapshots/R-9-bbbbbbbbbbbb.db");
    g_autoptr(Store) store = store_open(folder, NULL);
    assert_lists(folder, "snapshots", "R-9-bbbbbbbbbbbb.db");
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/store/store/missing-folders-are-made", test_folders);
    g_test_add_func("/db/store/store/a-second-copy-is-turned-away", test_second_copy);
    g_test_add_func("/db/store/store/a-dead-copy-leaves-no-lock", test_lock_of_the_dead);
    g_test_add_func("/db/store/store/a-file-is-not-a-store", test_not_a_folder);
    g_test_add_func("/db/store/store/a-file-in-place-of-a-folder-is-refused",
                    test_folder_in_the_way);
    g_test_add_func("/db/store/store/stale-downloads-are-deleted", test_incoming);
    g_test_add_func("/db/store/sweep/what-killed-runs-left-goes", test_sweep);
    g_test_add_func("/db/store/sweep/without-a-link-no-snapshot-goes", test_sweep_without_links);
    g_test_add_func("/db/store/bad/a-mark-stays-until-a-newer-release", test_bad_marks);
    g_test_add_func("/db/store/bad/a-damaged-mark-still-keeps-out", test_damaged_mark);
    g_test_add_func("/db/store/bad/marks-are-bounded-and-the-oldest-go", test_many_marks);
    return g_test_run();
}
