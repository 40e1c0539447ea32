#include "snapshot/child.h"

#include <math.h>

#include "record.h"

#define DONE_PERCENT 100.0

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotChild, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotChild, office_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotChild, name),
    SNAPSHOT_RECORD_MEMBER(SnapshotChild, fiscal_year_be),
    SNAPSHOT_RECORD_WORD(SnapshotChild, status, snapshot_record_take_status),
    SNAPSHOT_RECORD_MEMBER(SnapshotChild, percent),
    SNAPSHOT_RECORD_MEMBER(SnapshotChild, budget_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotChild, weight),
    SNAPSHOT_RECORD_MEMBER(SnapshotChild, sample),
};
static void free_child(void *child);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotChild, fields, free_child);

static void free_child(void *child) { snapshot_record_free(&shape, child); }

GPtrArray *snapshot_child_list(Snapshot *snapshot, const char *parent_code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_CHILD_LIST, ":parent_code", parent_code,
                                   &shape, error);
}

static double percent_of(const SnapshotChild *child)
{
    bool done = child->status == SNAPSHOT_STATUS_DONE;

    return isnan(child->percent) && done ? DONE_PERCENT : child->percent;
}

static SnapshotProgress count_children(const GPtrArray *children)
{
    SnapshotProgress progress = {.rule = SNAPSHOT_PROGRESS_NONE, .percent = (double)NAN};
    bool weighed = true;

    for (guint i = 0; i < children->len; i++) {
        const SnapshotChild *child = g_ptr_array_index(children, i);
        if (child->status == SNAPSHOT_STATUS_CANCELLED) {
            progress.cancelled_count++;
            continue;
        }
        progress.child_count++;
        progress.told_count += !isnan(percent_of(child));
        weighed = weighed && !isnan(child->weight);
    }
    if (progress.told_count > 0) {
        progress.rule = weighed ? SNAPSHOT_PROGRESS_STATED_WEIGHT : SNAPSHOT_PROGRESS_EQUAL_WEIGHT;
    }
    return progress;
}

SnapshotProgress snapshot_child_progress(const GPtrArray *children)
{
    SnapshotProgress progress = count_children(children);
    double sum = 0;
    double weights = 0;

    for (guint i = 0; progress.rule != SNAPSHOT_PROGRESS_NONE && i < children->len; i++) {
        const SnapshotChild *child = g_ptr_array_index(children, i);
        double percent = percent_of(child);
        double weight = progress.rule == SNAPSHOT_PROGRESS_STATED_WEIGHT ? child->weight : 1;
        if (child->status != SNAPSHOT_STATUS_CANCELLED && !isnan(percent)) {
            sum += percent * weight;
            weights += weight;
        }
    }
    if (progress.rule != SNAPSHOT_PROGRESS_NONE) {
        progress.percent = sum / weights;
    }
    return progress;
}
