#pragma once

#include "snapshot/area.h"

/** How far a place is in the steps of making and using its plan (domain.md §1.6). */

typedef enum {
    SNAPSHOT_STEP_UNKNOWN, /* nobody reported: grey, never "not done" */
    SNAPSHOT_STEP_DONE,
    SNAPSHOT_STEP_NOW,
    SNAPSHOT_STEP_NEXT,
} SnapshotStepState;

/** One step of one scheme. Steps are data: a province may have others. */
typedef struct {
    char *scheme; /* "สถ. ตำบล 6": name of the scheme */
    int step_no;
    char *level;   /* whose scheme it is: "tambon", "village", or NULL: any */
    char *name_th; /* what is done in this step */
    char *months;  /* "2-3": the months of the calendar year it belongs to, or NULL */
    SnapshotStepState state;
    char *date;           /* ISO, of the state; or NULL */
    char *document_code;  /* the evidence, or NULL */
    char *document_title; /* NULL also when that document was not sent */
    char *document_date;
    bool sample;
} SnapshotStep;

/**
 * The steps of every scheme for places of this level, scheme by scheme, also where nobody reported.
 * Returns: list of SnapshotStep.
 */
GPtrArray *snapshot_process_list(Snapshot *snapshot, const char *area_code, SnapshotLevel level,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Whether a step belongs to a month of the calendar year (1–12), to mark "now" on the yearly strip.
 * `months` as in SnapshotStep: "1", "2-3", "11-1" (over the turn of the year); false for NULL and
 * for what is no such text.
 */
bool snapshot_process_has_month(const char *months, int month);
