// The ways forward and back from links, marks and names that a run of ours does not leave.
#include <errno.h>
#include <stdio.h>

#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "../support/store_bed.h"
#include "store/store.h"

static void bed_make(StoreBed *bed, const void *unused)
{
    store_bed_make(bed, unused);
    g_assert_true(store_bed_activate(bed->store, 1, 'a', "one", NULL));
    g_assert_true(store_bed_activate(bed->store, 2, 'b', "two", NULL));
}

static void lose(const StoreBed *bed, const char *name)
{
    g_autofree char *path = g_build_filename(bed->folder, name, NULL);
    g_assert_cmpint(remove(path), ==, 0);
}

static void test_the_same_again(StoreBed *bed, const void *unused)
{
    (void)unused;
    static const struct {
        int release;
        char digit;
        const char *name;
    } named[] = {{1, 'a', "R-1-"}, {2, 'b', "R-2-"}};
    for (size_t i = 0; i < G_N_ELEMENTS(named); i++) {
        g_autoptr(GError) error = NULL;
        disk_calls_refuse("rename", named[i].name, 0, EIO);
        g_assert_false(
            store_bed_activate(bed->store, named[i].release, named[i].digit, "new", &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
        store_bed_assert_in_force(bed, "two", "one");
    }
}

static void test_refused_fall_back(StoreBed *bed, const void *unused)
{
    (void)unused;
    static const char *const calls[] = {"readlink", "symlink", "unlink"};
    static const char *const parts[] = {"current", "current", "previous"};
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        g_autoptr(GError) error = NULL;
        g_test_message("%s %s", calls[i], parts[i]);
        disk_calls_refuse(calls[i], parts[i], 0, EIO);
        g_assert_false(store_fall_back(bed->store, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
        store_bed_assert_in_force(bed, "two", "one");
    }
    g_assert_true(store_fall_back(bed->store, NULL));
    store_bed_assert_in_force(bed, "one", NULL);
    g_autoptr(GError) error = NULL;
    g_assert_false(store_fall_back(bed->store, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_EMPTY);
}

static void test_back_without_current(StoreBed *bed, const void *unused)
{
    (void)unused;
    lose(bed, "current");
    g_autoptr(GError) error = NULL;
    g_assert_true(store_roll_back(bed->store, &error));
    g_assert_no_error(error);
    g_autofree char *now = store_bed_current(bed->folder);
    g_assert_cmpstr(now, ==, "one");
    g_assert_false(store_held_covers(bed->store, 2)); // nothing was left on purpose
}

static void test_hold_without_current(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_true(store_roll_back(bed->store, NULL));
    g_assert_true(store_held_covers(bed->store, 2));
    lose(bed, "current");
    g_assert_true(store_held_covers(bed->store, 2));
    g_assert_false(store_held_covers(bed->store, 3));
}

static void test_names(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *sha256 = store_bed_hash('b');
    g_autofree char *other = store_bed_hash('a');
    g_autofree char *path = store_current_snapshot(bed->folder, NULL);
    g_assert_true(store_snapshot_is_named(path, sha256));
    g_assert_false(store_snapshot_is_named(path, other));
    g_assert_false(store_snapshot_is_named("snapshots/other.db", sha256));
}

static void test_marks_of_one_release(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *first = store_bed_hash('c');
    g_autofree char *last = store_bed_hash('f');
    g_assert_true(store_bad_mark(bed->store, last, 7, NULL));
    g_assert_true(store_bad_mark(bed->store, first, 7, NULL));
    for (int i = 2; i <= STORE_BAD_LIMIT; i++) {
        g_autofree char *sha256 = g_strdup_printf("e%063d", i);
        g_assert_true(store_bad_mark(bed->store, sha256, 7, NULL));
    }
    g_assert_false(store_bad_has(bed->store, first));
    g_assert_true(store_bad_has(bed->store, last));
}

static void test_waiting_for_no_reason(StoreBed *bed, const void *unused)
{
    (void)unused;
    const StoreStatus status = {.waiting_code = 7, .waiting_unix = 1795226400};
    g_autofree char *path = g_build_filename(bed->folder, "log", NULL);
    g_assert_true(store_status_write(bed->store, &status, NULL));
    g_autofree char *log = scratch_read(path);
    g_assert_cmpstr(log, ==,
                    "2026-11-21T02:00:00Z waiting code 0007 until 1970-01-01T00:00:00Z \n");
}

static void test_hidden_files(StoreBed *bed, const void *unused)
{
    (void)unused;
    static const char *const names[] = {".hidden-by-somebody", ".a.XXXXXX", "status.XXXXXX"};
    g_autofree char *left = g_build_filename(bed->folder, ".status.abcdef", NULL);
    scratch_write(left, "");
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(bed->folder, "bad", names[i], NULL);
        scratch_write(path, "");
    }
    store_close(bed->store);
    bed->store = store_open(bed->folder, NULL);
    g_autofree char *folder = g_build_filename(bed->folder, "bad", NULL);
    g_autofree char *found = scratch_list(folder);
    g_assert_cmpstr(found, ==, ".hidden-by-somebody status.XXXXXX");
    g_assert_false(g_file_test(left, G_FILE_TEST_EXISTS));
}

static void add(const char *name, void (*test)(StoreBed *, const void *))
{
    g_autofree char *path = g_strconcat("/db/store/ways/", name, NULL);
    g_test_add(path, StoreBed, NULL, bed_make, test, store_bed_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("a-release-that-is-linked-survives-its-second-coming", test_the_same_again);
    add("a-fall-back-of-which-a-call-fails-changes-nothing", test_refused_fall_back);
    add("the-way-back-from-nothing-holds-nothing", test_back_without_current);
    add("a-lost-link-does-not-end-a-hold", test_hold_without_current);
    add("a-file-with-another-name-is-not-the-signed-one", test_names);
    add("of-marks-of-one-release-one-goes", test_marks_of_one_release);
    add("waiting-without-words-is-logged", test_waiting_for_no_reason);
    add("only-names-of-our-own-temporaries-go", test_hidden_files);
    return g_test_run();
}
