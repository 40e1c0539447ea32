#include <glib.h>

#include "snapshot/organisation.h"
#include "snapshot_case.h"

static void an_organisation_has_its_name_and_phone(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotOrganisation) dla =
        snapshot_organisation_get(fixture->snapshot, "dla", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpstr(dla->abbreviation, ==, "สถ.");
    g_assert_cmpstr(dla->phone, ==, "0 2241 9000");
    g_assert_null(dla->name_en);
    g_assert_null(snapshot_organisation_get(fixture->snapshot, "none", &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
}

static void what_it_gives_to_programmes_is_listed(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) gifts =
        snapshot_organisation_list_funding(fixture->snapshot, "thf", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(gifts->len, ==, 1);
    const SnapshotGift *gift = g_ptr_array_index(gifts, 0);
    g_assert_cmpstr(gift->programme, ==, "phase2");
    g_assert_cmpint(gift->amount_satang, ==, 160000000);
    g_assert_cmpstr(gift->note, ==, "ปรากฏในผลระยะที่ 1 ด้วย");
}

static void expect_paid(SnapshotCase *fixture, const char *code, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) rows =
        snapshot_organisation_list_projects(fixture->snapshot, code, 0, 0, &error);
    g_autoptr(GString) found = g_string_new(NULL);
    SnapshotTotal total;
    int64_t satang = 0;

    g_assert_no_error(error);
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotPaidProject *paid = g_ptr_array_index(rows, i);
        g_string_append_printf(found, "%s%s", i > 0 ? " " : "", paid->project_code);
        satang += paid->amount_satang;
    }
    g_assert_cmpstr(found->str, ==, expected);
    g_assert_true(snapshot_organisation_count_projects(fixture->snapshot, code, &total, NULL));
    g_assert_cmpint(total.project_count, ==, rows->len);
    g_assert_cmpint(total.amount_satang, ==, satang);
}

static void what_it_pays_for_is_counted_as_it_is_listed(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    expect_paid(fixture, "dla", "A000007 A000008");
    expect_paid(fixture, "codi", "A000007 A000003");
    expect_paid(fixture, "lao", "");
}

static void a_page_says_where_and_how_much(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) rows =
        snapshot_organisation_list_projects(fixture->snapshot, "codi", 1, 1, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(rows->len, ==, 1);
    const SnapshotPaidProject *road = g_ptr_array_index(rows, 0);
    g_assert_cmpstr(road->project_code, ==, "A000003");
    g_assert_cmpint(road->amount_satang, ==, 20000000); // of 30000000
    g_assert_true(road->rounded && road->sample);
    g_assert_cmpstr(road->district_name_th, ==, "เมืองนครศรีธรรมราช");
    g_assert_cmpint(road->status, ==, SNAPSHOT_STATUS_DOING);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/organisation/an-organisation-has-its-name-and-phone",
         an_organisation_has_its_name_and_phone},
        {"/db/snapshot/organisation/what-it-gives-to-programmes-is-listed",
         what_it_gives_to_programmes_is_listed},
        {"/db/snapshot/organisation/what-it-pays-for-is-counted-as-it-is-listed",
         what_it_pays_for_is_counted_as_it_is_listed},
        {"/db/snapshot/organisation/a-page-says-where-and-how-much",
         a_page_says_where_and_how_much},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
