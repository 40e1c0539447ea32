#include "data.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/complaint.h"
#include "scratch.h"
#include "snapshot_fixture.h"

// Stores as a disk, a newer program or a pulled plug may leave them.

#define CURRENT "R-2-bbbbbbbbbbbb.db"
#define NEXT "R-3-cccccccccccc.db"
#define PREVIOUS "R-1-aaaaaaaaaaaa.db"

typedef struct {
    char *store;
    Data data;
} Bed;

static void set_up(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->store = scratch_make();
    g_autofree char *snapshots = g_build_filename(bed->store, "snapshots", NULL);
    g_assert_cmpint(g_mkdir(snapshots, 0755), ==, 0);
    data_init(&bed->data, bed->store, NULL, NULL);
    // What these stores are warned about is what is tested.
    g_log_set_always_fatal(G_LOG_FATAL_MASK);
}

static void tear_down(Bed *bed, gconstpointer user)
{
    (void)user;
    data_clear(&bed->data);
    scratch_remove(bed->store);
}

static char *path_of(const Bed *bed, const char *name)
{
    return g_build_filename(bed->store, "snapshots", name, NULL);
}

/* A snapshot under `name`, changed by SQL, that `link` of the store names. */
static void put(const Bed *bed, const char *link, const char *name, const char *change)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, change);
    g_autofree char *path = path_of(bed, name);
    g_autofree char *bytes = NULL;
    size_t length = 0;
    g_assert_true(g_file_get_contents(fixture.path, &bytes, &length, NULL));
    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
    g_autofree char *target = g_build_filename("snapshots", name, NULL);
    g_autofree char *from = g_build_filename(bed->store, link, NULL);
    (void)g_unlink(from);
    g_assert_cmpint(symlink(target, from), ==, 0);
}

static void damage(const Bed *bed, const char *name)
{
    g_autofree char *path = path_of(bed, name);
    g_assert_cmpint(truncate(path, 5000), ==, 0);
}

static void test_an_empty_store_is_no_fault(Bed *bed, gconstpointer user)
{
    (void)user;
    g_assert_false(data_refresh(&bed->data));
    g_assert_null(bed->data.snapshot);
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_NONE);
}

static void test_a_damaged_snapshot_is_named_as_such(Bed *bed, gconstpointer user)
{
    (void)user;
    put(bed, "current", CURRENT, NULL);
    damage(bed, CURRENT);
    g_assert_true(data_refresh(&bed->data));
    g_assert_null(bed->data.snapshot);
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_DAMAGED);
}

static void test_a_newer_layout_is_named_as_such(Bed *bed, gconstpointer user)
{
    (void)user;
    put(bed, "current", CURRENT, "PRAGMA user_version = 99;");
    g_assert_true(data_refresh(&bed->data));
    g_assert_null(bed->data.snapshot);
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_TOO_NEW);
}

static void test_the_release_before_is_shown_instead(Bed *bed, gconstpointer user)
{
    (void)user;
    put(bed, "previous", PREVIOUS, NULL);
    put(bed, "current", CURRENT, NULL);
    damage(bed, CURRENT);
    g_assert_true(data_refresh(&bed->data));
    g_assert_nonnull(bed->data.snapshot);
    g_assert_true(g_str_has_suffix(bed->data.snapshot_path, PREVIOUS));
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_DAMAGED);
}

static void test_what_is_shown_stays_when_the_next_cannot_be_read(Bed *bed, gconstpointer user)
{
    (void)user;
    put(bed, "current", PREVIOUS, NULL);
    g_assert_true(data_refresh(&bed->data));
    put(bed, "current", CURRENT, "PRAGMA user_version = 99;");
    g_assert_true(data_refresh(&bed->data));
    g_assert_true(g_str_has_suffix(bed->data.snapshot_path, PREVIOUS));
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_TOO_NEW);
}

static void test_good_data_end_the_fault(Bed *bed, gconstpointer user)
{
    (void)user;
    put(bed, "current", PREVIOUS, NULL);
    damage(bed, PREVIOUS);
    (void)data_refresh(&bed->data);
    put(bed, "current", CURRENT, NULL);
    g_assert_true(data_refresh(&bed->data));
    g_assert_nonnull(bed->data.snapshot);
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_NONE);
}

/* What tambon-sync does about a damaged snapshot: back to the one before, then the same one anew.
 */
static void test_the_stores_own_fall_back_ends_the_fault(Bed *bed, gconstpointer user)
{
    (void)user;
    put(bed, "previous", PREVIOUS, NULL);
    put(bed, "current", CURRENT, NULL);
    damage(bed, CURRENT);
    (void)data_refresh(&bed->data);
    put(bed, "current", PREVIOUS, NULL);
    g_assert_true(data_refresh(&bed->data));
    g_assert_true(g_str_has_suffix(bed->data.snapshot_path, PREVIOUS));
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_NONE);
    g_assert_false(data_refresh(&bed->data));
    put(bed, "current", CURRENT, NULL);
    g_assert_true(data_refresh(&bed->data));
    g_assert_true(g_str_has_suffix(bed->data.snapshot_path, CURRENT));
}

static void test_a_repaired_file_is_opened_anew(Bed *bed, gconstpointer user)
{
    (void)user;
    put(bed, "current", CURRENT, NULL);
    (void)data_refresh(&bed->data);
    uint64_t before = bed->data.snapshot_inode;
    g_assert_false(data_refresh(&bed->data));
    put(bed, "current", CURRENT, NULL);
    g_assert_true(data_refresh(&bed->data));
    g_assert_cmpuint(bed->data.snapshot_inode, !=, before);
}

static void assert_complaint(const Bed *bed, const char *name, bool expected)
{
    g_assert_cmpint(base_complaint_time(bed->store, name) != 0, ==, expected);
}

static void test_what_does_not_open_is_complained_about(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->data.state_folder = bed->store;
    put(bed, "current", CURRENT, NULL);
    damage(bed, CURRENT);
    (void)data_refresh(&bed->data);
    assert_complaint(bed, CURRENT, true);
    put(bed, "current", PREVIOUS, NULL);
    g_assert_true(data_refresh(&bed->data));
    assert_complaint(bed, CURRENT, false);
}

static void test_the_safe_screen_shows_the_release_before(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->data.safe = true;
    put(bed, "previous", PREVIOUS, NULL);
    put(bed, "current", CURRENT, NULL);
    g_assert_true(data_refresh(&bed->data));
    g_assert_true(g_str_has_suffix(bed->data.snapshot_path, PREVIOUS));
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_CRASHES);
    g_assert_false(data_refresh(&bed->data));
    g_assert_false(data_has_left_crash(&bed->data));
    put(bed, "current", NEXT, NULL);
    g_assert_false(data_refresh(&bed->data)); // the next start takes it
    g_assert_true(data_has_left_crash(&bed->data));
}

static void test_without_one_before_the_safe_screen_shows_what_there_is(Bed *bed,
                                                                        gconstpointer user)
{
    (void)user;
    bed->data.safe = true;
    put(bed, "current", CURRENT, NULL);
    g_assert_true(data_refresh(&bed->data));
    g_assert_true(g_str_has_suffix(bed->data.snapshot_path, CURRENT));
    g_assert_cmpint(bed->data.fault, ==, SCREEN_FAULT_NONE);
}

static void test_a_clock_before_the_data_is_in_doubt(Bed *bed, gconstpointer user)
{
    (void)user;
    put(bed, "current", CURRENT, NULL);
    g_assert_true(g_setenv("SOURCE_DATE_EPOCH", "86400", TRUE));
    (void)data_refresh(&bed->data);
    g_assert_true(bed->data.status.clock_uncertain);
    g_unsetenv("SOURCE_DATE_EPOCH");
    g_assert_true(data_refresh(&bed->data));
    g_assert_false(bed->data.status.clock_uncertain);
}

#define ADD(name, test) g_test_add(name, Bed, NULL, set_up, test, tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("/app/data/an-empty-store-is-no-fault", test_an_empty_store_is_no_fault);
    ADD("/app/data/a-damaged-snapshot-is-named-as-such", test_a_damaged_snapshot_is_named_as_such);
    ADD("/app/data/a-newer-layout-is-named-as-such", test_a_newer_layout_is_named_as_such);
    ADD("/app/data/the-release-before-is-shown-instead", test_the_release_before_is_shown_instead);
    ADD("/app/data/what-is-shown-stays-when-the-next-cannot-be-read",
        test_what_is_shown_stays_when_the_next_cannot_be_read);
    ADD("/app/data/good-data-end-the-fault", test_good_data_end_the_fault);
    ADD("/app/data/the-stores-own-fall-back-ends-the-fault",
        test_the_stores_own_fall_back_ends_the_fault);
    ADD("/app/data/a-repaired-file-is-opened-anew", test_a_repaired_file_is_opened_anew);
    ADD("/app/data/what-does-not-open-is-complained-about",
        test_what_does_not_open_is_complained_about);
    ADD("/app/data/the-safe-screen-shows-the-release-before",
        test_the_safe_screen_shows_the_release_before);
    ADD("/app/data/without-one-before-the-safe-screen-shows-what-there-is",
        test_without_one_before_the_safe_screen_shows_what_there_is);
    ADD("/app/data/a-clock-before-the-data-is-in-doubt", test_a_clock_before_the_data_is_in_doubt);
    return g_test_run();
}
