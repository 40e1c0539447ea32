#include <glib.h>

#include "snapshot/area.h"
#include "snapshot/programme.h"
#include "snapshot_case.h"

// Its places are not the pilot tambons, and one is in both.
#define ROWS                                                                                                                                                  \
    "INSERT INTO programme (code, name_th, start_year_be, end_year_be, year_kind, note, source,"                                                              \
    " sort_order) VALUES ('years', 'ชุมชนอินทรีย์', 2548, 2553, 'fiscal', 'แผนงาน 6 ปี', 'บันทึก', 3);" \
    "INSERT INTO programme_year (programme, year_no, year_be, theme, lead_organisation) VALUES"                                                               \
    " ('years', 2, 2549, 'จัดการความรู้', NULL), ('years', 1, 2548, 'แผนแม่บท', 'ปกครอง');"             \
    "INSERT INTO programme_area (programme, area_code) VALUES ('years', '800120'),"                                                                           \
    " ('years', '801002');"                                                                                                                                   \
    "DELETE FROM programme_area WHERE programme = 'phase2' AND area_code = '800120';"

static void programmes_are_in_the_order_of_the_province(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(fixture->snapshot, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(programmes->len, ==, 3);
    const SnapshotProgramme *first = g_ptr_array_index(programmes, 0);
    g_assert_cmpstr(first->code, ==, "phase1");
    g_assert_cmpint(first->start_year_be, ==, 0);
    g_assert_null(first->year_kind);
    g_assert_cmpint(first->tambon_count, ==, 0);
    const SnapshotProgramme *last = g_ptr_array_index(programmes, 2);
    g_assert_cmpstr(last->year_kind, ==, "fiscal");
    g_assert_cmpstr(last->note, ==, "แผนงาน 6 ปี");
    g_assert_cmpint(last->tambon_count, ==, 2);
}

static void one_programme_is_the_same_as_in_the_list(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotProgramme) programme =
        snapshot_programme_get(fixture->snapshot, "years", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(programme->start_year_be, ==, 2548);
    g_assert_cmpint(programme->tambon_count, ==, 2);
    g_assert_null(snapshot_programme_get(fixture->snapshot, "none", &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
}

static void years_come_in_their_order(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) years = snapshot_programme_list_years(fixture->snapshot, "years", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(years->len, ==, 2);
    const SnapshotProgrammeYear *first = g_ptr_array_index(years, 0);
    g_assert_cmpint(first->year_be, ==, 2548);
    g_assert_cmpstr(first->lead_organisation, ==, "ปกครอง");
    const SnapshotProgrammeYear *second = g_ptr_array_index(years, 1);
    g_assert_cmpint(second->year_no, ==, 2);
    g_assert_null(second->lead_organisation);
}

static void its_places_are_a_set_of_their_own(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) places = snapshot_area_list_programme(fixture->snapshot, "years", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(places->len, ==, 2);
    const SnapshotArea *first = g_ptr_array_index(places, 0);
    g_assert_cmpstr(first->code, ==, "801002");
    g_assert_cmpstr(first->parent_name_th, ==, "นาบอน");
    const SnapshotArea *second = g_ptr_array_index(places, 1);
    g_assert_cmpstr(second->code, ==, "800120");
}

static void expect_members(SnapshotCase *fixture, const char *programme, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) tambons =
        snapshot_programme_list_tambons(fixture->snapshot, programme, &error);
    g_autoptr(GString) found = g_string_new(NULL);

    g_assert_no_error(error);
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotProgrammeTambon *member = g_ptr_array_index(tambons, i);
        g_string_append_printf(found, "%s%s/%s:%d%s", i > 0 ? " " : "", member->code,
                               member->district_name_th, member->project_count,
                               member->listed ? "" : "?");
    }
    g_assert_cmpstr(found->str, ==, expected);
}

static void its_tambons_are_a_set_of_their_own(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    expect_members(fixture, "years", "801002/นาบอน:0 800120/เมืองนครศรีธรรมราช:0");
    expect_members(fixture, "phase2", "800108/เมืองนครศรีธรรมราช:1 800120/เมืองนครศรีธรรมราช:2?");
    expect_members(fixture, "none", "");
}

static void a_tambon_knows_its_programmes(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) parts = snapshot_programme_list_parts(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(parts->len, ==, 2);
    const SnapshotProgrammePart *first = g_ptr_array_index(parts, 0);
    g_assert_cmpstr(first->code, ==, "phase2");
    g_assert_false(first->listed); // it only has projects of it
    g_assert_cmpint(first->project_count, ==, 2);
    const SnapshotProgrammePart *second = g_ptr_array_index(parts, 1);
    g_assert_cmpstr(second->code, ==, "years");
    g_assert_true(second->listed);
    g_assert_cmpint(second->project_count, ==, 0);
    g_assert_cmpint(second->start_year_be, ==, 2548);
    g_assert_cmpstr(second->year_kind, ==, "fiscal");
    g_autoptr(GPtrArray) none = snapshot_programme_list_parts(fixture->snapshot, "999999", &error);
    g_assert_no_error(error);
    g_assert_cmpint(none->len, ==, 0);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/programme/programmes-are-in-the-order-of-the-province",
         programmes_are_in_the_order_of_the_province},
        {"/db/snapshot/programme/one-programme-is-the-same-as-in-the-list",
         one_programme_is_the_same_as_in_the_list},
        {"/db/snapshot/programme/years-come-in-their-order", years_come_in_their_order},
        {"/db/snapshot/programme/its-tambons-are-a-set-of-their-own",
         its_tambons_are_a_set_of_their_own},
        {"/db/snapshot/programme/a-tambon-knows-its-programmes", a_tambon_knows_its_programmes},
        {"/db/snapshot/programme/its-places-are-a-set-of-their-own",
         its_places_are_a_set_of_their_own},
    };
    return snapshot_case_run_changed(argc, argv, ROWS, tests, G_N_ELEMENTS(tests));
}
