#include "snapshot/photo.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, stage),
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, file),
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, date),
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, caption),
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, sha256),
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, bytes),
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, width_px),
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, height_px),
    SNAPSHOT_RECORD_MEMBER(SnapshotPhoto, sample),
};
static void free_photo(void *photo);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotPhoto, fields, free_photo);

static void free_photo(void *photo) { snapshot_record_free(&shape, photo); }

GPtrArray *snapshot_photo_list(Snapshot *snapshot, const char *project_code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_PHOTO_LIST, ":project_code",
                                   project_code, &shape, error);
}
