#include "snapshot/role.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotRole, body),
    SNAPSHOT_RECORD_MEMBER(SnapshotRole, role),
    SNAPSHOT_RECORD_MEMBER(SnapshotRole, seat_no),
    SNAPSHOT_RECORD_MEMBER(SnapshotRole, person),
    SNAPSHOT_RECORD_MEMBER(SnapshotRole, office_phone),
    SNAPSHOT_RECORD_MEMBER(SnapshotRole, vacant),
    SNAPSHOT_RECORD_MEMBER(SnapshotRole, sample),
};
static void free_role(void *role);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotRole, fields, free_role);

static void free_role(void *role) { snapshot_record_free(&shape, role); }

GPtrArray *snapshot_role_list(Snapshot *snapshot, const char *area_code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_ROLE_LIST, ":area_code", area_code,
                                   &shape, error);
}
