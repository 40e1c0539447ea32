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
    int priority_rank;                          /* the forum's, unique in a year; 0: none */
    bool focus;                                 /* chosen for the province's support */
    bool sample;
    char *tambon_code;
    char *doer;           /* "community", "shared" or "agency" */
    bool beyond_capacity; /* of the tambon: see snapshot/marked.h for where it was sent */
} SnapshotProjectRow;

/**
 * What of a tambon's register is wanted; a project passes when it passes all of it. Zero, NULL and
 * ALL ask nothing. A value that does not exist (an unknown programme in an address) passes nothing,
 * and is no error: the screen then says so, with snapshot_project_find_blocking().
 */
typedef struct {
    const char *tambon_code;
    int fiscal_year_be;         /* 0: all */
    SnapshotStatus status;      /* SNAPSHOT_STATUS_ALL */
    SnapshotClass budget_class; /* SNAPSHOT_CLASS_ALL */
    int first_row;              /* of the filtered list, from 0 */
    int row_limit;              /* 0: all that follow */
    bool without_amounts;       /* class_satang of the rows is not asked: one question a row less */

    /**
     * Of one issue with its sub-issues. Edition NULL: the one in force. Projects classed in another
     * edition pass where snapshot_issue_list() counts them, so its counts are the register's.
     */
    const char *issue_edition;
    const char *issue_code;
    const char *village_code; /* for this village; the tambon's code: for all of the tambon */
    const char *doer;
    const char *programme;
    const char *funder; /* organisation that gives money of any class */
    bool focus;
    bool beyond_capacity;
    /** Last told of before this day (ISO), and not finished or cancelled: what may be out of date.
     */
    const char *stale_before;
} SnapshotProjectFilter;

/**
 * Rows in force order: newest fiscal year, then the forum's priority (unranked last), then the
 * office's code. Of a register of 1,500, a page of 50 takes 0.2 ms (1 ms where a filter leaves
 * little), all of it 4 ms, without amounts 2 ms: a screen asks for what it shows. How many there
 * are: snapshot_project_count() of the same filter. Returns: list of SnapshotProjectRow.
 */
GPtrArray *snapshot_project_list(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * How many rows a filter has, and their money: what snapshot_project_list() would return of it, to
 * the row. With a source or a funder, that money alone. Year, status and source are read from the
 * sums of the release (0.1 ms), also for a village; anything else is counted in the tambon's
 * register, once through: 1.7 ms of 1,500 projects, 6 ms of 5,000.
 */
bool snapshot_project_count(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                            SnapshotTotal *total, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The parts of a filter. */
typedef enum {
    SNAPSHOT_PART_YEAR,
    SNAPSHOT_PART_STATUS,
    SNAPSHOT_PART_CLASS,
    SNAPSHOT_PART_ISSUE,
    SNAPSHOT_PART_VILLAGE,
    SNAPSHOT_PART_DOER,
    SNAPSHOT_PART_PROGRAMME,
    SNAPSHOT_PART_FUNDER,
    SNAPSHOT_PART_FOCUS,
    SNAPSHOT_PART_BEYOND_CAPACITY,
    SNAPSHOT_PART_STALE,
    SNAPSHOT_PART_COUNT,
} SnapshotPart;

/** Whether a filter asks something of this part. */
bool snapshot_project_has_part(const SnapshotProjectFilter *filter, SnapshotPart part);

/** Takes the part out of the filter. */
void snapshot_project_drop_part(SnapshotProjectFilter *filter, SnapshotPart part);

/**
 * Why nothing passes: for each part that the filter has, how many projects would pass without it
 * (0 for parts it has not). A screen offers to drop the parts that leave something; where all are 0
 * the tambon has no such projects in any way. As long as one count a part.
 */
bool snapshot_project_find_blocking(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                                    int64_t counts[SNAPSHOT_PART_COUNT],
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

/** The rung of a key of the schema ("lao_plan"); SNAPSHOT_RUNG_COUNT for any other, or NULL. */
SnapshotRung snapshot_project_rung_from_key(const char *key);

/** The key of a rung but SNAPSHOT_RUNG_COUNT. Returns: borrowed, static. */
const char *snapshot_project_rung_key(SnapshotRung rung);

typedef struct {
    bool known; /* false: grey, "not known", never "no" */
    int fiscal_year_be;
    char *date;           /* ISO or NULL */
    char *reference;      /* number and page, or NULL */
    char *document_code;  /* the evidence, or NULL */
    char *document_title; /* NULL also when that document was not sent */
} SnapshotLadderRung;

typedef struct {
    int64_t amount_satang; /* -1: none of this class */
    bool rounded;
    char *organisation;    /* code of the funder, or NULL */
    char *organisation_th; /* funder, NULL when it is the tambon's own or not stated */
    char *organisation_en;
    char *abbreviation;
} SnapshotProjectMoney;

typedef struct {
    SnapshotProjectRow row;
    char *issue_edition;
    char *issue_code;
    char *issue_name_th;
    char *issue_name_en;
    char *issue_parent_name_th; /* NULL when the issue is itself one of the five */
    char *issue_parent_name_en;
    char *objective;
    char *responsible;
    int64_t disbursed_satang; /* -1: not stated */
    char *disbursed_date;
    char *start_date;
    char *end_date;
    char *parent_code; /* permanent code of the parent project, or NULL */
    char *parent_name;
    double weight;   /* in the parent's sum; NAN: not stated */
    char *programme; /* code, or NULL */
    char *programme_name;
    char *forwarded_to;
    char *forwarded_date;
    char *answer;
    int64_t answer_satang; /* -1: not stated */
    char *document_code;
    char *document_title;
    double latitude; /* NAN: not stated */
    double longitude;
    GPtrArray *villages; /* of char *: village codes; empty: the whole tambon */
    SnapshotProjectMoney money[SNAPSHOT_CLASS_COUNT];
    SnapshotLadderRung ladder[SNAPSHOT_RUNG_COUNT];
} SnapshotProject;
void snapshot_project_free(SnapshotProject *project);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotProject, snapshot_project_free)

/** One project by its permanent code; SNAPSHOT_ERROR_NOT_FOUND if there is none. Returns: owned. */
SnapshotProject *snapshot_project_get(Snapshot *snapshot, const char *code,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * How many projects of a tambon and fiscal year are known to stand on each rung of the ladder: as
 * many as nothing is known of stand on none, which is not "no". 1 ms of 300 projects.
 */
bool snapshot_project_count_rungs(Snapshot *snapshot, const char *tambon_code, int fiscal_year_be,
                                  int counts[SNAPSHOT_RUNG_COUNT],
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One day in a project's life. */
typedef struct {
    /**
     * "start", "end", "forwarded", "disbursed", "report" (the day the status is of, detail: the
     * status), "rung:tambon" … (detail: the reference), "photo:before" …
     */
    char *kind;
    char *date;   /* ISO */
    char *detail; /* or NULL */
} SnapshotMilestone;

/** What is dated in a project's life, oldest first. Returns: list of SnapshotMilestone. */
GPtrArray *snapshot_project_list_milestones(Snapshot *snapshot, const char *code,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
