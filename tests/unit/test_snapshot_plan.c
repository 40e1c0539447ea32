#include <glib.h>

#include "snapshot/plan.h"
#include "snapshot_case.h"

static void newest_plan_is_the_default(SnapshotCase *fixture, const void *unused)
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

static void village_plan_finds_its_tambons_document(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotPlan) plan = snapshot_plan_get(fixture->snapshot, "80012001", 2569, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpstr(plan->document_date, ==, "2025-08-20");
    g_assert_null(snapshot_plan_get(fixture->snapshot, "801002", 0, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/plan/newest-plan-is-the-default", newest_plan_is_the_default},
        {"/db/snapshot/plan/village-plan-finds-its-tambons-document",
         village_plan_finds_its_tambons_document},
    };
    return snapshot_case_run_small(argc, argv, tests, G_N_ELEMENTS(tests));
}
