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
    char *parent_name_th; /* of the issue at the top; NULL when it is one. Names in other editions:
                             snapshot_issue_list_counterparts() */
} SnapshotPlanIssue;

void snapshot_plan_free(SnapshotPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotPlan, snapshot_plan_free)

/**
 * The plan of an area in a fiscal year, or the newest one for 0.
 * Returns: owned, or NULL with SNAPSHOT_ERROR_NOT_FOUND when the area has none.
 */
SnapshotPlan *snapshot_plan_get(Snapshot *snapshot, const char *area_code, int fiscal_year_be,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The fiscal years a place has plans of, newest first. Returns: array of int. */
GArray *snapshot_plan_list_years(Snapshot *snapshot, const char *area_code,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A village of a tambon and its plan, if it has one. */
typedef struct {
    char *village_code; /* 8 digits; the last two are its number */
    char *village_name_th;
    char *village_name_en;
    int fiscal_year_be; /* 0: no plan was sent, and nothing below */
    char *edition;
    char *vision;
    char *forum_date;  /* ISO */
    char *review_date; /* ISO or NULL */
    char *document_code;
    char *document_title;
    bool sample;
} SnapshotVillagePlan;

/**
 * All villages of a tambon by number, each with its plan of a fiscal year, or its newest for 0.
 * Returns: list of SnapshotVillagePlan.
 */
GPtrArray *snapshot_plan_list_villages(Snapshot *snapshot, const char *tambon_code,
                                       int fiscal_year_be,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
