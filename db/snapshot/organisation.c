#include "snapshot/organisation.h"

#include "record.h"
#include "total.h"

// What SQLite takes for "no LIMIT".
#define NO_LIMIT (-1)

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotOrganisation, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotOrganisation, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotOrganisation, name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotOrganisation, abbreviation),
    SNAPSHOT_RECORD_MEMBER(SnapshotOrganisation, kind),
    SNAPSHOT_RECORD_MEMBER(SnapshotOrganisation, phone),
    SNAPSHOT_RECORD_MEMBER(SnapshotOrganisation, area_code),
};
static void free_organisation(void *organisation);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotOrganisation, fields, free_organisation);

static void free_organisation(void *organisation) { snapshot_record_free(&shape, organisation); }

static const SnapshotRecordField gift_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotGift, programme),
    SNAPSHOT_RECORD_MEMBER(SnapshotGift, programme_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotGift, amount_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotGift, note),
    SNAPSHOT_RECORD_MEMBER(SnapshotGift, source),
};
static void free_gift(void *gift);
static const SnapshotRecordShape gift_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotGift, gift_fields, free_gift);

static void free_gift(void *gift) { snapshot_record_free(&gift_shape, gift); }

static const SnapshotRecordField paid_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, project_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, name),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, fiscal_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, amount_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, rounded),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, sample),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, tambon_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, tambon_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, district_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotPaidProject, district_name_en),
    SNAPSHOT_RECORD_WORD(SnapshotPaidProject, status, snapshot_record_take_status),
};
static void free_paid(void *paid);
static const SnapshotRecordShape paid_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotPaidProject, paid_fields, free_paid);

static void free_paid(void *paid) { snapshot_record_free(&paid_shape, paid); }

GPtrArray *snapshot_organisation_list(Snapshot *snapshot, const char *area_code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_ORGANISATION_LIST, ":area_code",
                                   area_code, &shape, error);
}

void snapshot_organisation_free(SnapshotOrganisation *organisation)
{
    free_organisation(organisation);
}

SnapshotOrganisation *snapshot_organisation_get(Snapshot *snapshot, const char *code,
                                                GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_ORGANISATION_GET, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":code", code);
    return snapshot_record_get(run, &shape, "such organisation", error);
}

GPtrArray *snapshot_organisation_list_funding(Snapshot *snapshot, const char *code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_ORGANISATION_LIST_FUNDING,
                                   ":organisation", code, &gift_shape, error);
}

GPtrArray *snapshot_organisation_list_projects(Snapshot *snapshot, const char *code, int first_row,
                                               int row_limit, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_ORGANISATION_LIST_PROJECTS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":organisation", code);
    sql_bind_integer(run, ":first_row", first_row);
    sql_bind_integer(run, ":row_limit", row_limit == 0 ? NO_LIMIT : row_limit);
    return snapshot_record_list(run, &paid_shape, error);
}

bool snapshot_organisation_count_projects(Snapshot *snapshot, const char *code,
                                          SnapshotTotal *total, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_ORGANISATION_COUNT_PROJECTS, error);

    *total = (SnapshotTotal){0};
    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":organisation", code);
    return snapshot_total_read(run, total, error);
}
