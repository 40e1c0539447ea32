#pragma once

#include "snapshot/project.h"

/**
 * Projects that bear a mark, across tambons: focus projects (B9), those beyond the capacity of
 * their tambon and where they were sent (B6), those of a programme (A8). Each mark has an index of
 * its own, so a page of it costs the same in a tambon and in the province.
 */
typedef enum {
    SNAPSHOT_MARK_FOCUS,
    SNAPSHOT_MARK_BEYOND_CAPACITY,
    SNAPSHOT_MARK_PROGRAMME,
} SnapshotMark;

typedef struct {
    SnapshotMark mark;
    const char *programme; /* code, with SNAPSHOT_MARK_PROGRAMME */
    const char *scope;     /* province, district or tambon: "80", "8001", "800120" */
    int first_row;
    int row_limit; /* 0: all that follow */
} SnapshotMarkedFilter;

typedef struct {
    SnapshotProjectRow row; /* its tambon_code too */
    char *tambon_name_th;
    char *tambon_name_en;
    char *district_name_th;
    char *district_name_en;
    char *forwarded_to;    /* NULL: not sent on */
    char *forwarded_date;  /* ISO or NULL */
    char *answer;          /* NULL with answer_satang -1: still waiting */
    int64_t answer_satang; /* -1: not stated */
} SnapshotMarked;

/** By tambon code, then in the order of the register. Returns: list of SnapshotMarked. */
GPtrArray *snapshot_marked_list(Snapshot *snapshot, const SnapshotMarkedFilter *filter,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many snapshot_marked_list() has without limit, and their money; added up at release. */
bool snapshot_marked_count(Snapshot *snapshot, const SnapshotMarkedFilter *filter,
                           SnapshotTotal *total, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What went to one agency of the projects beyond capacity. */
typedef struct {
    char *name;            /* as the offices wrote it; NULL: not sent on yet */
    int project_count;     /* sent to it */
    int waiting_count;     /* of them without an answer */
    int64_t asked_satang;  /* their budgets, where stated */
    int64_t answer_satang; /* what was granted, where stated */
} SnapshotAgency;

/**
 * To whom the projects beyond capacity of a scope went, the one with most first, those sent to
 * nobody last; added up at release. Returns: list of SnapshotAgency.
 */
GPtrArray *snapshot_marked_list_agencies(Snapshot *snapshot, const char *scope,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
