#include "snapshot/quality.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotQuality, scheme),
    SNAPSHOT_RECORD_MEMBER(SnapshotQuality, date),
    SNAPSHOT_RECORD_MEMBER(SnapshotQuality, level),
    SNAPSHOT_RECORD_MEMBER(SnapshotQuality, certifier),
    SNAPSHOT_RECORD_MEMBER(SnapshotQuality, sample),
};
static void free_quality(void *quality);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotQuality, fields, free_quality);

static void free_quality(void *quality) { snapshot_record_free(&shape, quality); }

GPtrArray *snapshot_quality_list(Snapshot *snapshot, const char *area_code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_QUALITY_LIST, ":area_code", area_code,
                                   &shape, error);
}
