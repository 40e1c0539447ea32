#include <glib.h>

#include "snapshot/map.h"
#include "snapshot/member.h"
#include "snapshot_case.h"

static void children_come_with_sums_and_coverage(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) tambons = snapshot_member_list(fixture->snapshot, "8001", 2569, &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *codes = snapshot_case_join(tambons, G_STRUCT_OFFSET(SnapshotMember, scope));
    g_assert_cmpstr(codes, ==, "800108 800120");
    const SnapshotMember *none = g_ptr_array_index(tambons, 0);
    const SnapshotMember *some = g_ptr_array_index(tambons, 1);
    g_assert_cmpint(none->total.project_count, ==, 1);
    g_assert_cmpint(none->plan_fiscal_year_be, ==, 0);
    g_assert_null(none->as_of);
    SnapshotTotals totals;
    g_assert_true(snapshot_total_get(fixture->snapshot, "800120", 2569, &totals, NULL));
    g_assert_cmpint(some->total.project_count, ==, totals.all.project_count);
    g_assert_cmpint(some->total.amount_satang, ==, totals.all.amount_satang);
    g_assert_cmpstr(some->district_name_th, ==, "เมืองนครศรีธรรมราช");
    g_assert_cmpint(some->plan_fiscal_year_be, ==, 2569);
    g_assert_cmpint(some->plan_count, ==, 1);
    g_assert_cmpint(some->sample_count, ==, 1);
    g_assert_cmpstr(some->as_of, ==, "2026-01-15");
}

static void villages_and_groups_are_members_too(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) villages = snapshot_member_list(fixture->snapshot, "800120", 0, &error);
    g_autoptr(GPtrArray) group = snapshot_member_list_group(fixture->snapshot, 1, 0, &error);
    g_autoptr(GPtrArray) groups = snapshot_member_list_groups(fixture->snapshot, 0, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(villages->len, ==, 3);
    const SnapshotMember *third = g_ptr_array_index(villages, 2);
    g_assert_cmpstr(third->scope, ==, "80012003");
    g_assert_cmpint(third->level, ==, SNAPSHOT_LEVEL_VILLAGE);
    g_assert_cmpint(third->total.project_count, ==, 2);
    g_assert_cmpint(third->total.amount_satang, ==, 200000000);
    const SnapshotMember *first = g_ptr_array_index(villages, 0);
    g_assert_cmpint(first->plan_fiscal_year_be, ==, 2569);
    g_assert_cmpint(group->len, ==, 2);
    g_autofree char *scopes = snapshot_case_join(groups, G_STRUCT_OFFSET(SnapshotMember, scope));
    g_assert_cmpstr(scopes, ==, "group/1 group/3 group/10");
    const SnapshotMember *one = g_ptr_array_index(groups, 0);
    g_assert_cmpint(one->total.project_count, ==, 9);
    g_assert_cmpint(one->tambon_total, ==, 2);
    g_assert_null(one->name_th);
}

static void tambons_are_picked_by_their_first_consonant(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) tambons = snapshot_area_list_tambons(fixture->snapshot, &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *codes = snapshot_case_join(tambons, G_STRUCT_OFFSET(SnapshotArea, code));
    g_assert_cmpstr(codes, ==, "801002 800108 800120"); // as their sort keys say
    SnapshotArea *first = g_ptr_array_index(tambons, 0);
    g_assert_cmpstr(first->district_name_th, ==, "นาบอน");
    g_autoptr(GArray) initials = snapshot_area_list_initials(tambons);
    g_assert_cmpint(initials->len, ==, 3);
    g_assert_cmpuint(g_array_index(initials, SnapshotAreaInitial, 0).letter, ==, 0x0E17); // ท
    g_assert_cmpint(g_array_index(initials, SnapshotAreaInitial, 2).first_row, ==, 2);
    // เ is no initial, and a letter that two names share is one.
    g_free(first->name_th);
    first->name_th = g_strdup("เนินเขา");
    g_autoptr(GArray) shared = snapshot_area_list_initials(tambons);
    g_assert_cmpint(shared->len, ==, 2);
    g_assert_cmpuint(g_array_index(shared, SnapshotAreaInitial, 0).letter, ==, 0x0E19); // น
    g_assert_cmpint(g_array_index(shared, SnapshotAreaInitial, 0).count, ==, 2);
}

// The sums of a map are those of the lists, tambon by tambon.
static void a_map_has_the_sums_of_the_lists(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) province = snapshot_map_list_sums(fixture->snapshot, "80", &error);
    g_autoptr(GPtrArray) district = snapshot_map_list_sums(fixture->snapshot, "8010", &error);
    g_autoptr(GPtrArray) group = snapshot_map_list_sums_group(fixture->snapshot, 1, &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *all = snapshot_case_join(province, G_STRUCT_OFFSET(SnapshotMapSum, scope));
    g_autofree char *some = snapshot_case_join(district, G_STRUCT_OFFSET(SnapshotMapSum, scope));
    g_autofree char *first = snapshot_case_join(group, G_STRUCT_OFFSET(SnapshotMapSum, scope));
    g_assert_cmpstr(all, ==, "800108 800120 801002");
    g_assert_cmpstr(some, ==, "801002");
    g_assert_cmpstr(first, ==, "800108 800120");
    for (guint i = 0; i < province->len; i++) {
        const SnapshotMapSum *sum = g_ptr_array_index(province, i);
        SnapshotTotals totals;
        g_assert_true(snapshot_total_get(fixture->snapshot, sum->scope, 0, &totals, NULL));
        g_assert_cmpint(sum->total.project_count, ==, totals.all.project_count);
        g_assert_cmpint(sum->total.amount_satang, ==, totals.all.amount_satang);
        g_assert_cmpint(sum->total.no_budget_count, ==, totals.all.no_budget_count);
        g_assert_cmpint(sum->done_count, ==, totals.by_status[SNAPSHOT_STATUS_DONE].project_count);
    }
    const SnapshotMapSum *second = g_ptr_array_index(province, 1);
    g_assert_cmpint(second->done_count, >, 0);
    g_assert_cmpint(second->done_count, <, second->total.project_count);
    g_assert_cmpint(second->row_count, >, 0);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/member/children-come-with-sums-and-coverage",
         children_come_with_sums_and_coverage},
        {"/db/snapshot/member/villages-and-groups-are-members-too",
         villages_and_groups_are_members_too},
        {"/db/snapshot/map/a-map-has-the-sums-of-the-lists", a_map_has_the_sums_of_the_lists},
        {"/db/snapshot/area/tambons-are-picked-by-their-first-consonant",
         tambons_are_picked_by_their_first_consonant},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
