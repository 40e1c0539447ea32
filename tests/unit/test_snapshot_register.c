// The register's filters against a filter of our own over every project, in every combination.
#include <glib.h>
#include <string.h>

#include "snapshot/share.h"
#include "snapshot_case.h"

static SnapshotProjectFilter nothing_asked(void)
{
    return (SnapshotProjectFilter){
        .tambon_code = "800120", .status = SNAPSHOT_STATUS_ALL, .budget_class = SNAPSHOT_CLASS_ALL};
}

static GPtrArray *list(SnapshotCase *fixture, const SnapshotProjectFilter *filter)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *rows = snapshot_project_list(fixture->snapshot, filter, &error);

    g_assert_no_error(error);
    return rows;
}

static bool is_for(const SnapshotProject *project, const char *village_code)
{
    if (g_str_equal(village_code, project->row.tambon_code)) {
        return project->villages->len == 0;
    }
    for (guint i = 0; i < project->villages->len; i++) {
        if (g_str_equal(g_ptr_array_index(project->villages, i), village_code)) {
            return true;
        }
    }
    return false;
}

// The money of a project that a filter counts; -1: none.
static int64_t money_of(const SnapshotProject *project, const SnapshotProjectFilter *filter)
{
    int64_t sum = -1;

    for (int c = 0; c < SNAPSHOT_CLASS_COUNT; c++) {
        const SnapshotProjectMoney *money = &project->money[c];
        if (money->amount_satang >= 0 &&
            (filter->budget_class == SNAPSHOT_CLASS_ALL || (int)filter->budget_class == c) &&
            (filter->funder == NULL || g_strcmp0(filter->funder, money->organisation) == 0)) {
            sum = MAX(sum, 0) + money->amount_satang;
        }
    }
    return sum;
}

static bool is_stale(const SnapshotProjectRow *row, const char *before)
{
    return row->status != SNAPSHOT_STATUS_DONE && row->status != SNAPSHOT_STATUS_CANCELLED &&
           strcmp(row->status_date, before) < 0;
}

static bool passes(const SnapshotProject *project, const SnapshotProjectFilter *filter)
{
    const SnapshotProjectRow *row = &project->row;
    bool asks_money = filter->budget_class != SNAPSHOT_CLASS_ALL || filter->funder != NULL;

    return (filter->fiscal_year_be == 0 || filter->fiscal_year_be == row->fiscal_year_be) &&
           (filter->status == SNAPSHOT_STATUS_ALL || filter->status == row->status) &&
           (filter->doer == NULL || g_str_equal(filter->doer, row->doer)) &&
           (!filter->focus || row->focus) && (!filter->beyond_capacity || row->beyond_capacity) &&
           (filter->stale_before == NULL || is_stale(row, filter->stale_before)) &&
           (filter->programme == NULL || g_strcmp0(filter->programme, project->programme) == 0) &&
           (filter->issue_code == NULL ||
            (g_str_equal(project->issue_edition, "2552") &&
             g_str_equal(project->issue_code, "5.2")) ||
            (g_str_equal(project->issue_edition, "proposal") &&
             g_str_equal(project->issue_code, "5.9"))) &&
           (filter->village_code == NULL || is_for(project, filter->village_code)) &&
           (!asks_money || money_of(project, filter) >= 0);
}

static void compare(SnapshotCase *fixture, const GPtrArray *projects,
                    const SnapshotProjectFilter *filter)
{
    g_autoptr(GPtrArray) rows = list(fixture, filter);
    SnapshotTotal counted;
    SnapshotTotal expected = {0};

    g_assert_true(snapshot_project_count(fixture->snapshot, filter, &counted, NULL));
    for (guint i = 0; i < projects->len; i++) {
        const SnapshotProject *project = g_ptr_array_index(projects, i);
        if (passes(project, filter)) {
            g_assert_cmpint(expected.project_count, <, rows->len);
            const SnapshotProjectRow *row = g_ptr_array_index(rows, (guint)expected.project_count);
            g_assert_cmpstr(row->code, ==, project->row.code);
            expected.project_count++;
            expected.amount_satang += MAX(money_of(project, filter), 0);
            expected.no_budget_count += project->row.budget_satang < 0;
        }
    }
    g_assert_cmpint(rows->len, ==, expected.project_count);
    g_assert_cmpint(counted.project_count, ==, expected.project_count);
    g_assert_cmpint(counted.amount_satang, ==, expected.amount_satang);
    g_assert_cmpint(counted.no_budget_count, ==, expected.no_budget_count);
}

static void free_project(void *project) { snapshot_project_free(project); }

static GPtrArray *get_all(SnapshotCase *fixture)
{
    SnapshotProjectFilter filter = nothing_asked();
    g_autoptr(GPtrArray) rows = list(fixture, &filter);
    GPtrArray *projects = g_ptr_array_new_with_free_func(free_project);

    g_assert_cmpint(rows->len, ==, 8);
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        g_ptr_array_add(projects, snapshot_project_get(fixture->snapshot, row->code, NULL));
    }
    return projects;
}

static void combining_filters_never_loses_a_project(SnapshotCase *fixture, const void *unused)
{
    static const int years_be[] = {0, 2568, 2500};
    static const int statuses[] = {SNAPSHOT_STATUS_ALL, SNAPSHOT_STATUS_DOING};
    static const int classes[] = {SNAPSHOT_CLASS_ALL, SNAPSHOT_CLASS_TAO, SNAPSHOT_CLASS_OTHER};
    static const char *const villages[] = {NULL, "80012003", "800120", "80100201"};
    static const char *const doers[] = {NULL, "shared"};
    static const char *const funders[] = {NULL, "dla", "codi"};
    g_autoptr(GPtrArray) projects = get_all(fixture);
    SnapshotProjectFilter filter = nothing_asked();
    int combinations = 0;

    (void)unused;
    for (int i = 0; i < 3 * 2 * 3 * 4 * 2 * 3 * 32; i++) {
        int rest = i;
        filter.fiscal_year_be = years_be[rest % 3];
        filter.status = (SnapshotStatus)statuses[(rest /= 3) % 2];
        filter.budget_class = (SnapshotClass)classes[(rest /= 2) % 3];
        filter.village_code = villages[(rest /= 3) % 4];
        filter.doer = doers[(rest /= 4) % 2];
        filter.funder = funders[(rest /= 2) % 3];
        rest /= 3;
        filter.focus = (rest & 1) != 0;
        filter.beyond_capacity = (rest & 2) != 0;
        filter.programme = (rest & 4) != 0 ? "phase2" : NULL;
        filter.issue_code = (rest & 8) != 0 ? "5.2" : NULL;
        filter.stale_before = (rest & 16) != 0 ? "2026-01-11" : NULL;
        compare(fixture, projects, &filter);
        combinations++;
    }
    g_assert_cmpint(combinations, ==, 13824);
}

static SnapshotTotal add_up(SnapshotCase *fixture, const SnapshotProjectFilter *filter,
                            SnapshotPart part)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) shares = snapshot_share_list(fixture->snapshot, filter, part, &error);
    SnapshotTotal sum = {0};

    g_assert_no_error(error);
    for (guint i = 0; i < shares->len; i++) {
        const SnapshotShare *share = g_ptr_array_index(shares, i);
        g_assert_cmpint(share->total.project_count, >, 0);
        sum.project_count += share->total.project_count;
        sum.amount_satang += share->total.amount_satang;
        sum.no_budget_count += share->total.no_budget_count;
    }
    return sum;
}

// Over the values of a part that each project has one of, shares add up to the count without it.
static void shares_add_up_to_the_register(SnapshotCase *fixture, const void *unused)
{
    static const SnapshotPart parts[] = {SNAPSHOT_PART_YEAR, SNAPSHOT_PART_STATUS,
                                         SNAPSHOT_PART_DOER};
    static const char *const villages[] = {NULL, "80012003", "800120"};
    static const char *const funders[] = {NULL, "dla"};
    SnapshotProjectFilter filter = nothing_asked();

    (void)unused;
    for (int i = 0; i < 3 * 2 * 8; i++) {
        filter.village_code = villages[i % 3];
        filter.funder = funders[i / 3 % 2];
        filter.focus = (i / 6 & 1) != 0;
        filter.issue_code = (i / 6 & 2) != 0 ? "5.2" : NULL;
        filter.stale_before = (i / 6 & 4) != 0 ? "2026-01-11" : NULL;
        for (gsize k = 0; k < G_N_ELEMENTS(parts); k++) {
            SnapshotTotal counted;
            SnapshotTotal sum = add_up(fixture, &filter, parts[k]);
            g_assert_true(snapshot_project_count(fixture->snapshot, &filter, &counted, NULL));
            g_assert_cmpint(sum.project_count, ==, counted.project_count);
            g_assert_cmpint(sum.amount_satang, ==, counted.amount_satang);
            g_assert_cmpint(sum.no_budget_count, ==, counted.no_budget_count);
        }
    }
}

// What is asked beside the part: nothing (the release has added it up), and who does it.
static void expect_what_choosing_leaves(SnapshotCase *fixture, const SnapshotProjectFilter *filter,
                                        SnapshotPart part, guint least)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) shares = snapshot_share_list(fixture->snapshot, filter, part, &error);

    g_assert_no_error(error);
    g_assert_cmpuint(shares->len, >=, least);
    for (guint i = 0; i < shares->len; i++) {
        const SnapshotShare *share = g_ptr_array_index(shares, i);
        SnapshotProjectFilter with = *filter;
        SnapshotTotal counted;
        with.budget_class = share->budget_class;
        with.issue_code = part == SNAPSHOT_PART_ISSUE ? share->key : with.issue_code;
        with.village_code = part == SNAPSHOT_PART_VILLAGE ? share->key : with.village_code;
        with.doer = part == SNAPSHOT_PART_DOER ? share->key : with.doer;
        with.programme = part == SNAPSHOT_PART_PROGRAMME ? share->key : with.programme;
        with.funder = part == SNAPSHOT_PART_FUNDER ? share->key : with.funder;
        g_assert_true(snapshot_project_count(fixture->snapshot, &with, &counted, NULL));
        g_assert_cmpint(share->total.project_count, ==, counted.project_count);
        g_assert_cmpint(share->total.amount_satang, ==, counted.amount_satang);
        g_assert_cmpint(share->total.no_budget_count, ==, counted.no_budget_count);
        g_assert_true(snapshot_share_find(shares, share->key)->project_count > 0);
    }
    g_assert_cmpint(snapshot_share_find(shares, "nothing")->project_count, ==, 0);
}

// A value's share is what choosing it leaves, also of the parts that do not add up.
static void a_share_is_what_choosing_it_leaves(SnapshotCase *fixture, const void *unused)
{
    static const struct {
        SnapshotPart part;
        guint least;
        guint least_shared;
    } cases[] = {{SNAPSHOT_PART_ISSUE, 2, 2},     {SNAPSHOT_PART_VILLAGE, 3, 2},
                 {SNAPSHOT_PART_CLASS, 2, 1},     {SNAPSHOT_PART_DOER, 3, 3},
                 {SNAPSHOT_PART_PROGRAMME, 1, 0}, {SNAPSHOT_PART_FUNDER, 2, 0}};
    SnapshotProjectFilter filter = nothing_asked();

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        filter.doer = NULL;
        expect_what_choosing_leaves(fixture, &filter, cases[i].part, cases[i].least);
        filter.doer = "shared";
        expect_what_choosing_leaves(fixture, &filter, cases[i].part, cases[i].least_shared);
    }
}

static void pages_hold_every_row_once(SnapshotCase *fixture, const void *unused)
{
    SnapshotProjectFilter filter = nothing_asked();
    g_autoptr(GString) codes = g_string_new(NULL);

    (void)unused;
    filter.doer = "shared";
    filter.row_limit = 2;
    for (filter.first_row = 0;; filter.first_row += filter.row_limit) {
        g_autoptr(GPtrArray) rows = list(fixture, &filter);
        if (rows->len == 0) {
            break;
        }
        for (guint i = 0; i < rows->len; i++) {
            const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
            g_string_append_printf(codes, "%s ", row->code);
        }
    }
    g_assert_cmpstr(codes->str, ==, "A000005 A000002 A000008 ");
}

static void an_empty_result_tells_what_emptied_it(SnapshotCase *fixture, const void *unused)
{
    SnapshotProjectFilter filter = nothing_asked();
    int64_t counts[SNAPSHOT_PART_COUNT];

    (void)unused;
    filter.fiscal_year_be = 2568;
    filter.funder = "dla";
    filter.doer = "agency";
    g_assert_true(snapshot_project_find_blocking(fixture->snapshot, &filter, counts, NULL));
    g_assert_cmpint(counts[SNAPSHOT_PART_YEAR], ==, 1);   // the bridge of 2569
    g_assert_cmpint(counts[SNAPSHOT_PART_DOER], ==, 1);   // the water of 2568, shared
    g_assert_cmpint(counts[SNAPSHOT_PART_FUNDER], ==, 0); // no agency did anything in 2568
    g_assert_cmpint(counts[SNAPSHOT_PART_STATUS], ==, 0); // not asked
    for (int part = 0; part < SNAPSHOT_PART_COUNT; part++) {
        snapshot_project_drop_part(&filter, (SnapshotPart)part);
        g_assert_false(snapshot_project_has_part(&filter, (SnapshotPart)part));
    }
}

static void a_projects_life_is_told_in_days(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) days =
        snapshot_project_list_milestones(fixture->snapshot, "A000007", &error);
    g_autoptr(GString) told = g_string_new(NULL);

    (void)unused;
    g_assert_no_error(error);
    for (guint i = 0; i < days->len; i++) {
        const SnapshotMilestone *day = g_ptr_array_index(days, i);
        g_string_append_printf(told, "%s %s %s\n", day->date, day->kind,
                               day->detail == NULL ? "-" : day->detail);
    }
    g_assert_cmpstr(told->str, ==,
                    "2025-08-02 rung:village -\n2025-10-01 rung:ordinance ข้อ 9\n"
                    "2025-10-15 forwarded อบจ.\n2025-10-19 photo:before -\n"
                    "2025-11-01 start -\n2025-12-01 report budgeted\n"
                    "2026-01-19 photo:after -\n2026-01-20 disbursed -\n2026-09-30 end -\n");
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/register/combining-filters-never-loses-a-project",
         combining_filters_never_loses_a_project},
        {"/db/snapshot/register/shares-add-up-to-the-register", shares_add_up_to_the_register},
        {"/db/snapshot/register/a-share-is-what-choosing-it-leaves",
         a_share_is_what_choosing_it_leaves},
        {"/db/snapshot/register/pages-hold-every-row-once", pages_hold_every_row_once},
        {"/db/snapshot/register/an-empty-result-tells-what-emptied-it",
         an_empty_result_tells_what_emptied_it},
        {"/db/snapshot/register/a-projects-life-is-told-in-days", a_projects_life_is_told_in_days},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
