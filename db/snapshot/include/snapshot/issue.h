#pragma once

#include "snapshot/class.h"
#include "snapshot/total.h"

/**
 * The strategic issues with their sub-issues (domain.md §1.3). There are editions of the list; one
 * is in force (SnapshotRelease.issue_edition), a map leads between them, and both names of a thing
 * can be found. Two levels: an issue has sub-issues, a sub-issue has none.
 */
typedef struct {
    char *edition;
    char *code;        /* "3.2": unique within the edition only */
    char *parent_code; /* NULL: one of the five at the top */
    char *name_th;
    char *name_en;       /* may be NULL */
    SnapshotTotal total; /* with its sub-issues */
    int64_t own_count;   /* of projects classed at just this code, not at a sub-issue */
    int64_t own_satang;
} SnapshotIssue;
void snapshot_issue_free(SnapshotIssue *issue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotIssue, snapshot_issue_free)

/**
 * The names of one issue, its sums zero; SNAPSHOT_ERROR_NOT_FOUND if there is none. Returns: owned.
 */
SnapshotIssue *snapshot_issue_get(Snapshot *snapshot, const char *edition, const char *code,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The editions, the one in force first. Returns: list of char *. */
GPtrArray *snapshot_issue_list_editions(Snapshot *snapshot,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * An edition's issues in the order of the list, an issue before its sub-issues, with the sums of a
 * scope ("80", "8001", "800120", "80012003", "group/2") and fiscal year (0: all years). What issues
 * at the top have adds up to snapshot_total_get() of that scope and year, in the edition in force
 * to the project.
 *
 * In another edition every project counts where the map leads; what has no counterpart there (3.2
 * of 2552) counts in the issue at the top, as its own. Where two old sub-issues became one, the
 * projects of both stand at the first of them. `total.no_budget_count` follows the same rule. An
 * issue at the top without a counterpart counts nowhere there: what the tops then lack to the sum
 * of the scope, the screen names "not in this list".
 *
 * An edition that is not there has no issues: an empty list. Returns: list of SnapshotIssue.
 */
GPtrArray *snapshot_issue_list(Snapshot *snapshot, const char *edition, const char *scope,
                               int fiscal_year_be, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What an issue at the top has, with its sub-issues, by where the money comes from. */
typedef struct {
    char *code;
    int64_t class_satang[SNAPSHOT_CLASS_COUNT]; /* add up to its total.amount_satang */
} SnapshotIssueClasses;

/**
 * Of the edition in force, the issues at the top that have a project in a scope ("80", "8001",
 * "800120", "group/2"; not a village) and fiscal year (0: all years), by code. Returns: list of
 * SnapshotIssueClasses; empty of a release made before this was told.
 */
GPtrArray *snapshot_issue_list_classes(Snapshot *snapshot, const char *scope, int fiscal_year_be,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * What an issue is called in other editions: "was called …", "is now called …". Sums are zero here.
 * Empty for an issue without counterpart. Returns: list of SnapshotIssue.
 */
GPtrArray *snapshot_issue_list_counterparts(Snapshot *snapshot, const char *edition,
                                            const char *code,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
