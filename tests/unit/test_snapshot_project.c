#include <glib.h>

#include "snapshot/project.h"
#include "snapshot_case.h"

// The codes of a filtered register, joined: "A000003 A000002".
static char *list_codes(Snapshot *snapshot, int fiscal_year_be, SnapshotStatus status,
                        SnapshotClass budget_class)
{
    SnapshotProjectFilter filter = {.tambon_code = "800120",
                                    .fiscal_year_be = fiscal_year_be,
                                    .status = status,
                                    .budget_class = budget_class};
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) rows = snapshot_project_list(snapshot, &filter, &error);
    g_autoptr(GString) codes = g_string_new(NULL);

    g_assert_no_error(error);
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        g_string_append_printf(codes, "%s%s", i > 0 ? " " : "", row->code);
    }
    return g_string_free(g_steal_pointer(&codes), false);
}

static void newest_year_then_rank_is_the_order(SnapshotCase *fixture, const void *unused)
{
    g_autofree char *codes =
        list_codes(fixture->snapshot, 0, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_ALL);

    (void)unused;
    g_assert_cmpstr(codes, ==, "A000003 A000002 A000001");
}

static void filters_combine(SnapshotCase *fixture, const void *unused)
{
    struct {
        int year_be;
        SnapshotStatus status;
        SnapshotClass budget_class;
        const char *codes;
    } cases[] = {
        {2568, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_ALL, "A000001"},
        {2567, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_ALL, ""},
        {0, SNAPSHOT_STATUS_DOING, SNAPSHOT_CLASS_ALL, "A000003 A000002"},
        {0, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_OTHER, "A000003"},
        {0, SNAPSHOT_STATUS_DONE, SNAPSHOT_CLASS_OTHER, ""},
        {2569, SNAPSHOT_STATUS_DOING, SNAPSHOT_CLASS_TAO, "A000003"},
    };

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *codes =
            list_codes(fixture->snapshot, cases[i].year_be, cases[i].status, cases[i].budget_class);
        g_assert_cmpstr(codes, ==, cases[i].codes);
    }
}

static void pages_follow_each_other(SnapshotCase *fixture, const void *unused)
{
    SnapshotProjectFilter filter = {.tambon_code = "800120",
                                    .status = SNAPSHOT_STATUS_ALL,
                                    .budget_class = SNAPSHOT_CLASS_ALL,
                                    .row_limit = 2};
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_autoptr(GPtrArray) first = snapshot_project_list(fixture->snapshot, &filter, &error);
    filter.first_row = 2;
    g_autoptr(GPtrArray) second = snapshot_project_list(fixture->snapshot, &filter, &error);
    filter.first_row = 4;
    g_autoptr(GPtrArray) third = snapshot_project_list(fixture->snapshot, &filter, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(first->len, ==, 2);
    g_assert_cmpuint(second->len, ==, 1);
    g_assert_cmpuint(third->len, ==, 0);
    const SnapshotProjectRow *row = g_ptr_array_index(second, 0);
    g_assert_cmpstr(row->code, ==, "A000001");
}

static void row_has_all_its_money_whatever_the_filter(SnapshotCase *fixture, const void *unused)
{
    SnapshotProjectFilter filter = {
        .tambon_code = "800120", .status = SNAPSHOT_STATUS_ALL, .budget_class = SNAPSHOT_CLASS_TAO};
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) rows = snapshot_project_list(fixture->snapshot, &filter, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(rows->len, ==, 1);
    const SnapshotProjectRow *row = g_ptr_array_index(rows, 0);
    g_assert_cmpstr(row->name, ==, "ก่อสร้างถนนลูกรัง");
    g_assert_cmpstr(row->office_code, ==, "003");
    g_assert_cmpint(row->fiscal_year_be, ==, 2569);
    g_assert_cmpint(row->status, ==, SNAPSHOT_STATUS_DOING);
    g_assert_cmpfloat(row->percent, ==, 40.5);
    g_assert_cmpint(row->budget_satang, ==, 30000000);
    g_assert_cmpint(row->class_satang[SNAPSHOT_CLASS_COMMUNITY], ==, -1);
    g_assert_cmpint(row->class_satang[SNAPSHOT_CLASS_TAO], ==, 10000000);
    g_assert_cmpint(row->class_satang[SNAPSHOT_CLASS_OTHER], ==, 20000000);
    g_assert_cmpint(row->priority_rank, ==, 2);
    g_assert_true(row->focus);
    g_assert_true(row->sample);
}

static void what_is_not_stated_is_not_zero(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotProject) project = snapshot_project_get(fixture->snapshot, "A000002", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(project->row.budget_satang, ==, -1);
    g_assert_cmpfloat(project->row.percent, ==, -1);
    g_assert_cmpint(project->row.priority_rank, ==, 0);
    g_assert_cmpint(project->disbursed_satang, ==, -1);
    g_assert_cmpint(project->answer_satang, ==, -1);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        g_assert_cmpint(project->money[i].amount_satang, ==, -1);
    }
    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        g_assert_false(project->ladder[i].known);
    }
    g_assert_cmpint(project->villages->len, ==, 0);
    g_assert_null(project->document_title);
    g_assert_cmpstr(project->parent_code, ==, "A000003");
    g_assert_cmpstr(project->parent_name, ==, "ก่อสร้างถนนลูกรัง");
}

static void names_stand_beside_codes(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotProject) project = snapshot_project_get(fixture->snapshot, "A000003", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpstr(project->row.tambon_code, ==, "800120");
    g_assert_cmpstr(project->issue_name_th, ==, "อาชีพเสริม");
    g_assert_null(project->issue_name_en);
    g_assert_cmpstr(project->issue_parent_name_th, ==, "เศรษฐกิจ");
    g_assert_cmpstr(project->issue_parent_name_en, ==, "Economy");
    g_assert_cmpstr(project->programme_name, ==, "ความร่วมมือแก้ปัญหาความยากจน ระยะที่ 2");
    g_assert_cmpstr(project->document_title, ==, "แผนชุมชนตำบลปากพูน 2569");
    g_assert_cmpstr(project->money[SNAPSHOT_CLASS_OTHER].organisation_en, ==, "CODI");
    g_assert_cmpstr(project->money[SNAPSHOT_CLASS_OTHER].abbreviation, ==, "พอช.");
    g_assert_true(project->money[SNAPSHOT_CLASS_OTHER].rounded);
    g_assert_null(project->money[SNAPSHOT_CLASS_TAO].organisation_th);
    g_assert_cmpint(project->row.class_satang[SNAPSHOT_CLASS_TAO], ==, 10000000);
    g_assert_true(project->ladder[SNAPSHOT_RUNG_TAMBON].known);
    g_assert_cmpstr(project->ladder[SNAPSHOT_RUNG_TAMBON].date, ==, "2025-08-15");
    g_assert_cmpstr(project->ladder[SNAPSHOT_RUNG_LAO_PLAN].reference, ==, "หน้า 12");
    g_assert_false(project->ladder[SNAPSHOT_RUNG_VILLAGE].known);
    g_assert_cmpint(project->villages->len, ==, 2);
    g_assert_cmpstr(g_ptr_array_index(project->villages, 0), ==, "80012001");
}

static void unknown_code_is_told_apart_from_damage(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_null(snapshot_project_get(fixture->snapshot, "ZZZZZZZ", &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
}

static void rungs_of_a_year_are_counted(SnapshotCase *fixture, const void *unused)
{
    static const int of_2569[SNAPSHOT_RUNG_COUNT] = {
        [SNAPSHOT_RUNG_TAMBON] = 1, [SNAPSHOT_RUNG_LAO_PLAN] = 1};
    g_autoptr(GError) error = NULL;
    int counts[SNAPSHOT_RUNG_COUNT] = {9, 9, 9, 9, 9, 9};

    (void)unused;
    g_assert_true(snapshot_project_count_rungs(fixture->snapshot, "800120", 2569, counts, &error));
    g_assert_no_error(error);
    g_assert_cmpmem(counts, sizeof counts, of_2569, sizeof of_2569);
    g_assert_true(snapshot_project_count_rungs(fixture->snapshot, "800120", 2568, counts, &error));
    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        g_assert_cmpint(counts[i], ==, 0);
    }
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/project/rungs-of-a-year-are-counted", rungs_of_a_year_are_counted},
        {"/db/snapshot/project/newest-year-then-rank-is-the-order",
         newest_year_then_rank_is_the_order},
        {"/db/snapshot/project/filters-combine", filters_combine},
        {"/db/snapshot/project/pages-follow-each-other", pages_follow_each_other},
        {"/db/snapshot/project/row-has-all-its-money-whatever-the-filter",
         row_has_all_its_money_whatever_the_filter},
        {"/db/snapshot/project/what-is-not-stated-is-not-zero", what_is_not_stated_is_not_zero},
        {"/db/snapshot/project/names-stand-beside-codes", names_stand_beside_codes},
        {"/db/snapshot/project/unknown-code-is-told-apart-from-damage",
         unknown_code_is_told_apart_from_damage},
    };
    return snapshot_case_run_small(argc, argv, tests, G_N_ELEMENTS(tests));
}
