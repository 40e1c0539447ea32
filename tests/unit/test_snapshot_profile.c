#include <glib.h>

#include "snapshot/plan.h"
#include "snapshot/profile.h"
#include "snapshot/role.h"
#include "snapshot_case.h"

static void hidden_is_told_apart_from_small(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) items =
        snapshot_profile_list(fixture->snapshot, "800120", "social", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(items->len, ==, 3);
    const SnapshotProfileItem *homes = g_ptr_array_index(items, 0);
    const SnapshotProfileItem *alone = g_ptr_array_index(items, 1);
    const SnapshotProfileItem *ill = g_ptr_array_index(items, 2);
    g_assert_cmpstr(homes->value, ==, "2,468");
    g_assert_cmpstr(homes->unit, ==, "ครัวเรือน");
    g_assert_cmpint(homes->state, ==, SNAPSHOT_FIGURE_SHOWN);
    g_assert_cmpint(alone->state, ==, SNAPSHOT_FIGURE_SMALL);
    g_assert_null(alone->value);
    g_assert_true(alone->sample);
    g_assert_cmpint(ill->state, ==, SNAPSHOT_FIGURE_HIDDEN);
}

static void sections_tell_when_they_are_of(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) sections =
        snapshot_profile_list_sections(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(sections->len, ==, 2);
    const SnapshotProfileSection *social = g_ptr_array_index(sections, 1);
    g_assert_cmpstr(social->section, ==, "social");
    g_assert_cmpint(social->item_count, ==, 3);
    g_assert_cmpstr(social->survey_date, ==, "2025-04-01");
    g_assert_true(social->sample);
}

static void a_vacant_seat_is_not_a_withheld_name(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) roles = snapshot_role_list(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *names = snapshot_case_join(roles, G_STRUCT_OFFSET(SnapshotRole, role));
    g_assert_cmpstr(names, ==, "ประธาน รองประธาน เลขานุการ");
    const SnapshotRole *chair = g_ptr_array_index(roles, 0);
    const SnapshotRole *deputy = g_ptr_array_index(roles, 1);
    const SnapshotRole *secretary = g_ptr_array_index(roles, 2);
    g_assert_cmpstr(chair->person, ==, "นางสมศรี");
    g_assert_true(deputy->vacant);
    g_assert_false(secretary->vacant);
    g_assert_null(secretary->person);
    g_assert_cmpstr(secretary->office_phone, ==, "0 7534 0001");
}

static void every_village_is_listed_with_or_without_plan(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) villages =
        snapshot_plan_list_villages(fixture->snapshot, "800120", 0, &error);
    g_autoptr(GPtrArray) past =
        snapshot_plan_list_villages(fixture->snapshot, "800120", 2568, &error);
    g_autoptr(GArray) years = snapshot_plan_list_years(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(villages->len, ==, 3);
    const SnapshotVillagePlan *first = g_ptr_array_index(villages, 0);
    const SnapshotVillagePlan *second = g_ptr_array_index(villages, 1);
    g_assert_cmpint(first->fiscal_year_be, ==, 2569);
    g_assert_cmpstr(first->document_title, ==, "แผนชุมชนตำบลปากพูน 2569");
    g_assert_cmpint(second->fiscal_year_be, ==, 0);
    g_assert_cmpstr(second->village_name_th, ==, "บ้านกลาง");
    g_assert_null(second->forum_date);
    g_assert_cmpint(((const SnapshotVillagePlan *)g_ptr_array_index(past, 0))->fiscal_year_be, ==,
                    0);
    g_assert_cmpint(years->len, ==, 2);
    g_assert_cmpint(g_array_index(years, int, 0), ==, 2569);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/profile/hidden-is-told-apart-from-small", hidden_is_told_apart_from_small},
        {"/db/snapshot/profile/sections-tell-when-they-are-of", sections_tell_when_they_are_of},
        {"/db/snapshot/role/a-vacant-seat-is-not-a-withheld-name",
         a_vacant_seat_is_not_a_withheld_name},
        {"/db/snapshot/plan/every-village-is-listed-with-or-without-plan",
         every_village_is_listed_with_or_without_plan},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
