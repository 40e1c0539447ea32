#pragma once

#include "snapshot/total.h"

/** The register of projects of a tambon, and one project with everything known about it. */

typedef struct {
    char *code;        /* permanent, 7 characters */
    char *office_code; /* the office's own */
    char *name;
    int fiscal_year_be;
    SnapshotStatus status;
    char *status_date;                          /* ISO */
    double percent;                             /* -1: not stated */
    int64_t budget_satang;                      /* -1: not stated */
    int64_t class_satang[SNAPSHOT_CLASS_COUNT]; /* -1: none of that class */
    int priority_rank;                          /* 0: none */
    bool focus;
    bool sample;
} SnapshotProjectRow;

typedef struct {
    const char *tambon_code;
    int fiscal_year_be;         /* 0: all */
    SnapshotStatus status;      /* SNAPSHOT_STATUS_ALL */
    SnapshotClass budget_class; /* SNAPSHOT_CLASS_ALL */
    int first_row;              /* of the filtered list, from 0 */
    int row_limit;              /* 0: all that follow */
} SnapshotProjectFilter;

/**
 * Rows in force order: newest fiscal year, then the forum's priority (unranked last), then the
 * office's code. Of a register of 1,500, a page of 50 takes 0.2 ms (1 ms where a filter leaves
 * little), all of it 4 ms: a screen asks for what it shows. How many there are:
 * snapshot_total_pick() of the same filter. Returns: list of SnapshotProjectRow.
 */
GPtrArray *snapshot_project_list(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum {
    SNAPSHOT_RUNG_VILLAGE,
    SNAPSHOT_RUNG_TAMBON,
    SNAPSHOT_RUNG_LAO_PLAN,
    SNAPSHOT_RUNG_ORDINANCE,
    SNAPSHOT_RUNG_DISTRICT,
    SNAPSHOT_RUNG_PROVINCE,
    SNAPSHOT_RUNG_COUNT,
} SnapshotRung;

typedef struct {
    bool known; /* false: grey, "not known", never "no" */
    int fiscal_year_be;
    char *date;      /* ISO or NULL */
    char *reference; /* number and page, or NULL */
} SnapshotLadderRung;

typedef struct {
    int64_t amount_satang; /* -1: none of this class */
    bool rounded;
    char *organisation_th; /* funder, NULL when it is the tambon's own or not stated */
    char *organisation_en;
    char *abbreviation;
} SnapshotProjectMoney;

typedef struct {
    SnapshotProjectRow row;
    char *tambon_code;
    char *issue_edition;
    char *issue_code;
    char *issue_name_th;
    char *issue_name_en;
    char *issue_parent_name_th; /* NULL when the issue is itself one of the five */
    char *issue_parent_name_en;
    char *objective;
    char *doer; /* "community", "shared", "agency" */
    char *responsible;
    int64_t disbursed_satang; /* -1: not stated */
    char *disbursed_date;
    char *start_date;
    char *end_date;
    char *parent_code; /* permanent code of the parent project, or NULL */
    char *parent_name;
    char *programme_name;
    bool beyond_capacity;
    char *forwarded_to;
    char *forwarded_date;
    char *answer;
    int64_t answer_satang; /* -1: not stated */
    char *document_title;
    GPtrArray *villages; /* of char *: village codes; empty: the whole tambon */
    SnapshotProjectMoney money[SNAPSHOT_CLASS_COUNT];
    SnapshotLadderRung ladder[SNAPSHOT_RUNG_COUNT];
} SnapshotProject;
void snapshot_project_free(SnapshotProject *project);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotProject, snapshot_project_free)

/** One project by its permanent code; SNAPSHOT_ERROR_NOT_FOUND if there is none. Returns: owned. */
SnapshotProject *snapshot_project_get(Snapshot *snapshot, const char *code,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
