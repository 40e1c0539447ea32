#include "snapshot/status.h"

#include <glib.h>

static const char *const status_keys[SNAPSHOT_STATUS_COUNT] = {
    [SNAPSHOT_STATUS_PROPOSED] = "proposed",   [SNAPSHOT_STATUS_IN_PLAN] = "in_plan",
    [SNAPSHOT_STATUS_BUDGETED] = "budgeted",   [SNAPSHOT_STATUS_DOING] = "doing",
    [SNAPSHOT_STATUS_DONE] = "done",           [SNAPSHOT_STATUS_POSTPONED] = "postponed",
    [SNAPSHOT_STATUS_CANCELLED] = "cancelled",
};

const char *snapshot_status_key(SnapshotStatus status)
{
    return status == SNAPSHOT_STATUS_ALL ? "all" : status_keys[status];
}

SnapshotStatus snapshot_status_from_key(const char *key)
{
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        if (g_strcmp0(key, status_keys[i]) == 0) {
            return (SnapshotStatus)i;
        }
    }
    return SNAPSHOT_STATUS_ALL;
}
