#include "snapshot/plan.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, area_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, fiscal_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, edition),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, identity),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, vision),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, mission),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, strategy),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, forum_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, review_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, document_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, document_title),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, document_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlan, sample),
};
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotPlan, fields, NULL);

static const SnapshotRecordField issue_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotPlanIssue, edition),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlanIssue, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlanIssue, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlanIssue, name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotPlanIssue, parent_name_th),
};
static void free_issue(void *issue);
static const SnapshotRecordShape issue_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotPlanIssue, issue_fields, free_issue);

static void free_issue(void *issue) { snapshot_record_free(&issue_shape, issue); }

static const SnapshotRecordField village_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, village_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, village_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, village_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, fiscal_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, edition),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, vision),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, forum_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, review_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, document_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, document_title),
    SNAPSHOT_RECORD_MEMBER(SnapshotVillagePlan, sample),
};
static void free_village(void *village);
static const SnapshotRecordShape village_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotVillagePlan, village_fields, free_village);

static void free_village(void *village) { snapshot_record_free(&village_shape, village); }

static GPtrArray *list_issues(Snapshot *snapshot, const SnapshotPlan *plan, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PLAN_LIST_ISSUES, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", plan->area_code);
    sql_bind_integer(run, ":fiscal_year_be", plan->fiscal_year_be);
    return snapshot_record_list(run, &issue_shape, error);
}

void snapshot_plan_free(SnapshotPlan *plan)
{
    if (plan != NULL) {
        g_clear_pointer(&plan->issues, g_ptr_array_unref);
        snapshot_record_free(&shape, plan);
    }
}

SnapshotPlan *snapshot_plan_get(Snapshot *snapshot, const char *area_code, int fiscal_year_be,
                                GError **error)
{
    g_autofree char *what = g_strdup_printf("plan of %s in %d", area_code, fiscal_year_be);
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PLAN_GET, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", area_code);
    snapshot_query_bind_years(run, fiscal_year_be);
    g_autoptr(SnapshotPlan) plan = snapshot_record_get(run, &shape, what, error);
    if (plan == NULL) {
        return NULL;
    }
    plan->issues = list_issues(snapshot, plan, error);
    return plan->issues == NULL ? NULL : g_steal_pointer(&plan);
}

GArray *snapshot_plan_list_years(Snapshot *snapshot, const char *area_code, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PLAN_LIST_YEARS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", area_code);
    return snapshot_query_list_integers(run, error);
}

GPtrArray *snapshot_plan_list_villages(Snapshot *snapshot, const char *tambon_code,
                                       int fiscal_year_be, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PLAN_LIST_VILLAGES, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":tambon_code", tambon_code);
    snapshot_query_bind_years(run, fiscal_year_be);
    return snapshot_record_list(run, &village_shape, error);
}
