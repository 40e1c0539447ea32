// Deltas on a disk of which single calls fail: an error and nothing left, or the right file.
#include <base/error.h>
#include <delta/pages.h>
#include <delta/rows.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <replay/patchset.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../sync/delta/frame.h"
#include "../../sync/delta/header.h"
#include "../support/delta_bed.h"
#include "../support/disk_calls.h"
#include "../support/snapshot_fixture.h"

// No operation here needs more calls of one kind.
#define MOST_CALLS 400

typedef struct {
    DeltaBed bed;
    char *trial_path;
    GBytes *patchset;
} Case;

typedef bool Act(Case *test, GError **error);

static const char *const calls[] = {"open",  "fstat", "pread",  "pwrite",   "read",
                                    "write", "fsync", "rename", "ftruncate"};

/** Of files that a delta of rows leads between, so that both kinds can be made. */
static void case_make(Case *test, const void *unused)
{
    (void)unused;
    static const char day[] = "UPDATE release SET number = 8, made_utc = '2026-02-02T00:00:00Z'";
    g_autoptr(GError) error = NULL;
    g_auto(SnapshotFixture) snapshot = {0};
    snapshot_fixture_init(&snapshot, NULL);
    delta_bed_init(&test->bed);
    test->trial_path = g_build_filename(test->bed.folder, "trial.db", NULL);
    g_autofree char *content = g_build_filename(test->bed.folder, "content.db", NULL);
    g_autoptr(GByteArray) bytes = delta_bed_read(snapshot.path);
    delta_bed_write(test->bed.old_path, bytes->data, bytes->len);
    delta_bed_write(test->bed.new_path, bytes->data, bytes->len);
    delta_bed_write(content, bytes->data, bytes->len);
    SqlDatabase *database = sql_open(content, SQL_OPEN_WRITE, &error);
    g_assert_true(sql_run(database, day, &error));
    sql_close(database);
    test->patchset = replay_patchset_make(test->bed.old_path, content, &error);
    g_assert_no_error(error);
    g_assert_true(replay_patchset_apply(test->bed.new_path, test->patchset, &error));
    delta_bed_measure(&test->bed);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    g_bytes_unref(test->patchset);
    g_free(test->trial_path);
    delta_bed_clear(&test->bed);
}

static bool make_pages(Case *test, GError **error)
{
    return delta_pages_make(&test->bed.made, test->bed.delta_path, error);
}

static bool apply_pages(Case *test, GError **error)
{
    return delta_pages_apply(&test->bed.applied, test->bed.delta_path, NULL, error);
}

static bool make_rows(Case *test, GError **error)
{
    return delta_rows_make(&test->bed.made, test->patchset, test->trial_path, test->bed.delta_path,
                           error);
}

static bool apply_rows(Case *test, GError **error)
{
    return delta_rows_apply(&test->bed.applied, test->bed.delta_path, NULL, error);
}

static bool join_rows(Case *test, GError **error)
{
    g_autofree char *one = g_strconcat(test->bed.delta_path, ".one", NULL);
    g_autoptr(GPtrArray) paths = g_ptr_array_new();
    g_ptr_array_add(paths, one);
    return delta_rows_join(paths, &test->bed.made, test->bed.delta_path, error);
}

static void assert_right_result(const Case *test)
{
    g_autoptr(GByteArray) result = delta_bed_read(test->bed.result_path);
    g_autoptr(GByteArray) wanted = delta_bed_read(test->bed.new_path);
    g_assert_cmpmem(result->data, result->len, wanted->data, wanted->len);
}

/**
 * Refuses each call of each kind once. A failure is told, and leaves no `made`; what is not told as
 * one has made it, right. Returns: how many failed.
 */
static int refuse_each(Case *test, Act *act, const char *made, int errno_value)
{
    int failed_count = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        bool refused = true;
        for (int passed = 0; passed < MOST_CALLS && refused; passed++) {
            g_autoptr(GError) error = NULL;
            (void)g_remove(made);
            disk_calls_refuse(calls[i], test->bed.folder, passed, errno_value);
            bool done = act(test, &error);
            refused = disk_calls_allow();
            g_assert_true(done == (error == NULL));
            g_assert_true(done == g_file_test(made, G_FILE_TEST_EXISTS));
            if (done && g_str_equal(made, test->bed.result_path)) {
                assert_right_result(test);
            }
            failed_count += done ? 0 : 1;
        }
        g_assert_false(refused);
    }
    return failed_count;
}

static void must(Case *test, Act *act)
{
    g_autoptr(GError) error = NULL;
    bool done = act(test, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void pages_on_a_failing_disk(Case *test, const void *unused)
{
    (void)unused;
    g_assert_cmpint(refuse_each(test, make_pages, test->bed.delta_path, EIO), >, 8);
    must(test, make_pages);
    g_assert_cmpint(refuse_each(test, apply_pages, test->bed.result_path, EIO), >, 10);
}

static void rows_on_a_failing_disk(Case *test, const void *unused)
{
    (void)unused;
    g_assert_cmpint(refuse_each(test, make_rows, test->bed.delta_path, EIO), >, 10);
    must(test, make_rows);
    g_assert_cmpint(refuse_each(test, apply_rows, test->bed.result_path, EIO), >, 8);
    g_autofree char *one = g_strconcat(test->bed.delta_path, ".one", NULL);
    g_assert_cmpint(g_rename(test->bed.delta_path, one), ==, 0);
    g_assert_cmpint(refuse_each(test, join_rows, test->bed.delta_path, EIO), >, 4);
}

/** pread() and pwrite() that a signal ended are called again. */
static void interrupted_calls_go_on(Case *test, const void *unused)
{
    (void)unused;
    static const char *const interrupted[] = {"pread", "pwrite"};
    for (size_t i = 0; i < G_N_ELEMENTS(interrupted); i++) {
        disk_calls_refuse(interrupted[i], test->bed.folder, 0, EINTR);
        must(test, make_pages);
        g_assert_true(disk_calls_allow());
        disk_calls_refuse(interrupted[i], test->bed.folder, 0, EINTR);
        must(test, apply_pages);
        g_assert_true(disk_calls_allow());
        assert_right_result(test);
    }
}

/** Calls that move fewer bytes than asked are called again for the rest. */
static void calls_that_move_little_go_on(Case *test, const void *unused)
{
    (void)unused;
    static const char *const cut[] = {"pread", "pwrite", "read", "write"};
    Act *const acts[] = {make_pages, apply_pages, make_rows, apply_rows};
    for (size_t i = 0; i < G_N_ELEMENTS(cut) * G_N_ELEMENTS(acts); i++) {
        for (int passed = 0; passed < 3; passed++) {
            disk_calls_refuse(cut[i / G_N_ELEMENTS(acts)], test->bed.folder, passed, 0);
            must(test, acts[i % G_N_ELEMENTS(acts)]);
            (void)disk_calls_allow();
            if (i % 2 == 1) {
                assert_right_result(test);
            }
        }
    }
}

static void a_delta_is_everybodys_to_read_and_nobodys_to_run(Case *test, const void *unused)
{
    (void)unused;
    struct stat status;
    mode_t before = umask(0);
    must(test, make_pages);
    (void)umask(before);
    g_assert_cmpint(stat(test->bed.delta_path, &status), ==, 0);
    g_assert_cmpint(status.st_mode & 07777, ==, 0644);
}

/** The least window that holds old and new pages, between the format's bounds. */
static void the_window_is_the_least_that_holds_both(void)
{
    const size_t one = 1;
    for (int log = DELTA_HEADER_WINDOW_LOG_LEAST; log <= DELTA_FRAME_WINDOW_LOG_MOST; log++) {
        g_assert_cmpint(delta_frame_window_log((one << log) - 7, 7), ==, log);
        g_assert_cmpint(delta_frame_window_log((one << log) - 7, 8), ==,
                        MIN(log + 1, DELTA_FRAME_WINDOW_LOG_MOST));
    }
    g_assert_cmpint(delta_frame_window_log(0, 0), ==, DELTA_HEADER_WINDOW_LOG_LEAST);
}

static void a_full_disk_is_told_from_damage(Case *test, const void *unused)
{
    (void)unused;
    Act *const acts[] = {make_pages, apply_pages, make_rows, apply_rows};
    for (size_t i = 0; i < G_N_ELEMENTS(acts); i++) {
        g_autoptr(GError) error = NULL;
        disk_calls_refuse("pwrite", test->bed.folder, 0, ENOSPC);
        g_assert_false(acts[i](test, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, BASE_ERROR, BASE_ERROR_NO_SPACE);
        if (i % 2 == 0) {
            must(test, acts[i]); // for the one that applies it
        }
    }
}

static void a_result_is_durable_before_it_is_right(Case *test, const void *unused)
{
    (void)unused;
    Act *const makers[] = {make_pages, make_rows};
    Act *const appliers[] = {apply_pages, apply_rows};
    g_autofree char *name = g_path_get_basename(test->bed.result_path);
    g_autofree char *last = g_strconcat("fsync:", name, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(makers); i++) {
        must(test, makers[i]);
        disk_calls_begin();
        must(test, appliers[i]);
        g_autofree char *seen = disk_calls_end();
        g_assert_true(g_str_has_suffix(seen, last));
    }
}

static void a_patchset_above_the_limit_makes_no_delta(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    // Never touched: the length alone is asked.
    gsize bytes = DELTA_ROWS_PATCHSET_LIMIT_BYTES + 1;
    void *space = g_malloc0(bytes);
    g_bytes_unref(test->patchset);
    test->patchset = g_bytes_new_take(space, bytes);
    g_assert_false(make_rows(test, &error));
    g_assert_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE);
    g_assert_false(g_file_test(test->bed.delta_path, G_FILE_TEST_EXISTS));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
    g_test_add("/delta/faults/" name, Case, NULL, case_make, function, case_remove)
    ADD("pages-on-a-failing-disk-are-right-or-gone", pages_on_a_failing_disk);
    ADD("rows-on-a-failing-disk-are-right-or-gone", rows_on_a_failing_disk);
    ADD("interrupted-calls-go-on", interrupted_calls_go_on);
    ADD("calls-that-move-little-go-on", calls_that_move_little_go_on);
    ADD("a-delta-is-everybodys-to-read-and-nobodys-to-run",
        a_delta_is_everybodys_to_read_and_nobodys_to_run);
    ADD("a-full-disk-is-told-from-damage", a_full_disk_is_told_from_damage);
    ADD("a-result-is-durable-before-it-is-right", a_result_is_durable_before_it_is_right);
    ADD("a-patchset-above-the-limit-makes-no-delta", a_patchset_above_the_limit_makes_no_delta);
#undef ADD
    g_test_add_func("/delta/faults/the-window-is-the-least-that-holds-both",
                    the_window_is_the_least_that_holds_both);
    return g_test_run();
}
