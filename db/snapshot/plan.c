#include "snapshot/plan.h"

#include "query.h"

// Columns of plan_get.sql.
enum {
    AREA_CODE,
    FISCAL_YEAR_BE,
    EDITION,
    IDENTITY,
    VISION,
    MISSION,
    STRATEGY,
    FORUM_DATE,
    REVIEW_DATE,
    DOCUMENT_CODE,
    DOCUMENT_TITLE,
    DOCUMENT_DATE,
    SAMPLE,
};

// Columns of plan_list_issues.sql.
enum { ISSUE_EDITION, ISSUE_CODE, ISSUE_NAME_TH, ISSUE_NAME_EN };

static void free_issue(void *data)
{
    SnapshotPlanIssue *issue = data;

    g_free(issue->edition);
    g_free(issue->code);
    g_free(issue->name_th);
    g_free(issue->name_en);
    g_free(issue);
}

static SnapshotPlan *read_plan(SnapshotRun *run)
{
    SnapshotPlan *plan = g_new0(SnapshotPlan, 1);

    plan->area_code = sql_column_copy(run, AREA_CODE);
    plan->fiscal_year_be = (int)sql_column_integer(run, FISCAL_YEAR_BE);
    plan->edition = sql_column_copy(run, EDITION);
    plan->identity = sql_column_copy(run, IDENTITY);
    plan->vision = sql_column_copy(run, VISION);
    plan->mission = sql_column_copy(run, MISSION);
    plan->strategy = sql_column_copy(run, STRATEGY);
    plan->forum_date = sql_column_copy(run, FORUM_DATE);
    plan->review_date = sql_column_copy(run, REVIEW_DATE);
    plan->document_code = sql_column_copy(run, DOCUMENT_CODE);
    plan->document_title = sql_column_copy(run, DOCUMENT_TITLE);
    plan->document_date = sql_column_copy(run, DOCUMENT_DATE);
    plan->sample = sql_column_integer(run, SAMPLE) != 0;
    return plan;
}

static void *read_issue(SnapshotRun *run)
{
    SnapshotPlanIssue *issue = g_new0(SnapshotPlanIssue, 1);

    issue->edition = sql_column_copy(run, ISSUE_EDITION);
    issue->code = sql_column_copy(run, ISSUE_CODE);
    issue->name_th = sql_column_copy(run, ISSUE_NAME_TH);
    issue->name_en = sql_column_copy(run, ISSUE_NAME_EN);
    return issue;
}

static GPtrArray *list_issues(Snapshot *snapshot, const SnapshotPlan *plan, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PLAN_LIST_ISSUES, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", plan->area_code);
    sql_bind_integer(run, ":fiscal_year_be", plan->fiscal_year_be);
    return snapshot_query_list(run, read_issue, free_issue, error);
}

void snapshot_plan_free(SnapshotPlan *plan)
{
    if (plan == NULL) {
        return;
    }
    g_free(plan->area_code);
    g_free(plan->edition);
    g_free(plan->identity);
    g_free(plan->vision);
    g_free(plan->mission);
    g_free(plan->strategy);
    g_free(plan->forum_date);
    g_free(plan->review_date);
    g_free(plan->document_code);
    g_free(plan->document_title);
    g_free(plan->document_date);
    g_clear_pointer(&plan->issues, g_ptr_array_unref);
    g_free(plan);
}

SnapshotPlan *snapshot_plan_get(Snapshot *snapshot, const char *area_code, int fiscal_year_be,
                                GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PLAN_GET, error);
    bool row = false;

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", area_code);
    snapshot_query_bind_years(run, fiscal_year_be);
    if (!snapshot_query_step(run, &row, error)) {
        return NULL;
    }
    if (!row) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no plan of %s in %d",
                    area_code, fiscal_year_be);
        return NULL;
    }
    SnapshotPlan *plan = read_plan(run);
    plan->issues = list_issues(snapshot, plan, error);
    if (plan->issues == NULL) {
        snapshot_plan_free(plan);
        return NULL;
    }
    return plan;
}
