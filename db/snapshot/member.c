#include "snapshot/member.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, scope),
    SNAPSHOT_RECORD_WORD(SnapshotMember, level, snapshot_record_take_level),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, district_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, district_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, pilot_group),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, total.project_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, total.amount_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, total.no_budget_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, tambon_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, tambon_total),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, sample_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, as_of),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, plan_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotMember, plan_fiscal_year_be),
};
static void free_member(void *member);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotMember, fields, free_member);

static void free_member(void *member) { snapshot_record_free(&shape, member); }

static SnapshotRun *begin(Snapshot *snapshot, SnapshotQuery query, int fiscal_year_be,
                          GError **error)
{
    SnapshotRun *run = snapshot_query_begin(snapshot, query, error);

    if (run != NULL) {
        sql_bind_integer(run, ":fiscal_year_be", fiscal_year_be);
    }
    return run;
}

GPtrArray *snapshot_member_list(Snapshot *snapshot, const char *code, int fiscal_year_be,
                                GError **error)
{
    g_autoptr(SnapshotRun) run = begin(snapshot, SNAPSHOT_QUERY_MEMBER_LIST, fiscal_year_be, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":code", code);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_member_list_group(Snapshot *snapshot, int pilot_group, int fiscal_year_be,
                                      GError **error)
{
    g_autoptr(SnapshotRun) run =
        begin(snapshot, SNAPSHOT_QUERY_MEMBER_LIST_GROUP, fiscal_year_be, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_integer(run, ":pilot_group", pilot_group);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_member_list_groups(Snapshot *snapshot, int fiscal_year_be, GError **error)
{
    g_autoptr(SnapshotRun) run =
        begin(snapshot, SNAPSHOT_QUERY_MEMBER_LIST_GROUPS, fiscal_year_be, error);

    return run == NULL ? NULL : snapshot_record_list(run, &shape, error);
}
