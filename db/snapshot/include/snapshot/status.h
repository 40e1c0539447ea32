#pragma once

/** How far a project has come. */

/** In the order a project goes through them. */
typedef enum {
    SNAPSHOT_STATUS_PROPOSED,  /* เสนอ */
    SNAPSHOT_STATUS_IN_PLAN,   /* อยู่ในแผน */
    SNAPSHOT_STATUS_BUDGETED,  /* ได้รับงบประมาณ */
    SNAPSHOT_STATUS_DOING,     /* กำลังดำเนินการ */
    SNAPSHOT_STATUS_DONE,      /* แล้วเสร็จ */
    SNAPSHOT_STATUS_POSTPONED, /* ชะลอ */
    SNAPSHOT_STATUS_CANCELLED, /* ยกเลิก */
    SNAPSHOT_STATUS_COUNT,
    SNAPSHOT_STATUS_ALL = -1,
} SnapshotStatus;

/** The key as stored and in addresses: "doing"; "all" for ALL. Returns: borrowed, static. */
const char *snapshot_status_key(SnapshotStatus status);

/** The status of a key; SNAPSHOT_STATUS_ALL for an unknown key or NULL. */
SnapshotStatus snapshot_status_from_key(const char *key);
