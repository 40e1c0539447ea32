#pragma once

#include "snapshot/snapshot.h"

/** Who answers for what in a place (A9). */
typedef struct {
    char *body;  /* "คณะทำงานระดับตำบล" */
    char *role;  /* "ประธาน" */
    int seat_no; /* of the same role in the same body, from 1 */
    /** NULL: the name may not be published, or nobody holds the seat: `vacant` tells which. */
    char *person;
    char *office_phone; /* of the office, never of a person; or NULL */
    bool vacant;        /* shown as ว่าง, never as an empty line */
    bool sample;
} SnapshotRole;

/** Body by body in the order of the office. Returns: list of SnapshotRole. */
GPtrArray *snapshot_role_list(Snapshot *snapshot, const char *area_code,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
