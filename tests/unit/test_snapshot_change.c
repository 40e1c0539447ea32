#include <glib.h>

#include "snapshot/change.h"
#include "snapshot_case.h"

static void expect(SnapshotCase *fixture, const char *scope, int first_row, int row_limit,
                   const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) changes =
        snapshot_change_list(fixture->snapshot, scope, first_row, row_limit, &error);

    g_assert_no_error(error);
    g_autofree char *whats = snapshot_case_join(changes, G_STRUCT_OFFSET(SnapshotChange, what));
    g_assert_cmpstr(whats, ==, expected);
}

static void changes_are_paged_by_scope(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    expect(fixture, "80", 0, 0, "values status gone more new");
    expect(fixture, "80", 1, 2, "status gone");
    expect(fixture, "80", 5, 2, "");
    expect(fixture, "8001", 0, 0, "status gone more");
    expect(fixture, "801002", 0, 0, "new");
    expect(fixture, "800108", 0, 0, "");
}

static void a_change_tells_old_and_new(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) changes = snapshot_change_list(fixture->snapshot, "800120", 0, 1, &error);
    g_autoptr(GPtrArray) places = snapshot_change_list_places(fixture->snapshot, "80", &error);

    (void)unused;
    g_assert_no_error(error);
    const SnapshotChange *bridge = g_ptr_array_index(changes, 0);
    g_assert_cmpstr(bridge->record_key, ==, "A000007");
    g_assert_cmpstr(bridge->old_value, ==, "proposed");
    g_assert_cmpstr(bridge->new_value, ==, "budgeted");
    g_assert_cmpstr(bridge->area_name_th, ==, "ปากพูน");
    g_assert_cmpint(places->len, ==, 3);
    const SnapshotChangePlace *tambon = g_ptr_array_index(places, 1);
    g_assert_cmpstr(tambon->area_code, ==, "800120");
    g_assert_cmpint(tambon->row_count, ==, 3);
    g_assert_cmpint(tambon->change_count, ==, 14); // two lines, and twelve more
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/change/changes-are-paged-by-scope", changes_are_paged_by_scope},
        {"/db/snapshot/change/a-change-tells-old-and-new", a_change_tells_old_and_new},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
