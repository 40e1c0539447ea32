#include "snapshot/report.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, area_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, district_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, district_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, organisation),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, organisation_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, organisation_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, sent_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotReport, sample),
};
static void free_report(void *report);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotReport, fields, free_report);

static void free_report(void *report) { snapshot_record_free(&shape, report); }

GPtrArray *snapshot_report_list(Snapshot *snapshot, const char *duty, const char *month_be,
                                const char *district_code, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_REPORT_LIST, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":province_code", snapshot->release.province_code);
    sql_bind_text(run, ":district_code", district_code);
    sql_bind_text(run, ":duty", duty);
    sql_bind_text(run, ":month_be", month_be);
    return snapshot_record_list(run, &shape, error);
}
