#include "snapshot/assessment.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, kind),
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, item),
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, before_score),
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, before_max),
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, before_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, after_score),
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, after_max),
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, after_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotAssessment, sample),
};
static void free_assessment(void *assessment);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotAssessment, fields, free_assessment);

static void free_assessment(void *assessment) { snapshot_record_free(&shape, assessment); }

GPtrArray *snapshot_assessment_list(Snapshot *snapshot, const char *area_code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_ASSESSMENT_LIST, ":area_code",
                                   area_code, &shape, error);
}
