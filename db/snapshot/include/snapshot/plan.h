#pragma once

#include "snapshot/snapshot.h"

/** Community plans of tambons and villages. */

typedef struct {
    char *area_code;
    int fiscal_year_be;
    char *edition;
    char *identity;
    char *vision;
    char *mission;
    char *strategy;
    char *forum_date;  /* ISO */
    char *review_date; /* ISO or NULL */
    char *document_code;
    char *document_title; /* NULL if that document was not sent */
    char *document_date;  /* ISO or NULL */
    bool sample;
    GPtrArray *issues; /* of SnapshotPlanIssue: the common issues */
} SnapshotPlan;

typedef struct {
    char *edition;
    char *code;
    char *name_th;
    char *name_en;
} SnapshotPlanIssue;

void snapshot_plan_free(SnapshotPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotPlan, snapshot_plan_free)

/**
 * The plan of an area in a fiscal year, or the newest one for 0.
 * Returns: owned, or NULL with SNAPSHOT_ERROR_NOT_FOUND when the area has none.
 */
SnapshotPlan *snapshot_plan_get(Snapshot *snapshot, const char *area_code, int fiscal_year_be,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
