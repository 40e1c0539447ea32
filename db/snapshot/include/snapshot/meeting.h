#pragma once

#include "snapshot/snapshot.h"

/** Prepared meetings (D2): lists of screens that the province has put together. */
typedef struct {
    char *list; /* its name: "ประชุมคณะกรรมการบริหาร" */
    int item_count;
} SnapshotMeeting;

/** All of them, by name. Returns: list of SnapshotMeeting. */
GPtrArray *snapshot_meeting_list(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
    int line_no;   /* what the province counts by: unique in its list, not without gaps */
    char *address; /* of a screen; what it names may be gone from this release */
    char *title;
} SnapshotMeetingItem;

/** The screens of one, in the province's order. Returns: list of SnapshotMeetingItem, empty where
 * there is no such list. */
GPtrArray *snapshot_meeting_list_items(Snapshot *snapshot, const char *list,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
