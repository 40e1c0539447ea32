#include <glib.h>

#include "snapshot/disbursed.h"
#include "snapshot/giver.h"
#include "snapshot/map.h"
#include "snapshot_case.h"

/* One more says that nothing is paid out, and one of another year and tambon how much is. */
#define CHANGE                                                                                     \
    "UPDATE project SET disbursed_satang = 0, disbursed_date = '2026-01-05' "                      \
    "WHERE code = 'A000003'; "                                                                     \
    "UPDATE project SET disbursed_satang = 700, disbursed_date = '2025-09-30' "                    \
    "WHERE code = 'A000001';"

static GPtrArray *read_scope(Snapshot *snapshot, const char *scope)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *years = snapshot_disbursed_list(snapshot, scope, &error);

    g_assert_no_error(error);
    g_assert_nonnull(years);
    return years;
}

static void only_projects_that_say_so_are_held_against_their_budget(SnapshotCase *fixture,
                                                                    const void *unused)
{
    g_autoptr(GPtrArray) years = read_scope(fixture->snapshot, "800120");

    (void)unused;
    g_assert_cmpuint(years->len, ==, 2);
    const SnapshotDisbursed *newest = g_ptr_array_index(years, 0);
    g_assert_cmpint(newest->fiscal_year_be, ==, 2569);
    g_assert_cmpint(newest->project_count, ==, 3); // A000003, A000005 and A000007
    g_assert_cmpint(newest->budget_satang, ==, 30000000 + 500000000);
    g_assert_cmpint(newest->disbursed_satang, ==, 250000000);
    g_assert_cmpstr(newest->first_date, ==, "2026-01-05");
    g_assert_cmpstr(newest->last_date, ==, "2026-01-20");
    const SnapshotDisbursed *before = g_ptr_array_index(years, 1);
    g_assert_cmpint(before->fiscal_year_be, ==, 2568);
    g_assert_cmpint(before->disbursed_satang, ==, 700);
    g_assert_true(snapshot_disbursed_is_told(fixture->snapshot));
}

static void every_scope_above_has_what_its_tambons_have(SnapshotCase *fixture, const void *unused)
{
    static const char *const scopes[] = {"8001", "80", "group/1"};

    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(scopes); i++) {
        g_autoptr(GPtrArray) years = read_scope(fixture->snapshot, scopes[i]);
        g_assert_cmpuint(years->len, ==, 2);
        const SnapshotDisbursed *newest = g_ptr_array_index(years, 0);
        g_assert_cmpint(newest->disbursed_satang, ==, 250000000);
    }
    g_autoptr(GPtrArray) nothing = read_scope(fixture->snapshot, "801002");
    g_assert_cmpuint(nothing->len, ==, 0);
}

// The figures of a map are those of the years of each tambon.
static void a_map_has_what_each_tambon_has_paid_out(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) province = snapshot_map_list_disbursed(fixture->snapshot, "80", &error);
    g_autoptr(GPtrArray) district = snapshot_map_list_disbursed(fixture->snapshot, "8010", &error);
    g_autoptr(GPtrArray) group = snapshot_map_list_disbursed_group(fixture->snapshot, 1, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpuint(province->len, ==, 1);
    g_assert_cmpuint(district->len, ==, 0);
    g_assert_cmpuint(group->len, ==, 1);
    const SnapshotMapDisbursed *tambon = g_ptr_array_index(province, 0);
    const SnapshotMapDisbursed *same = g_ptr_array_index(group, 0);
    g_autoptr(GPtrArray) years = read_scope(fixture->snapshot, "800120");
    int64_t budget = 0;
    int64_t disbursed = 0;
    for (guint i = 0; i < years->len; i++) {
        const SnapshotDisbursed *year = g_ptr_array_index(years, i);
        budget += year->budget_satang;
        disbursed += year->disbursed_satang;
    }
    g_assert_cmpstr(tambon->scope, ==, "800120");
    g_assert_cmpint(tambon->budget_satang, ==, budget);
    g_assert_cmpint(tambon->disbursed_satang, ==, disbursed);
    g_assert_cmpint(same->disbursed_satang, ==, disbursed);
    g_assert_cmpstr(tambon->first_date, ==, "2025-09-30");
    g_assert_cmpstr(tambon->last_date, ==, "2026-01-20");
}

static void givers_of_a_district_are_those_of_its_tambons(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) tambon = snapshot_giver_list(fixture->snapshot, "800120", &error);
    g_assert_no_error(error);
    g_autoptr(GPtrArray) district = snapshot_giver_list(fixture->snapshot, "8001", &error);
    g_assert_no_error(error);

    (void)unused;
    g_assert_cmpuint(tambon->len, ==, 2);
    g_assert_cmpuint(district->len, ==, tambon->len);
    for (guint i = 0; i < tambon->len; i++) {
        const SnapshotGiver *own = g_ptr_array_index(tambon, i);
        const SnapshotGiver *above = g_ptr_array_index(district, i);
        g_assert_cmpstr(own->organisation, ==, above->organisation);
        g_assert_cmpint(own->amount_satang, ==, above->amount_satang);
    }
    const SnapshotGiver *most = g_ptr_array_index(district, 0);
    g_assert_cmpstr(most->organisation, ==, "dla");
    g_assert_cmpint(most->budget_class, ==, SNAPSHOT_CLASS_AGENCY);
    g_assert_cmpint(most->amount_satang, ==, 600000000);
    g_assert_cmpint(most->project_count, ==, 2);
}

int main(int argc, char **argv)
{
    static const SnapshotCaseTest tests[] = {
        {"/db/snapshot/disbursed/only-projects-that-say-so-are-held-against-their-budget",
         only_projects_that_say_so_are_held_against_their_budget},
        {"/db/snapshot/disbursed/every-scope-above-has-what-its-tambons-have",
         every_scope_above_has_what_its_tambons_have},
        {"/db/snapshot/map/a-map-has-what-each-tambon-has-paid-out",
         a_map_has_what_each_tambon_has_paid_out},
        {"/db/snapshot/giver/givers-of-a-district-are-those-of-its-tambons",
         givers_of_a_district_are_those_of_its_tambons},
    };

    return snapshot_case_run_changed(argc, argv, CHANGE, tests, G_N_ELEMENTS(tests));
}
