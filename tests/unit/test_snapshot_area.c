#include <glib.h>

#include "snapshot/area.h"
#include "snapshot/plan.h"
#include "snapshot/reference.h"
#include "snapshot/total.h"
#include "snapshot_fixture.h"

typedef struct {
    SnapshotFixture file;
    Snapshot *snapshot;
} Fixture;

static void set_up(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    snapshot_fixture_init(&fixture->file, NULL);
    fixture->snapshot = snapshot_open(fixture->file.path, &error);
    g_assert_no_error(error);
}

static void tear_down(Fixture *fixture, const void *unused)
{
    (void)unused;
    snapshot_close(fixture->snapshot);
    snapshot_fixture_clear(&fixture->file);
}

static void expect_codes(GPtrArray *areas, const char *expected)
{
    g_autoptr(GString) codes = g_string_new(NULL);

    for (guint i = 0; i < areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(areas, i);
        g_string_append_printf(codes, "%s%s", i > 0 ? " " : "", area->code);
    }
    g_assert_cmpstr(codes->str, ==, expected);
}

static void place_carries_its_parents_name(Fixture *fixture, const void *unused)
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

static void province_has_no_parent(Fixture *fixture, const void *unused)
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

static void children_are_in_dictionary_order(Fixture *fixture, const void *unused)
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

static void villages_are_in_the_order_of_their_numbers(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) villages =
        snapshot_area_list_children(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    expect_codes(villages, "80012001 80012002");
}

static void group_is_listed_by_district_and_name(Fixture *fixture, const void *unused)
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

static void newest_plan_is_the_default(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotPlan) plan = snapshot_plan_get(fixture->snapshot, "800120", 0, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(plan->fiscal_year_be, ==, 2569);
    g_assert_cmpstr(plan->document_title, ==, "แผนชุมชนตำบลปากพูน 2569");
    g_assert_null(plan->edition);
    g_assert_true(plan->sample);
    g_assert_cmpint(plan->issues->len, ==, 2);
    const SnapshotPlanIssue *issue = g_ptr_array_index(plan->issues, 0);
    g_assert_cmpstr(issue->name_th, ==, "อาชีพหลัก");

    g_autoptr(SnapshotPlan) older = snapshot_plan_get(fixture->snapshot, "800120", 2568, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(older->vision, ==, "ตำบลน่าอยู่");
    g_assert_null(older->document_title);
    g_assert_cmpint(older->issues->len, ==, 0);
}

static void village_plan_finds_its_tambons_document(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotPlan) plan = snapshot_plan_get(fixture->snapshot, "80012001", 2569, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpstr(plan->document_date, ==, "2025-08-20");
    g_assert_null(snapshot_plan_get(fixture->snapshot, "801002", 0, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
}

static void totals_follow_the_filter(Fixture *fixture, const void *unused)
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

static void years_are_newest_first(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) years = snapshot_total_list_years(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(years->len, ==, 2);
    g_assert_cmpint(g_array_index(years, int, 0), ==, 2569);
    g_assert_cmpint(g_array_index(years, int, 1), ==, 2568);
}

static void coverage_says_who_sent(Fixture *fixture, const void *unused)
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

static void keys_of_addresses_are_read_back(void)
{
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

static void reference_is_in_the_order_of_its_source(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_autoptr(GPtrArray) programmes = snapshot_reference_list_programmes(fixture->snapshot, &error);
    g_assert_no_error(error);
    g_assert_cmpint(programmes->len, ==, 2);
    const SnapshotProgramme *programme = g_ptr_array_index(programmes, 0);
    g_assert_cmpstr(programme->code, ==, "phase1");
    g_assert_cmpint(programme->start_year_be, ==, 0);

    g_autoptr(GPtrArray) lines =
        snapshot_reference_list_funding(fixture->snapshot, "phase2", &error);
    g_assert_no_error(error);
    g_assert_cmpint(lines->len, ==, 2);
    const SnapshotFunding *line = g_ptr_array_index(lines, 0);
    g_assert_cmpstr(line->abbreviation, ==, "พอช.");
    g_assert_cmpint(line->amount_satang, ==, 930100000);

    g_autoptr(GPtrArray) results =
        snapshot_reference_list_results(fixture->snapshot, "phase1", &error);
    g_assert_no_error(error);
    g_assert_cmpint(results->len, ==, 2);
    const SnapshotResult *words = g_ptr_array_index(results, 0);
    g_assert_false(words->has_figure);
    const SnapshotResult *figure = g_ptr_array_index(results, 1);
    g_assert_cmpstr(figure->no, ==, "4.2");
    g_assert_true(figure->has_figure && figure->rounded);
    g_assert_cmpfloat(figure->figure, ==, 257000000);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    struct {
        const char *path;
        void (*test)(Fixture *, const void *);
    } tests[] = {
        {"/db/snapshot/area/place-carries-its-parents-name", place_carries_its_parents_name},
        {"/db/snapshot/area/province-has-no-parent", province_has_no_parent},
        {"/db/snapshot/area/children-are-in-dictionary-order", children_are_in_dictionary_order},
        {"/db/snapshot/area/villages-are-in-the-order-of-their-numbers",
         villages_are_in_the_order_of_their_numbers},
        {"/db/snapshot/area/group-is-listed-by-district-and-name",
         group_is_listed_by_district_and_name},
        {"/db/snapshot/plan/newest-plan-is-the-default", newest_plan_is_the_default},
        {"/db/snapshot/plan/village-plan-finds-its-tambons-document",
         village_plan_finds_its_tambons_document},
        {"/db/snapshot/total/totals-follow-the-filter", totals_follow_the_filter},
        {"/db/snapshot/total/years-are-newest-first", years_are_newest_first},
        {"/db/snapshot/total/coverage-says-who-sent", coverage_says_who_sent},
        {"/db/snapshot/reference/is-in-the-order-of-its-source",
         reference_is_in_the_order_of_its_source},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_test_add(tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
    g_test_add_func("/db/snapshot/total/keys-of-addresses-are-read-back",
                    keys_of_addresses_are_read_back);
    return g_test_run();
}
