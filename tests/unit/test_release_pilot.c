#include <glib.h>

#include "intake/import.h"
#include "release/snapshot.h"
#include "scratch.h"
#include "snapshot/area.h"
#include "snapshot/project.h"

// The pilot data as published: what the source documents say, and every header against its list.
typedef struct {
    char *folder;
    char *path;
    Snapshot *snapshot;
} Fixture;

static void import_pilot(const char *folder)
{
    const char *const paths[] = {TEST_SOURCE_DIR "/assets/pilot/reference",
                                 TEST_SOURCE_DIR "/assets/pilot/intake", NULL};
    const IntakeImportOptions options = {
        .workspace = folder,
        .province_code = "80",
        .issue_edition = "2552",
        .paths = paths,
    };
    g_autoptr(GError) error = NULL;
    g_autoptr(IntakeReport) report = intake_report_new();
    IntakeImportResult result = {0};

    bool done = intake_import_run(&options, report, &result, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    g_assert_cmpint(result.refused, ==, 0);
    g_assert_cmpint(result.stored, >, 100);
}

static void set_up(Fixture *fixture)
{
    g_autoptr(GError) error = NULL;
    g_auto(ReleaseResult) result = {0};

    fixture->folder = scratch_make();
    import_pilot(fixture->folder);
    g_autofree char *province = g_build_filename(fixture->folder, "province.db", NULL);
    fixture->path = g_build_filename(fixture->folder, "1.db", NULL);
    const ReleaseOptions options = {
        .province_path = province,
        .output_path = fixture->path,
        .number = 1,
        .made_unix = INT64_C(1795222800),
        .province_code = "80",
        .base_url = "https://plan.example.go.th",
        .stale_days = 45,
        .small_cell = RELEASE_SMALL_CELL_DEFAULT,
        .issue_edition = "2552",
    };
    bool done = release_snapshot_build(&options, &result, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    fixture->snapshot = snapshot_open(fixture->path, &error);
    g_assert_no_error(error);
}

static void tear_down(Fixture *fixture)
{
    snapshot_close(fixture->snapshot);
    scratch_remove(fixture->folder);
    g_free(fixture->path);
}

static void expect_total(const SnapshotTotal *total, const SnapshotTotal *expected)
{
    g_assert_cmpint(total->project_count, ==, expected->project_count);
    g_assert_cmpint(total->amount_satang, ==, expected->amount_satang);
    g_assert_cmpint(total->no_budget_count, ==, expected->no_budget_count);
}

// The header of a filtered list, added up from its rows as a visitor would.
static void compare_filter(const Fixture *fixture, const SnapshotProjectFilter *filter,
                           const SnapshotTotals *totals)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) rows = snapshot_project_list(fixture->snapshot, filter, &error);
    SnapshotTotal sum = {0};

    g_assert_no_error(error);
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        int64_t amount = filter->budget_class == SNAPSHOT_CLASS_ALL
                             ? row->budget_satang
                             : row->class_satang[filter->budget_class];
        sum.project_count++;
        sum.amount_satang += MAX(amount, 0);
        sum.no_budget_count += row->budget_satang < 0 ? 1 : 0;
    }
    expect_total(snapshot_total_pick(totals, filter->status, filter->budget_class), &sum);
}

static void compare_tambon(const Fixture *fixture, const char *tambon_code, int fiscal_year_be)
{
    g_autoptr(GError) error = NULL;
    SnapshotTotals totals;

    g_assert_true(
        snapshot_total_get(fixture->snapshot, tambon_code, fiscal_year_be, &totals, &error));
    for (int status = SNAPSHOT_STATUS_ALL; status < SNAPSHOT_STATUS_COUNT; status++) {
        for (int class = SNAPSHOT_CLASS_ALL; class < SNAPSHOT_CLASS_COUNT; class ++) {
            SnapshotProjectFilter filter = {.tambon_code = tambon_code,
                                            .fiscal_year_be = fiscal_year_be,
                                            .status = (SnapshotStatus)status,
                                            .budget_class = (SnapshotClass) class};
            compare_filter(fixture, &filter, &totals);
        }
    }
}

static void add(SnapshotTotal *sum, const SnapshotTotal *part)
{
    sum->project_count += part->project_count;
    sum->amount_satang += part->amount_satang;
    sum->no_budget_count += part->no_budget_count;
}

static SnapshotTotal total_of(const Fixture *fixture, const char *scope)
{
    g_autoptr(GError) error = NULL;
    SnapshotTotals totals;

    g_assert_true(snapshot_total_get(fixture->snapshot, scope, 0, &totals, &error));
    return totals.all;
}

static void every_header_is_the_sum_of_its_list(const void *data)
{
    const Fixture *fixture = data;
    int tambon_count = 0;

    for (int group = 1; group <= 4; group++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) tambons = snapshot_area_list_group(fixture->snapshot, group, &error);
        g_assert_no_error(error);
        for (guint i = 0; i < tambons->len; i++) {
            const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
            g_autoptr(GArray) years =
                snapshot_total_list_years(fixture->snapshot, tambon->code, &error);
            compare_tambon(fixture, tambon->code, 0);
            for (guint k = 0; k < years->len; k++) {
                compare_tambon(fixture, tambon->code, g_array_index(years, int, k));
            }
            tambon_count++;
        }
    }
    g_assert_cmpint(tambon_count, ==, 60);
}

static void larger_scopes_are_the_sum_of_their_tambons(const void *data)
{
    const Fixture *fixture = data;
    g_autoptr(GError) error = NULL;
    SnapshotTotal province = total_of(fixture, "80");
    SnapshotTotal of_districts = {0};
    SnapshotTotal of_groups = {0};
    g_autoptr(GPtrArray) districts = snapshot_area_list_children(fixture->snapshot, "80", &error);

    g_assert_no_error(error);
    g_assert_cmpuint(districts->len, ==, 23);
    for (guint i = 0; i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        SnapshotTotal whole = total_of(fixture, district->code);
        SnapshotTotal of_tambons = {0};
        g_autoptr(GPtrArray) tambons =
            snapshot_area_list_children(fixture->snapshot, district->code, &error);
        for (guint k = 0; k < tambons->len; k++) {
            SnapshotTotal part =
                total_of(fixture, ((const SnapshotArea *)g_ptr_array_index(tambons, k))->code);
            add(&of_tambons, &part);
        }
        expect_total(&whole, &of_tambons);
        add(&of_districts, &whole);
    }
    for (int group = 1; group <= 4; group++) {
        g_autofree char *scope = g_strdup_printf("group/%d", group);
        SnapshotTotal whole = total_of(fixture, scope);
        add(&of_groups, &whole);
    }
    expect_total(&province, &of_districts);
    expect_total(&province, &of_groups);
    g_assert_cmpint(province.project_count, >, 1000);
}

static void groups_are_as_in_the_source(const void *data)
{
    const Fixture *fixture = data;
    static const guint sizes[] = {14, 15, 16, 15};
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) numbers = snapshot_area_list_group_numbers(fixture->snapshot, &error);

    g_assert_no_error(error);
    g_assert_cmpuint(numbers->len, ==, G_N_ELEMENTS(sizes));
    for (guint i = 0; i < numbers->len; i++) {
        g_autoptr(GPtrArray) tambons =
            snapshot_area_list_group(fixture->snapshot, g_array_index(numbers, int, i), &error);
        g_assert_cmpuint(tambons->len, ==, sizes[i]);
    }
}

static void sums_say_who_is_missing(const void *data)
{
    const Fixture *fixture = data;
    g_autoptr(GError) error = NULL;
    g_auto(SnapshotCoverage) coverage = {0};

    g_assert_true(
        snapshot_total_get_coverage(fixture->snapshot, "80", "projects", &coverage, &error));
    g_assert_cmpint(coverage.tambon_total, ==, 60);
    g_assert_cmpint(coverage.tambon_count, >, 50);
    g_assert_cmpint(coverage.sample_count, ==, coverage.tambon_count);
    SnapshotTotal province = total_of(fixture, "80");
    g_assert_cmpint(coverage.row_count, ==, province.project_count);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    Fixture fixture = {0};
    set_up(&fixture);
    g_test_add_data_func("/db/release/pilot/every-header-is-the-sum-of-its-list", &fixture,
                         every_header_is_the_sum_of_its_list);
    g_test_add_data_func("/db/release/pilot/larger-scopes-are-the-sum-of-their-tambons", &fixture,
                         larger_scopes_are_the_sum_of_their_tambons);
    g_test_add_data_func("/db/release/pilot/groups-are-as-in-the-source", &fixture,
                         groups_are_as_in_the_source);
    g_test_add_data_func("/db/release/pilot/sums-say-who-is-missing", &fixture,
                         sums_say_who_is_missing);
    int failed = g_test_run();
    tear_down(&fixture);
    return failed;
}
