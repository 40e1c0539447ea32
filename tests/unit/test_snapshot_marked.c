#include <glib.h>

#include "snapshot/marked.h"
#include "snapshot_case.h"

static void expect(SnapshotCase *fixture, const SnapshotMarkedFilter *filter, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) rows = snapshot_marked_list(fixture->snapshot, filter, &error);
    g_autoptr(GString) codes = g_string_new(NULL);
    SnapshotTotal total;
    int64_t satang = 0;

    g_assert_no_error(error);
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotMarked *marked = g_ptr_array_index(rows, i);
        g_string_append_printf(codes, "%s%s", i > 0 ? " " : "", marked->row.code);
        satang += MAX(marked->row.budget_satang, 0);
    }
    g_assert_cmpstr(codes->str, ==, expected);
    g_assert_true(snapshot_marked_count(fixture->snapshot, filter, &total, NULL));
    g_assert_cmpint(total.project_count, ==, rows->len);
    g_assert_cmpint(total.amount_satang, ==, satang);
}

static void every_mark_is_listed_by_scope(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    expect(fixture, &(SnapshotMarkedFilter){.mark = SNAPSHOT_MARK_FOCUS, .scope = "80"},
           "A000007 A000003");
    expect(fixture, &(SnapshotMarkedFilter){.mark = SNAPSHOT_MARK_BEYOND_CAPACITY, .scope = "80"},
           "B000001 A000007 A000008");
    expect(fixture,
           &(SnapshotMarkedFilter){.mark = SNAPSHOT_MARK_BEYOND_CAPACITY, .scope = "800120"},
           "A000007 A000008");
    expect(fixture, &(SnapshotMarkedFilter){.mark = SNAPSHOT_MARK_BEYOND_CAPACITY, .scope = "8010"},
           "");
    expect(fixture,
           &(SnapshotMarkedFilter){
               .mark = SNAPSHOT_MARK_PROGRAMME, .scope = "80", .programme = "phase2"},
           "B000001 A000007 A000003");
    expect(fixture,
           &(SnapshotMarkedFilter){
               .mark = SNAPSHOT_MARK_PROGRAMME, .scope = "80", .programme = "none"},
           "");
}

static void a_page_says_where_each_was_sent(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    const SnapshotMarkedFilter second = {
        .mark = SNAPSHOT_MARK_BEYOND_CAPACITY, .scope = "80", .first_row = 1, .row_limit = 1};
    g_autoptr(GPtrArray) rows = snapshot_marked_list(fixture->snapshot, &second, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(rows->len, ==, 1);
    const SnapshotMarked *bridge = g_ptr_array_index(rows, 0);
    g_assert_cmpstr(bridge->tambon_name_th, ==, "ปากพูน");
    g_assert_cmpstr(bridge->district_name_th, ==, "เมืองนครศรีธรรมราช");
    g_assert_cmpstr(bridge->forwarded_to, ==, "อบจ.");
    g_assert_cmpstr(bridge->forwarded_date, ==, "2025-10-15");
    g_assert_cmpint(bridge->answer_satang, ==, 300000000);
    g_assert_cmpint(bridge->row.class_satang[SNAPSHOT_CLASS_AGENCY], ==, 400000000);
}

static void agencies_tell_who_waits_for_whom(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) agencies = snapshot_marked_list_agencies(fixture->snapshot, "80", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(agencies->len, ==, 2);
    const SnapshotAgency *pao = g_ptr_array_index(agencies, 0);
    g_assert_cmpstr(pao->name, ==, "อบจ.");
    g_assert_cmpint(pao->project_count, ==, 2);
    g_assert_cmpint(pao->waiting_count, ==, 1);
    g_assert_cmpint(pao->asked_satang, ==, 700000000);
    g_assert_cmpint(pao->answer_satang, ==, 300000000);
    const SnapshotAgency *nobody = g_ptr_array_index(agencies, 1);
    g_assert_null(nobody->name);
    g_assert_cmpint(nobody->project_count, ==, 1);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/marked/every-mark-is-listed-by-scope", every_mark_is_listed_by_scope},
        {"/db/snapshot/marked/a-page-says-where-each-was-sent", a_page_says_where_each_was_sent},
        {"/db/snapshot/marked/agencies-tell-who-waits-for-whom", agencies_tell_who_waits_for_whom},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
