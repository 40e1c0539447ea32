#pragma once

#include "snapshot/snapshot.h"
#include "snapshot/status.h"

/**
 * The activities of a project (village activities under a tambon project, A3) and how far they
 * bring it (B5).
 */
typedef struct {
    char *code; /* permanent, 7 characters */
    char *office_code;
    char *name;
    int fiscal_year_be;
    SnapshotStatus status;
    double percent;        /* NAN: not stated */
    int64_t budget_satang; /* -1: not stated */
    double weight;         /* NAN: not stated */
    bool sample;
} SnapshotChild;

/** In the order of the register; empty for a project without. Returns: list of SnapshotChild. */
GPtrArray *snapshot_child_list(Snapshot *snapshot, const char *parent_code,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** By which rule a project's progress was made of its activities: printed beside it. */
typedef enum {
    SNAPSHOT_PROGRESS_NONE,          /* no activity tells how far it is */
    SNAPSHOT_PROGRESS_STATED_WEIGHT, /* each activity counts by its stated weight */
    SNAPSHOT_PROGRESS_EQUAL_WEIGHT,  /* at least one weight is missing: all count alike */
} SnapshotProgressRule;

typedef struct {
    SnapshotProgressRule rule;
    double percent;  /* 0–100; NAN with SNAPSHOT_PROGRESS_NONE */
    int child_count; /* without the cancelled ones */
    int told_count;  /* of child_count, those that tell how far they are; the percent is of them */
    int cancelled_count; /* left out of everything above */
} SnapshotProgress;

/**
 * The progress that activities add up to: the mean of their percents, by weight if every one that
 * counts has one. An activity that is done and states no percent is at 100; one that states none
 * otherwise is not 0, it is left out (told_count). Where told_count is less than child_count, the
 * screen says of how many it is.
 */
SnapshotProgress snapshot_child_progress(const GPtrArray *children);
