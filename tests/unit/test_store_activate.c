#include <sys/stat.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/store_bed.h"
#include "store/previous.h"
#include "store/store.h"

static void activate(StoreBed *bed, int release, char digit, const char *text)
{
    g_autoptr(GError) error = NULL;
    bool done = store_bed_activate(bed->store, release, digit, text, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void assert_snapshots(StoreBed *bed, const char *expected)
{
    g_autofree char *folder = g_build_filename(bed->folder, "snapshots", NULL);
    g_autofree char *names = scratch_list(folder);
    g_assert_cmpstr(names, ==, expected);
}

static void test_empty(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = store_current_snapshot(bed->folder, &error);
    g_assert_null(path);
    g_assert_error(error, STORE_ERROR, STORE_ERROR_EMPTY);
}

static void test_first(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    store_bed_assert_in_force(bed, "one", NULL);
    assert_snapshots(bed, "R-1-aaaaaaaaaaaa.db");
    g_autofree char *incoming = store_incoming_path(bed->store, NULL);
    g_autofree char *left = scratch_list(incoming);
    g_assert_cmpstr(left, ==, "");
    g_autofree char *path = store_current_snapshot(bed->folder, NULL);
    struct stat status;
    g_assert_cmpint(stat(path, &status), ==, 0);
    g_assert_cmpint(status.st_mode & 07777, ==, 0444);
}

static void test_companion(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *sha256 = store_bed_hash('a');
    g_autofree char *path = store_snapshot_path(bed->store, 1, sha256);
    g_autofree char *file = store_incoming_path(bed->store, "companion.db");
    g_autoptr(GError) error = NULL;
    scratch_write(file, "index");
    g_assert_true(store_add_companion(bed->store, file, path, &error)); /* before its snapshot */
    g_assert_no_error(error);
    activate(bed, 1, 'a', "one");
    g_autofree char *current = store_current_snapshot(bed->folder, NULL);
    g_assert_cmpstr(current, ==, path);
    assert_snapshots(bed, "R-1-aaaaaaaaaaaa.db R-1-aaaaaaaaaaaa.search.db");
    scratch_write(file, "another index");
    g_assert_true(store_add_companion(bed->store, file, path, &error)); /* over the first */
    assert_snapshots(bed, "R-1-aaaaaaaaaaaa.db R-1-aaaaaaaaaaaa.search.db");
    g_assert_false(g_file_test(file, G_FILE_TEST_EXISTS));
    g_assert_false(store_add_companion(bed->store, file, path, &error)); /* nothing to put there */
    g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
}

static void test_named_by_hash(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *sha256 = store_bed_hash('a');
    g_autofree char *other = store_bed_hash('b');
    g_autofree char *path = store_snapshot_path(bed->store, 1, sha256);
    g_assert_true(store_snapshot_is_named(path, sha256));
    g_assert_false(store_snapshot_is_named(path, other));
    g_assert_false(store_snapshot_is_named(bed->folder, sha256));
}

static void test_third_drops_first(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    g_autofree char *companion =
        g_build_filename(bed->folder, "snapshots", "R-1-aaaaaaaaaaaa.search.db", NULL);
    g_autofree char *foreign = g_build_filename(bed->folder, "snapshots", "notes.txt", NULL);
    scratch_write(companion, "index");
    scratch_write(foreign, "not ours");
    activate(bed, 2, 'b', "two");
    assert_snapshots(bed, "R-1-aaaaaaaaaaaa.db R-1-aaaaaaaaaaaa.search.db R-2-bbbbbbbbbbbb.db "
                          "notes.txt");
    activate(bed, 3, 'c', "three");
    store_bed_assert_in_force(bed, "three", "two");
    assert_snapshots(bed, "R-2-bbbbbbbbbbbb.db R-3-cccccccccccc.db notes.txt");
}

static void test_same_again(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    activate(bed, 2, 'b', "damaged later");
    activate(bed, 2, 'b', "two");
    store_bed_assert_in_force(bed, "two", "one");
    g_autofree char *sha256 = store_bed_hash('b');
    g_assert_true(store_is_current(bed->store, 2, sha256));
    g_assert_false(store_is_current(bed->store, 3, sha256));
}

static void test_reader_keeps_file(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    g_autofree char *path = store_current_snapshot(bed->folder, NULL);
    g_autoptr(GMappedFile) open = g_mapped_file_new(path, FALSE, NULL);
    activate(bed, 2, 'b', "two");
    activate(bed, 3, 'c', "three");
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    g_assert_cmpmem(g_mapped_file_get_contents(open), g_mapped_file_get_length(open), "one", 3);
}

static void test_roll_back(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    activate(bed, 2, 'b', "two");
    g_autoptr(GError) error = NULL;
    g_assert_true(store_roll_back(bed->store, &error));
    store_bed_assert_in_force(bed, "one", "two");
    g_assert_true(store_roll_back(bed->store, &error));
    store_bed_assert_in_force(bed, "two", "one");
}

static void test_nothing_to_roll_back(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    g_autoptr(GError) error = NULL;
    g_assert_false(store_roll_back(bed->store, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_EMPTY);
    store_bed_assert_in_force(bed, "one", NULL);
}

static void test_marks_are_dropped(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *older = store_bed_hash('d');
    g_autofree char *newer = store_bed_hash('e');
    g_assert_true(store_bad_mark(bed->store, older, 1, NULL));
    g_assert_true(store_bad_mark(bed->store, newer, 2, NULL));
    activate(bed, 1, 'a', "one");
    g_assert_false(store_bad_has(bed->store, older));
    g_assert_true(store_bad_has(bed->store, newer));
}

static void roll_back(StoreBed *bed)
{
    g_autoptr(GError) error = NULL;
    bool done = store_roll_back(bed->store, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void assert_held(StoreBed *bed, int highest)
{
    for (int release = 1; release < 9; release++) {
        g_assert_cmpint(store_held_covers(bed->store, release), ==, release <= highest);
    }
}

static void test_hold(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 2, 'a', "two");
    activate(bed, 5, 'b', "five");
    assert_held(bed, 0);
    roll_back(bed);
    assert_held(bed, 5);
    activate(bed, 2, 'a', "two");
    assert_held(bed, 5);
    roll_back(bed);
    assert_held(bed, 0);
    roll_back(bed);
    activate(bed, 6, 'c', "six");
    assert_held(bed, 0);
    g_autofree char *held = g_build_filename(bed->folder, "held", NULL);
    g_assert_false(g_file_test(held, G_FILE_TEST_EXISTS));
}

/* As much as a hold may have in its file, and no byte more. */
static void test_longest_hold(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 5, 'b', "five");
    g_autofree char *held = g_build_filename(bed->folder, "held", NULL);
    for (int bytes = 64; bytes <= 65; bytes++) {
        g_autofree char *text = g_strdup_printf("%-*s", bytes, "R-5-dddddddddddd.db");
        scratch_write(held, text);
        assert_held(bed, bytes == 64 ? 5 : 0);
    }
}

/* On the way forward nothing is held, not even the older release that was in force. */
static void test_way_forward(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *held = g_build_filename(bed->folder, "held", NULL);
    activate(bed, 2, 'a', "two");
    activate(bed, 5, 'b', "five");
    roll_back(bed);
    g_assert_true(g_file_test(held, G_FILE_TEST_EXISTS));
    roll_back(bed);
    g_assert_false(g_file_test(held, G_FILE_TEST_EXISTS));
    roll_back(bed);
    g_assert_cmpint(unlink(held), ==, 0); /* lost: that is no hindrance */
    roll_back(bed);
    store_bed_assert_in_force(bed, "five", "two");
}

static void test_hold_without_current(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 2, 'a', "two");
    activate(bed, 5, 'b', "five");
    roll_back(bed);
    g_autofree char *current = g_build_filename(bed->folder, "current", NULL);
    g_assert_cmpint(unlink(current), ==, 0);
    assert_held(bed, 5);
}

static void test_stale_hold(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 5, 'b', "five");
    g_autofree char *held = g_build_filename(bed->folder, "held", NULL);
    /* Cut before the links moved, older than what is in force, nothing of ours. */
    const char *texts[] = {"R-5-bbbbbbbbbbbb.db\n", "R-4-cccccccccccc.db\n", "", "R-7\n", "\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        scratch_write(held, texts[i]);
        assert_held(bed, 0);
    }
    scratch_write(held, "R-5-dddddddddddd.db\n"); /* the same number, other content */
    assert_held(bed, 5);
}

static void test_fall_back(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    activate(bed, 1, 'a', "one");
    g_assert_false(store_fall_back(bed->store, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_EMPTY);
    activate(bed, 2, 'b', "two");
    g_assert_true(store_fall_back(bed->store, NULL));
    store_bed_assert_in_force(bed, "one", NULL);
    assert_snapshots(bed, "R-1-aaaaaaaaaaaa.db");
    assert_held(bed, 0);
    activate(bed, 2, 'b', "two");
    store_bed_assert_in_force(bed, "two", "one");
}

static void test_fall_back_without_current(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    activate(bed, 2, 'b', "two");
    g_autofree char *current = g_build_filename(bed->folder, "current", NULL);
    g_assert_cmpint(unlink(current), ==, 0);
    g_assert_true(store_fall_back(bed->store, NULL));
    store_bed_assert_in_force(bed, "one", NULL);
}

static void test_foreign_link(StoreBed *bed, const void *unused)
{
    (void)unused;
    const char *targets[] = {"/etc/passwd",
                             "snapshots/../metadata/root.json",
                             "snapshots/R-1-a.db",
                             "snapshots/R-x-aaaaaaaaaaaa.db",
                             "snapshots/R-12345678901-aaaaaaaaaaaa.db",
                             "snapshots/R-1_aaaaaaaaaaaa.db",
                             "snapshots/R-1-aaaaaaaaaaaa.dbx",
                             "snapshots/R-1-aaaaaaaaaaaaa.db",
                             "R-1-aaaaaaaaaaaa.db"};
    g_autofree char *link = g_build_filename(bed->folder, "current", NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(targets); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_cmpint(symlink(targets[i], link), ==, 0);
        g_autofree char *path = store_current_snapshot(bed->folder, &error);
        g_assert_null(path);
        g_assert_error(error, STORE_ERROR, STORE_ERROR_EMPTY);
        g_assert_cmpint(unlink(link), ==, 0);
    }
}

static void test_lost_current(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    activate(bed, 2, 'b', "two");
    g_autofree char *path = store_current_snapshot(bed->folder, NULL);
    g_assert_cmpint(unlink(path), ==, 0);
    activate(bed, 3, 'c', "three");
    store_bed_assert_in_force(bed, "three", "one");
}

static void test_release_number(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_cmpint(store_current_release(bed->folder), ==, 0);
    activate(bed, 7, 'a', "seven");
    g_assert_cmpint(store_current_release(bed->folder), ==, 7);
    activate(bed, G_MAXINT, 'b', "last");
    g_assert_cmpint(store_current_release(bed->folder), ==, G_MAXINT);
    /* A number that is none of ours, in a link that is. */
    g_autofree char *link = g_build_filename(bed->folder, "current", NULL);
    g_assert_cmpint(unlink(link), ==, 0);
    g_assert_cmpint(symlink("snapshots/R-2147483648-aaaaaaaaaaaa.db", link), ==, 0);
    g_assert_cmpint(store_current_release(bed->folder), ==, 0);
}

static void test_number_before(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_cmpint(store_previous_release(bed->folder), ==, 0);
    activate(bed, 7, 'a', "seven");
    g_assert_cmpint(store_previous_release(bed->folder), ==, 0);
    activate(bed, 8, 'b', "eight");
    g_assert_cmpint(store_previous_release(bed->folder), ==, 7);
}

/* A folder in the way of a link makes exactly that step fail, for root as for anybody. */
static void fail_half_way(StoreBed *bed, const char *obstacle, StoreError code)
{
    g_autofree char *path = g_build_filename(bed->folder, obstacle, NULL);
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(g_mkdir_with_parents(path, 0755), ==, 0);
    g_assert_false(store_bed_activate(bed->store, 3, 'c', "three", &error));
    g_assert_error(error, STORE_ERROR, (int)code);
    (void)rmdir(path); /* in snapshots/ it is gone already */
    assert_snapshots(bed, "R-1-aaaaaaaaaaaa.db R-2-bbbbbbbbbbbb.db");
    g_autofree char *incoming = store_incoming_path(bed->store, NULL);
    g_autofree char *left = scratch_list(incoming);
    g_assert_cmpstr(left, ==, "");
}

static void test_half_way(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    activate(bed, 2, 'b', "two");
    fail_half_way(bed, "snapshots/R-3-cccccccccccc.db", STORE_ERROR_IO);
    store_bed_assert_in_force(bed, "two", "one");
    fail_half_way(bed, "previous.new", STORE_ERROR_IO);
    store_bed_assert_in_force(bed, "two", "one");
    fail_half_way(bed, "current.new", STORE_ERROR_IO);
    store_bed_assert_in_force(bed, "two", "one");
    activate(bed, 3, 'c', "three");
    store_bed_assert_in_force(bed, "three", "two");
}

static void test_half_way_back(StoreBed *bed, const void *unused)
{
    (void)unused;
    const char *obstacles[] = {"current.new", "previous.new"};
    activate(bed, 1, 'a', "one");
    activate(bed, 2, 'b', "two");
    for (size_t i = 0; i < G_N_ELEMENTS(obstacles); i++) {
        g_autofree char *path = g_build_filename(bed->folder, obstacles[i], NULL);
        g_autoptr(GError) error = NULL;
        g_assert_cmpint(g_mkdir_with_parents(path, 0755), ==, 0);
        g_assert_false(store_roll_back(bed->store, &error));
        g_assert_error(error, STORE_ERROR, STORE_ERROR_IO);
        store_bed_assert_in_force(bed, "two", "one");
        g_assert_cmpint(rmdir(path), ==, 0);
    }
}

static void test_between_the_links(StoreBed *bed, const void *unused)
{
    (void)unused;
    activate(bed, 1, 'a', "one");
    activate(bed, 2, 'b', "two");
    /* What a power cut between steps 3 and 4 leaves. */
    g_autofree char *previous = g_build_filename(bed->folder, "previous", NULL);
    g_autofree char *half = g_build_filename(bed->folder, "current.new", NULL);
    g_assert_cmpint(unlink(previous), ==, 0);
    g_assert_cmpint(symlink("snapshots/R-2-bbbbbbbbbbbb.db", previous), ==, 0);
    g_assert_cmpint(symlink("snapshots/R-3-cccccccccccc.db", half), ==, 0);
    store_close(bed->store);
    bed->store = store_open(bed->folder, NULL);
    g_assert_false(g_file_test(half, G_FILE_TEST_IS_SYMLINK));
    store_bed_assert_in_force(bed, "two", "two");
    g_autoptr(GError) error = NULL;
    g_assert_false(store_roll_back(bed->store, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_EMPTY);
    activate(bed, 3, 'c', "three");
    store_bed_assert_in_force(bed, "three", "two");
    assert_snapshots(bed, "R-2-bbbbbbbbbbbb.db R-3-cccccccccccc.db");
}

static void add(const char *name, void (*test)(StoreBed *, const void *))
{
    g_autofree char *path = g_strconcat("/db/store/activate/", name, NULL);
    g_test_add(path, StoreBed, NULL, store_bed_make, test, store_bed_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("an-empty-store-says-so", test_empty);
    add("the-first-snapshot-is-taken-in-read-only", test_first);
    add("the-third-snapshot-drops-the-first-and-nothing-foreign", test_third_drops_first);
    add("a-companion-lies-beside-its-snapshot", test_companion);
    add("a-snapshot-is-named-by-its-hash", test_named_by_hash);
    add("the-same-snapshot-again-repairs-the-file", test_same_again);
    add("an-open-file-outlives-its-name", test_reader_keeps_file);
    add("roll-back-swaps-and-swaps-again", test_roll_back);
    add("roll-back-without-a-previous-is-refused", test_nothing_to_roll_back);
    add("a-new-snapshot-drops-the-marks-of-older-ones", test_marks_are_dropped);
    add("roll-back-holds-the-release-until-a-newer-one-comes", test_hold);
    add("a-hold-of-more-bytes-than-any-holds-nothing", test_longest_hold);
    add("a-hold-outlives-a-lost-current", test_hold_without_current);
    add("rolling-forward-again-leaves-no-hold", test_way_forward);
    add("a-hold-that-does-not-fit-the-links-holds-nothing", test_stale_hold);
    add("falling-back-leaves-no-way-forward", test_fall_back);
    add("falling-back-without-a-current", test_fall_back_without_current);
    add("links-that-lead-elsewhere-are-not-followed", test_foreign_link);
    add("the-release-in-force-has-a-number", test_release_number);
    add("the-release-before-has-a-number", test_number_before);
    add("a-lost-current-does-not-push-out-previous", test_lost_current);
    add("failing-half-way-leaves-the-store-as-before", test_half_way);
    add("rolling-back-half-way-leaves-the-store-as-before", test_half_way_back);
    add("a-cut-between-the-links-heals-at-the-next-activation", test_between_the_links);
    return g_test_run();
}
