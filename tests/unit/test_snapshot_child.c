#include <glib.h>
#include <math.h>

#include "snapshot/child.h"
#include "snapshot_case.h"

static GPtrArray *list(SnapshotCase *fixture, const char *parent_code)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *children = snapshot_child_list(fixture->snapshot, parent_code, &error);

    g_assert_no_error(error);
    return children;
}

static SnapshotChild *child(GPtrArray *children, guint i) { return g_ptr_array_index(children, i); }

static void activities_stand_in_the_registers_order(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GPtrArray) children = list(fixture, "A000003");

    (void)unused;
    g_assert_cmpint(children->len, ==, 4);
    g_assert_cmpstr(child(children, 0)->code, ==, "A000004");
    g_assert_cmpfloat(child(children, 0)->weight, ==, 3);
    g_assert_cmpstr(child(children, 1)->code, ==, "A000005");
    g_assert_cmpint(child(children, 1)->budget_satang, ==, 0);
    g_assert_cmpstr(child(children, 2)->code, ==, "A000002");
    g_assert_true(isnan(child(children, 2)->percent));
    g_assert_cmpint(child(children, 2)->budget_satang, ==, -1);
    g_autoptr(GPtrArray) none = list(fixture, "A000001");
    g_assert_cmpint(none->len, ==, 0);
}

static void a_missing_weight_makes_all_equal(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GPtrArray) children = list(fixture, "A000003");
    SnapshotProgress progress = snapshot_child_progress(children);

    (void)unused;
    // 50 and 100 (done) of the two that tell; one untold; one cancelled.
    g_assert_cmpint(progress.rule, ==, SNAPSHOT_PROGRESS_EQUAL_WEIGHT);
    g_assert_cmpfloat_with_epsilon(progress.percent, 75, 1e-9);
    g_assert_cmpint(progress.child_count, ==, 3);
    g_assert_cmpint(progress.told_count, ==, 2);
    g_assert_cmpint(progress.cancelled_count, ==, 1);
}

static void stated_weights_count(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GPtrArray) children = list(fixture, "A000003");

    (void)unused;
    child(children, 2)->weight = 4; // still untold: its weight counts for nothing
    SnapshotProgress progress = snapshot_child_progress(children);
    g_assert_cmpint(progress.rule, ==, SNAPSHOT_PROGRESS_STATED_WEIGHT);
    g_assert_cmpfloat_with_epsilon(progress.percent, (50.0 * 3 + 100) / 4, 1e-9);
    child(children, 2)->percent = 0;
    progress = snapshot_child_progress(children);
    g_assert_cmpfloat_with_epsilon(progress.percent, (50.0 * 3 + 100) / 8, 1e-9);
    g_assert_cmpint(progress.told_count, ==, 3);
}

static void nothing_told_is_no_progress(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GPtrArray) children = list(fixture, "A000001");
    SnapshotProgress progress = snapshot_child_progress(children);

    (void)unused;
    g_assert_cmpint(progress.rule, ==, SNAPSHOT_PROGRESS_NONE);
    g_assert_true(isnan(progress.percent));
    g_autoptr(GPtrArray) one = list(fixture, "A000003");
    g_ptr_array_remove_range(one, 0, 2);
    progress = snapshot_child_progress(one);
    g_assert_cmpint(progress.rule, ==, SNAPSHOT_PROGRESS_NONE);
    g_assert_cmpint(progress.child_count, ==, 1);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/child/activities-stand-in-the-registers-order",
         activities_stand_in_the_registers_order},
        {"/db/snapshot/child/a-missing-weight-makes-all-equal", a_missing_weight_makes_all_equal},
        {"/db/snapshot/child/stated-weights-count", stated_weights_count},
        {"/db/snapshot/child/nothing-told-is-no-progress", nothing_told_is_no_progress},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
