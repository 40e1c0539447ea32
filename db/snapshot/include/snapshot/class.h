#pragma once

/** Where a project's money comes from: the register's four classes (domain.md S31). */

/** The four seed budget classes, in the order they are shown. */
typedef enum {
    SNAPSHOT_CLASS_COMMUNITY, /* งบชุมชน */
    SNAPSHOT_CLASS_TAO,       /* งบ อบต./เทศบาล */
    SNAPSHOT_CLASS_AGENCY,    /* งบส่วนราชการ */
    SNAPSHOT_CLASS_OTHER,     /* งบแหล่งอื่น */
    SNAPSHOT_CLASS_COUNT,
    SNAPSHOT_CLASS_ALL = -1,
} SnapshotClass;

/** The key as stored and in addresses: "tao"; "all" for ALL. Returns: borrowed, static. */
const char *snapshot_class_key(SnapshotClass budget_class);

/** The class of a key; SNAPSHOT_CLASS_ALL for an unknown key or NULL. */
SnapshotClass snapshot_class_from_key(const char *key);
