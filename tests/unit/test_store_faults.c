// What the store does to the disk, in its order, and what is left when one call of it is refused.
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "../support/store_bed.h"
#include "store/files.h"
#include "store/store.h"

// No operation here needs more calls of one kind.
#define MOST_CALLS 40

static const char *const calls[] = {"fsync", "rename", "unlink", "symlink", "readlink",
                                    "chmod", "mkdir",  "open",   "write"};

static void put_in_force(Store *store, int release, char digit, const char *text)
{
    g_autoptr(GError) error = NULL;
    bool done = store_bed_activate(store, release, digit, text, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void bed_make(StoreBed *bed, const void *unused)
{
    store_bed_make(bed, unused);
    put_in_force(bed->store, 1, 'a', "one");
    put_in_force(bed->store, 2, 'b', "two");
}

static void assert_calls(const char *expected)
{
    g_autofree char *seen = disk_calls_end();
    g_assert_cmpstr(seen, ==, expected);
}

static void test_order_of_activation(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *file = store_incoming_path(bed->store, "new.db");
    g_autofree char *sha256 = store_bed_hash('c');
    g_autofree char *bad = store_bed_hash('d');
    g_autofree char *name = g_path_get_basename(bed->folder);
    g_assert_true(store_bad_mark(bed->store, bad, 2, NULL));
    scratch_write(file, "three");
    disk_calls_begin();
    g_assert_true(store_activate(bed->store, file, 3, sha256, NULL));
    // README of db/store: the file is whole on the disk before its name, `previous` before
    // `current`.
    g_autofree char *expected =
        g_strdup_printf("chmod:new.db fsync:new.db rename:R-3-cccccccccccc.db fsync:snapshots "
                        "unlink:previous.new symlink:previous.new rename:previous fsync:%s "
                        "unlink:current.new symlink:current.new rename:current fsync:%s "
                        "unlink:new.db unlink:%s unlink:held",
                        name, name, bad);
    assert_calls(expected);
}

static void test_order_of_roll_back(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *name = g_path_get_basename(bed->folder);
    disk_calls_begin();
    g_assert_true(store_roll_back(bed->store, NULL));
    g_autofree char *expected =
        g_strdup_printf("fsync:.held.XXXXXX rename:held fsync:%s "
                        "unlink:current.new symlink:current.new rename:current fsync:%s "
                        "unlink:previous.new symlink:previous.new rename:previous fsync:%s",
                        name, name, name);
    assert_calls(expected);
}

static void test_order_of_a_companion(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *path = store_current_snapshot(bed->folder, NULL);
    g_autofree char *file = store_incoming_path(bed->store, "index.db");
    scratch_write(file, "index");
    disk_calls_begin();
    g_assert_true(store_add_companion(bed->store, file, path, NULL));
    assert_calls("chmod:index.db fsync:index.db rename:R-2-bbbbbbbbbbbb.search.db fsync:snapshots "
                 "unlink:index.db");
}

static void test_order_of_status(StoreBed *bed, const void *unused)
{
    (void)unused;
    StoreStatus status = {.last_try_unix = 5};
    g_autofree char *name = g_path_get_basename(bed->folder);
    disk_calls_begin();
    g_assert_true(store_status_write(bed->store, &status, NULL));
    g_autofree char *expected =
        g_strdup_printf("fsync:.status.json.XXXXXX rename:status.json fsync:%s "
                        "fsync:.log.XXXXXX rename:log fsync:%s",
                        name, name);
    assert_calls(expected);
}

static void test_order_of_a_mark(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *sha256 = store_bed_hash('d');
    disk_calls_begin();
    g_assert_true(store_bad_mark(bed->store, sha256, 3, NULL));
    g_autofree char *expected =
        g_strdup_printf("fsync:.%s.XXXXXX rename:%s fsync:bad", sha256, sha256);
    assert_calls(expected);
}

/** What an operation asks of the disk and cannot do without; deleting can be left to a later run.
 */
static bool is_needed(const char *call)
{
    static const char *const needed[] = {"fsync", "rename", "symlink", "chmod", "mkdir", "write"};
    for (size_t i = 0; i < G_N_ELEMENTS(needed); i++) {
        if (g_str_equal(call, needed[i])) {
            return true;
        }
    }
    return false;
}

/** Refuses every call of every kind in turn; `act` says whether it went well in spite of that. */
static int refuse_each(StoreBed *bed, bool (*act)(StoreBed *bed, GError **error),
                       void (*judge)(StoreBed *bed, bool done))
{
    int refused_count = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        bool refused = true;
        for (int passed = 0; passed < MOST_CALLS && refused; passed++) {
            g_autoptr(GError) error = NULL;
            disk_calls_refuse(calls[i], bed->folder, passed, EIO);
            bool done = act(bed, &error);
            refused = disk_calls_allow();
            g_assert_true(done || g_error_matches(error, STORE_ERROR, STORE_ERROR_IO));
            g_assert_true(!refused || !done || !is_needed(calls[i]));
            judge(bed, done);
            refused_count += refused ? 1 : 0;
        }
        g_assert_false(refused);
    }
    return refused_count;
}

static bool activate_third(StoreBed *bed, GError **error)
{
    g_autofree char *file = store_incoming_path(bed->store, "new.db");
    g_autofree char *sha256 = store_bed_hash('c');
    FILE *made = fopen(file, "we"); // fopen() is not refused: the file is the caller's
    g_assert_nonnull(made);
    g_assert_cmpint(fputs("three", made), >=, 0);
    g_assert_cmpint(fclose(made), ==, 0);
    return store_activate(bed->store, file, 3, sha256, error);
}

/** The old pair of links or the new one; whatever failed, the next activations put all in order. */
static void judge_third(StoreBed *bed, bool done)
{
    store_bed_assert_in_force(bed, done ? "three" : "two", done ? "two" : "one");
    put_in_force(bed->store, 1, 'a', "one");
    put_in_force(bed->store, 2, 'b', "two");
    store_bed_assert_in_force(bed, "two", "one");
    g_autofree char *snapshots = g_build_filename(bed->folder, "snapshots", NULL);
    g_autofree char *incoming = store_incoming_path(bed->store, NULL);
    g_autofree char *names = scratch_list(snapshots);
    g_autofree char *left = scratch_list(incoming);
    g_assert_cmpstr(names, ==, "R-1-aaaaaaaaaaaa.db R-2-bbbbbbbbbbbb.db");
    g_assert_cmpstr(left, ==, "");
}

static void test_refused_activation(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_cmpint(refuse_each(bed, activate_third, judge_third), >, 15);
}

static bool roll_back(StoreBed *bed, GError **error) { return store_roll_back(bed->store, error); }

static void judge_roll_back(StoreBed *bed, bool done)
{
    store_bed_assert_in_force(bed, done ? "one" : "two", done ? "two" : "one");
    if (done) {
        g_assert_true(store_roll_back(bed->store, NULL));
    }
}

static void test_refused_roll_back(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_cmpint(refuse_each(bed, roll_back, judge_roll_back), >, 8);
}

static bool put_picture(StoreBed *bed, GError **error)
{
    g_autofree char *file = store_incoming_path(bed->store, "x.part");
    g_autofree char *files = store_files_path(bed->folder, "photo");
    g_autofree char *old = store_files_path(bed->folder, "photo/a.jpg");
    (void)remove(old);
    (void)rmdir(files);
    FILE *made = fopen(file, "we");
    g_assert_nonnull(made);
    g_assert_cmpint(fputs("abc", made), >=, 0);
    g_assert_cmpint(fclose(made), ==, 0);
    return store_files_put(bed->store, file, "photo/a.jpg", error);
}

static void judge_picture(StoreBed *bed, bool done)
{
    g_assert_true(!done || store_files_has(bed->folder, "photo/a.jpg", 3));
    store_clean_incoming(bed->store, NULL);
}

static void test_refused_picture(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_cmpint(refuse_each(bed, put_picture, judge_picture), >, 5);
}

static bool write_status(StoreBed *bed, GError **error)
{
    StoreStatus status = {.last_try_unix = 5};
    return store_status_write(bed->store, &status, error);
}

static void judge_status(StoreBed *bed, bool done)
{
    g_auto(StoreStatus) status = {0};
    store_status_read(bed->folder, &status);
    g_assert_true(!done || status.last_try_unix == 5);
}

static void test_refused_status(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_cmpint(refuse_each(bed, write_status, judge_status), >, 6);
}

static void test_full_disk(StoreBed *bed, const void *unused)
{
    (void)unused;
    static const int full[] = {ENOSPC, EDQUOT};
    for (size_t i = 0; i < G_N_ELEMENTS(full); i++) {
        g_autoptr(GError) error = NULL;
        disk_calls_refuse("symlink", NULL, 0, full[i]);
        g_assert_false(activate_third(bed, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, STORE_ERROR, STORE_ERROR_NO_SPACE);
    }
}

static void test_unreadable_link(StoreBed *bed, const void *unused)
{
    (void)unused;
    for (int passed = 0; passed < 2; passed++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *left = NULL;
        g_autofree char *incoming = store_incoming_path(bed->store, NULL);
        disk_calls_refuse("readlink", NULL, passed, EACCES);
        g_assert_false(activate_third(bed, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
        left = scratch_list(incoming);
        g_assert_cmpstr(left, ==, "");
        g_clear_error(&error);
        disk_calls_refuse("readlink", NULL, passed, EACCES);
        g_assert_false(store_roll_back(bed->store, &error));
        g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
        g_assert_true(disk_calls_allow());
        store_bed_assert_in_force(bed, "two", "one");
    }
}

/* What cannot be read is not deleted either: the sweep after an activation leaves all alone. */
static void test_unreadable_at_the_sweep(StoreBed *bed, const void *unused)
{
    (void)unused;
    for (int passed = 2; passed < 4; passed++) {
        disk_calls_refuse("readlink", NULL, passed, EACCES);
        g_assert_true(activate_third(bed, NULL));
        g_assert_true(disk_calls_allow());
        g_autofree char *snapshots = g_build_filename(bed->folder, "snapshots", NULL);
        g_autofree char *names = scratch_list(snapshots);
        g_assert_cmpstr(names, ==, "R-1-aaaaaaaaaaaa.db R-2-bbbbbbbbbbbb.db R-3-cccccccccccc.db");
        judge_third(bed, true);
    }
}

static void test_lock_that_fails(void)
{
    char *folder = scratch_make();
    g_autoptr(GError) error = NULL;
    disk_calls_refuse("flock", NULL, 0, ENOLCK);
    g_assert_null(store_open(folder, &error));
    g_assert_true(disk_calls_allow());
    g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
    store_close(NULL);
    scratch_remove(folder);
}

static void test_hold_that_stays(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_assert_true(store_roll_back(bed->store, NULL));
    disk_calls_refuse("unlink", "held", 0, EROFS);
    g_assert_false(store_roll_back(bed->store, &error));
    g_assert_true(disk_calls_allow());
    g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
    store_bed_assert_in_force(bed, "one", "two");
}

static void test_mark_that_stays(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *sha256 = store_bed_hash('d');
    g_autoptr(GError) error = NULL;
    disk_calls_refuse("fsync", "bad", 0, EIO);
    g_assert_false(store_bad_mark(bed->store, sha256, 3, &error));
    g_assert_true(disk_calls_allow());
    g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
    g_assert_false(store_bad_has(bed->store, sha256));
    g_assert_true(store_bad_mark(bed->store, sha256, 3, NULL));
    disk_calls_refuse("unlink", sha256, 0, EROFS);
    store_bad_clear(bed->store, 3);
    g_assert_true(disk_calls_allow());
    g_assert_true(store_bad_has(bed->store, sha256));
    disk_calls_refuse("open", sha256, 0, EIO); // an unreadable mark is one of the oldest
    store_bad_clear(bed->store, 2);
    g_assert_true(disk_calls_allow());
    g_assert_false(store_bad_has(bed->store, sha256));
}

static bool keep_nothing(const char *name, void *user)
{
    (void)name;
    (void)user;
    return false;
}

/* Somebody deleted folders of a running store: what looks into them finds nothing, and goes on. */
static void test_folders_gone(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *incoming = store_incoming_path(bed->store, NULL);
    g_autofree char *bad = g_build_filename(bed->folder, "bad", NULL);
    g_autofree char *file = g_build_filename(bed->folder, "files", NULL);
    g_assert_cmpint(rmdir(incoming), ==, 0);
    g_assert_cmpint(rmdir(bad), ==, 0);
    store_clean_incoming(bed->store, NULL);
    store_bad_clear(bed->store, 9);
    store_files_sweep(bed->store, keep_nothing, NULL); // no folder of pictures yet
    g_assert_cmpint(mkdir(file, 0755), ==, 0);
    g_autofree char *loose = g_build_filename(file, "loose", NULL);
    scratch_write(loose, "a file where folders are");
    store_files_sweep(bed->store, keep_nothing, NULL);
    g_assert_true(g_file_test(loose, G_FILE_TEST_EXISTS));
    store_bed_assert_in_force(bed, "two", "one");
}

static void test_snapshots_gone(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *snapshots = g_build_filename(bed->folder, "snapshots", NULL);
    g_autofree char *aside = g_build_filename(bed->folder, "aside", NULL);
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(rename(snapshots, aside), ==, 0);
    g_assert_false(activate_third(bed, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
    g_assert_cmpint(rename(aside, snapshots), ==, 0);
    store_bed_assert_in_force(bed, "two", "one");
}

static void add(const char *name, void (*test)(StoreBed *, const void *))
{
    g_autofree char *path = g_strconcat("/db/store/faults/", name, NULL);
    g_test_add(path, StoreBed, NULL, bed_make, test, store_bed_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("an-activation-syncs-each-file-before-its-name", test_order_of_activation);
    add("a-roll-back-holds-then-turns-current-first", test_order_of_roll_back);
    add("a-companion-is-synced-before-its-name", test_order_of_a_companion);
    add("a-status-is-synced-before-its-name", test_order_of_status);
    add("a-mark-is-synced-before-its-name", test_order_of_a_mark);
    add("an-activation-of-which-any-call-fails-is-old-or-new", test_refused_activation);
    add("a-roll-back-of-which-any-call-fails-is-old-or-new", test_refused_roll_back);
    add("a-picture-of-which-any-call-fails-is-there-or-not", test_refused_picture);
    add("a-status-of-which-any-call-fails-is-reported", test_refused_status);
    add("no-room-is-told-from-other-errors", test_full_disk);
    add("a-link-that-cannot-be-read-changes-nothing", test_unreadable_link);
    add("a-link-that-cannot-be-read-deletes-nothing", test_unreadable_at_the_sweep);
    add("a-hold-that-cannot-be-deleted-keeps-the-way-forward-shut", test_hold_that_stays);
    add("a-mark-that-cannot-be-deleted-stays", test_mark_that_stays);
    add("folders-that-are-gone-stop-nothing", test_folders_gone);
    add("snapshots-that-are-gone-are-reported", test_snapshots_gone);
    g_test_add_func("/db/store/faults/a-lock-that-fails-is-not-held-by-another",
                    test_lock_that_fails);
    return g_test_run();
}
