#include "snapshot/meeting.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotMeeting, list),
    SNAPSHOT_RECORD_MEMBER(SnapshotMeeting, item_count),
};
static void free_meeting(void *meeting);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotMeeting, fields, free_meeting);

static void free_meeting(void *meeting) { snapshot_record_free(&shape, meeting); }

static const SnapshotRecordField item_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotMeetingItem, line_no),
    SNAPSHOT_RECORD_MEMBER(SnapshotMeetingItem, address),
    SNAPSHOT_RECORD_MEMBER(SnapshotMeetingItem, title),
};
static void free_item(void *item);
static const SnapshotRecordShape item_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotMeetingItem, item_fields, free_item);

static void free_item(void *item) { snapshot_record_free(&item_shape, item); }

GPtrArray *snapshot_meeting_list(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_MEETING_LIST, error);

    return run == NULL ? NULL : snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_meeting_list_items(Snapshot *snapshot, const char *list, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_MEETING_LIST_ITEMS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":list", list);
    return snapshot_record_list(run, &item_shape, error);
}
