#include "record.h"
#include "snapshot/project.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotMilestone, kind),
    SNAPSHOT_RECORD_MEMBER(SnapshotMilestone, date),
    SNAPSHOT_RECORD_MEMBER(SnapshotMilestone, detail),
};
static void free_milestone(void *milestone);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotMilestone, fields, free_milestone);

static void free_milestone(void *milestone) { snapshot_record_free(&shape, milestone); }

GPtrArray *snapshot_project_list_milestones(Snapshot *snapshot, const char *code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_PROJECT_LIST_MILESTONES, ":code", code,
                                   &shape, error);
}
