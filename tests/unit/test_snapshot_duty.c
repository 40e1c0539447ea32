#include <glib.h>

#include "snapshot/duty.h"
#include "snapshot/organisation.h"
#include "snapshot_case.h"

static void the_directory_is_by_place(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) province = snapshot_organisation_list(fixture->snapshot, NULL, &error);
    g_autoptr(GPtrArray) tambon = snapshot_organisation_list(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *codes =
        snapshot_case_join(province, G_STRUCT_OFFSET(SnapshotOrganisation, code));
    g_assert_cmpstr(codes, ==, "thf codi dla");
    g_assert_cmpint(tambon->len, ==, 1);
    g_assert_cmpstr(((const SnapshotOrganisation *)g_ptr_array_index(tambon, 0))->code, ==, "lao");
}

static void duties_say_when(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) duties = snapshot_duty_list(fixture->snapshot, &error);
    g_autoptr(GPtrArray) holidays =
        snapshot_duty_list_holidays(fixture->snapshot, "2026-01-01", "2026-04-13", &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *codes = snapshot_case_join(duties, G_STRUCT_OFFSET(SnapshotDuty, code));
    g_assert_cmpstr(codes, ==, "review send once");
    g_assert_cmpstr(snapshot_duty_months(g_ptr_array_index(duties, 0)), ==, "2-3");
    g_assert_cmpint(snapshot_duty_day(g_ptr_array_index(duties, 0)), ==, 0);
    g_assert_cmpint(snapshot_duty_day(g_ptr_array_index(duties, 1)), ==, 25);
    g_assert_null(snapshot_duty_months(g_ptr_array_index(duties, 2)));
    g_autofree char *once = snapshot_duty_date(g_ptr_array_index(duties, 2));
    g_assert_cmpstr(once, ==, "2011-03-25");
    g_assert_null(snapshot_duty_date(g_ptr_array_index(duties, 0)));
    g_assert_null(
        snapshot_duty_date(&(const SnapshotDuty){.rule = (char *)(guintptr) "date:สักวัน"}));
    g_assert_cmpint(holidays->len, ==, 2);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/organisation/the-directory-is-by-place", the_directory_is_by_place},
        {"/db/snapshot/duty/duties-say-when", duties_say_when},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
