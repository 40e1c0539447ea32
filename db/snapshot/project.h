#pragma once

#include "query.h"
#include "snapshot/project.h"

/**
 * The columns that project_list.sql, project_get.sql and the marked_list files begin with, and the
 * reading of them: one project looks the same in the register and on its own page. Private to
 * db/snapshot.
 */
enum {
    SNAPSHOT_PROJECT_CODE,
    SNAPSHOT_PROJECT_OFFICE_CODE,
    SNAPSHOT_PROJECT_NAME,
    SNAPSHOT_PROJECT_FISCAL_YEAR_BE,
    SNAPSHOT_PROJECT_STATUS,
    SNAPSHOT_PROJECT_STATUS_DATE,
    SNAPSHOT_PROJECT_PERCENT,
    SNAPSHOT_PROJECT_BUDGET_SATANG,
    SNAPSHOT_PROJECT_PRIORITY_RANK,
    SNAPSHOT_PROJECT_FOCUS,
    SNAPSHOT_PROJECT_SAMPLE,
    SNAPSHOT_PROJECT_AREA_CODE,
    SNAPSHOT_PROJECT_DOER,
    SNAPSHOT_PROJECT_BEYOND_CAPACITY,
    SNAPSHOT_PROJECT_ROW_COLUMNS, /* the query's own columns follow */
};

/** Fills a zeroed row from the current row; every class is "none" (-1) until its money is read. */
void snapshot_project_read_row(SnapshotRun *run, SnapshotProjectRow *row);
void snapshot_project_clear_row(SnapshotProjectRow *row);

/** Reads a project's money into its row. */
bool snapshot_project_add_amounts(Snapshot *snapshot, SnapshotProjectRow *row,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Binds what project_list.sql, project_count.sql and share_list.sql ask alike. `issues` from
 * snapshot_issue_find_members(), or NULL.
 */
void snapshot_project_bind_filter(SnapshotRun *run, const SnapshotProjectFilter *filter,
                                  const char *issues);

/** Whether a filter asks for anything beside its tambon. */
bool snapshot_project_is_narrow(const SnapshotProjectFilter *filter);

/** The :issues of a filter; *issues is borrowed from the snapshot, NULL when it asks for none. */
bool snapshot_project_find_issues(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                                  const char **issues, GError **error) G_GNUC_WARN_UNUSED_RESULT;
