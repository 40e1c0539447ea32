#include <glib.h>

#include "snapshot/area.h"
#include "snapshot_case.h"

static void expect_codes(GPtrArray *areas, const char *expected)
{
    g_autoptr(GString) codes = g_string_new(NULL);

    for (guint i = 0; i < areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(areas, i);
        g_string_append_printf(codes, "%s%s", i > 0 ? " " : "", area->code);
    }
    g_assert_cmpstr(codes->str, ==, expected);
}

static void place_carries_its_parents_name(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(fixture->snapshot, "801002", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(tambon->level, ==, SNAPSHOT_LEVEL_TAMBON);
    g_assert_cmpstr(tambon->name_th, ==, "ทุ่งสง");
    g_assert_cmpstr(tambon->parent_code, ==, "8010");
    g_assert_cmpstr(tambon->parent_name_th, ==, "นาบอน");
    g_assert_cmpint(tambon->pilot_group, ==, 3);
    g_assert_cmpint(tambon->village_count, ==, -1);
    g_assert_cmpint(tambon->tambon_count, ==, 0);
}

static void province_has_no_parent(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotArea) province = snapshot_area_get(fixture->snapshot, "80", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(province->level, ==, SNAPSHOT_LEVEL_PROVINCE);
    g_assert_null(province->parent_code);
    g_assert_cmpint(province->tambon_count, ==, 3);
    g_assert_null(snapshot_area_get(fixture->snapshot, "99", &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
}

static void children_are_in_dictionary_order(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) districts = snapshot_area_list_children(fixture->snapshot, "80", &error);

    (void)unused;
    g_assert_no_error(error);
    expect_codes(districts, "8010 8001");
    const SnapshotArea *district = g_ptr_array_index(districts, 1);
    g_assert_cmpint(district->tambon_count, ==, 2);
    g_autoptr(GPtrArray) none = snapshot_area_list_children(fixture->snapshot, "80012001", &error);
    g_assert_no_error(error);
    expect_codes(none, "");
}

static void villages_are_in_the_order_of_their_numbers(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) villages =
        snapshot_area_list_children(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    expect_codes(villages, "80012001 80012002");
}

static void group_is_listed_by_district_and_name(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) group = snapshot_area_list_group(fixture->snapshot, 1, &error);
    g_autoptr(GArray) numbers = snapshot_area_list_group_numbers(fixture->snapshot, &error);

    (void)unused;
    g_assert_no_error(error);
    expect_codes(group, "800108 800120");
    g_assert_cmpint(numbers->len, ==, 3);
    g_assert_cmpint(g_array_index(numbers, int, 0), ==, 1);
    g_assert_cmpint(g_array_index(numbers, int, 1), ==, 3);
    g_assert_cmpint(g_array_index(numbers, int, 2), ==, 10);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/area/place-carries-its-parents-name", place_carries_its_parents_name},
        {"/db/snapshot/area/province-has-no-parent", province_has_no_parent},
        {"/db/snapshot/area/children-are-in-dictionary-order", children_are_in_dictionary_order},
        {"/db/snapshot/area/villages-are-in-the-order-of-their-numbers",
         villages_are_in_the_order_of_their_numbers},
        {"/db/snapshot/area/group-is-listed-by-district-and-name",
         group_is_listed_by_district_and_name},
    };
    return snapshot_case_run_small(argc, argv, tests, G_N_ELEMENTS(tests));
}
