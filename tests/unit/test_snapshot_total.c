#include <glib.h>

#include "snapshot/total.h"
#include "snapshot_case.h"

static void totals_follow_the_filter(SnapshotCase *fixture, const void *unused)
{
    SnapshotTotals totals;
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_true(snapshot_total_get(fixture->snapshot, "800120", 0, &totals, &error));
    g_assert_cmpint(totals.all.project_count, ==, 3);
    g_assert_cmpint(totals.all.amount_satang, ==, 35000000);
    g_assert_cmpint(totals.all.no_budget_count, ==, 1);
    const SnapshotTotal *doing =
        snapshot_total_pick(&totals, SNAPSHOT_STATUS_DOING, SNAPSHOT_CLASS_ALL);
    g_assert_cmpint(doing->project_count, ==, 2);
    const SnapshotTotal *tao =
        snapshot_total_pick(&totals, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_TAO);
    g_assert_cmpint(tao->amount_satang, ==, 10000000);
    const SnapshotTotal *doing_other =
        snapshot_total_pick(&totals, SNAPSHOT_STATUS_DOING, SNAPSHOT_CLASS_OTHER);
    g_assert_cmpint(doing_other->amount_satang, ==, 20000000);
    g_assert_true(snapshot_total_pick(&totals, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_ALL) ==
                  &totals.all);

    g_assert_true(snapshot_total_get(fixture->snapshot, "801002", 0, &totals, &error));
    g_assert_cmpint(totals.all.project_count, ==, 0);
}

static void years_are_newest_first(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) years = snapshot_total_list_years(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(years->len, ==, 2);
    g_assert_cmpint(g_array_index(years, int, 0), ==, 2569);
    g_assert_cmpint(g_array_index(years, int, 1), ==, 2568);
}

static void coverage_says_who_sent(SnapshotCase *fixture, const void *unused)
{
    g_auto(SnapshotCoverage) coverage = {0};
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_true(
        snapshot_total_get_coverage(fixture->snapshot, "80", "projects", &coverage, &error));
    g_assert_cmpint(coverage.tambon_count, ==, 1);
    g_assert_cmpint(coverage.tambon_total, ==, 3);
    g_assert_cmpint(coverage.sample_count, ==, 1);
    g_assert_cmpint(coverage.row_count, ==, 3);
    g_assert_cmpstr(coverage.as_of, ==, "2026-01-15");
}

static void keys_of_addresses_are_read_back(SnapshotCase *fixture, const void *unused)
{
    (void)fixture;
    (void)unused;
    for (int i = SNAPSHOT_STATUS_ALL; i < SNAPSHOT_STATUS_COUNT; i++) {
        SnapshotStatus status = (SnapshotStatus)i;
        g_assert_cmpint(snapshot_status_from_key(snapshot_status_key(status)), ==, status);
    }
    for (int i = SNAPSHOT_CLASS_ALL; i < SNAPSHOT_CLASS_COUNT; i++) {
        SnapshotClass budget_class = (SnapshotClass)i;
        g_assert_cmpint(snapshot_class_from_key(snapshot_class_key(budget_class)), ==,
                        budget_class);
    }
    g_assert_cmpint(snapshot_status_from_key("finished"), ==, SNAPSHOT_STATUS_ALL);
    g_assert_cmpint(snapshot_class_from_key(NULL), ==, SNAPSHOT_CLASS_ALL);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/total/totals-follow-the-filter", totals_follow_the_filter},
        {"/db/snapshot/total/years-are-newest-first", years_are_newest_first},
        {"/db/snapshot/total/coverage-says-who-sent", coverage_says_who_sent},
        {"/db/snapshot/total/keys-of-addresses-are-read-back", keys_of_addresses_are_read_back},
    };
    return snapshot_case_run_small(argc, argv, tests, G_N_ELEMENTS(tests));
}
