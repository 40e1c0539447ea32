#pragma once

#include <glib/gstdio.h>

#include "snapshot/companion.h"
#include "snapshot/search.h"
#include "sql/sql.h"

/**
 * The statements of a snapshot, each compiled when it is first asked and kept until close. Private
 * to db/snapshot.
 */
typedef enum {
    SNAPSHOT_QUERY_HEADER_GET,
    SNAPSHOT_QUERY_RELEASE_GET,
    SNAPSHOT_QUERY_AREA_GET,
    SNAPSHOT_QUERY_AREA_LIST_CHILDREN,
    SNAPSHOT_QUERY_AREA_LIST_GROUP,
    SNAPSHOT_QUERY_AREA_LIST_GROUP_NUMBERS,
    SNAPSHOT_QUERY_PLAN_GET,
    SNAPSHOT_QUERY_PLAN_LIST_ISSUES,
    SNAPSHOT_QUERY_PROJECT_LIST,
    SNAPSHOT_QUERY_PROJECT_LIST_AMOUNTS,
    SNAPSHOT_QUERY_PROJECT_GET,
    SNAPSHOT_QUERY_PROJECT_LIST_MONEY,
    SNAPSHOT_QUERY_PROJECT_LIST_LADDER,
    SNAPSHOT_QUERY_PROJECT_LIST_VILLAGES,
    SNAPSHOT_QUERY_TOTAL_GET,
    SNAPSHOT_QUERY_TOTAL_LIST_YEARS,
    SNAPSHOT_QUERY_TOTAL_GET_COVERAGE,
    SNAPSHOT_QUERY_REFERENCE_LIST_FUNDING,
    SNAPSHOT_QUERY_REFERENCE_GET_FUNDING_TOTAL,
    SNAPSHOT_QUERY_REFERENCE_LIST_RESULTS,
    SNAPSHOT_QUERY_AREA_LIST_PROGRAMME,
    SNAPSHOT_QUERY_PROGRAMME_LIST_TAMBONS,
    SNAPSHOT_QUERY_ORGANISATION_COUNT_PROJECTS,
    SNAPSHOT_QUERY_ORGANISATION_LIST_PROJECTS,
    SNAPSHOT_QUERY_ISSUE_LIST,
    SNAPSHOT_QUERY_ISSUE_LIST_EDITIONS,
    SNAPSHOT_QUERY_ISSUE_LIST_COUNTERPARTS,
    SNAPSHOT_QUERY_ISSUE_LIST_TARGETS,
    SNAPSHOT_QUERY_ISSUE_CLASS_KNOWN,
    SNAPSHOT_QUERY_ISSUE_LIST_CLASSES,
    SNAPSHOT_QUERY_PROJECT_COUNT,
    SNAPSHOT_QUERY_SHARE_LIST,
    SNAPSHOT_QUERY_SHARE_LIST_VILLAGES,
    SNAPSHOT_QUERY_SHARE_LIST_MONEY,
    SNAPSHOT_QUERY_SHARE_LIST_WHOLE,
    SNAPSHOT_QUERY_DISBURSED_LIST,
    SNAPSHOT_QUERY_GIVER_LIST,
    SNAPSHOT_QUERY_GIVER_LIST_TAMBON,
    SNAPSHOT_QUERY_PROJECT_LIST_MILESTONES,
    SNAPSHOT_QUERY_CHILD_LIST,
    SNAPSHOT_QUERY_PHOTO_LIST,
    SNAPSHOT_QUERY_INDICATOR_LIST_TAMBONS,
    SNAPSHOT_QUERY_BOUNDARY_KNOWN,
    SNAPSHOT_QUERY_BOUNDARY_LIST,
    SNAPSHOT_QUERY_BOUNDARY_LIST_GROUP,
    SNAPSHOT_QUERY_MAP_LIST_SUMS,
    SNAPSHOT_QUERY_MAP_LIST_SUMS_GROUP,
    SNAPSHOT_QUERY_MAP_LIST_DISBURSED,
    SNAPSHOT_QUERY_MAP_LIST_DISBURSED_GROUP,
    SNAPSHOT_QUERY_MARKED_LIST_FOCUS,
    SNAPSHOT_QUERY_MARKED_LIST_BEYOND,
    SNAPSHOT_QUERY_MARKED_LIST_PROGRAMME,
    SNAPSHOT_QUERY_MARKED_COUNT,
    SNAPSHOT_QUERY_MARKED_LIST_AGENCIES,
    SNAPSHOT_QUERY_AREA_LIST_TAMBONS,
    SNAPSHOT_QUERY_MEMBER_LIST,
    SNAPSHOT_QUERY_MEMBER_LIST_GROUP,
    SNAPSHOT_QUERY_MEMBER_LIST_GROUPS,
    SNAPSHOT_QUERY_PROCESS_LIST,
    SNAPSHOT_QUERY_QUALITY_LIST,
    SNAPSHOT_QUERY_ROLE_LIST,
    SNAPSHOT_QUERY_PROFILE_LIST,
    SNAPSHOT_QUERY_PROFILE_LIST_SECTIONS,
    SNAPSHOT_QUERY_PLAN_LIST_YEARS,
    SNAPSHOT_QUERY_PLAN_LIST_VILLAGES,
    SNAPSHOT_QUERY_PROGRAMME_GET,
    SNAPSHOT_QUERY_PROGRAMME_LIST,
    SNAPSHOT_QUERY_PROGRAMME_LIST_YEARS,
    SNAPSHOT_QUERY_PROGRAMME_LIST_PARTS,
    SNAPSHOT_QUERY_PROJECT_COUNT_RUNGS,
    SNAPSHOT_QUERY_ORGANISATION_GET,
    SNAPSHOT_QUERY_ORGANISATION_LIST,
    SNAPSHOT_QUERY_ORGANISATION_LIST_FUNDING,
    SNAPSHOT_QUERY_GLOSSARY_LIST,
    SNAPSHOT_QUERY_GLOSSARY_GET,
    SNAPSHOT_QUERY_DUTY_LIST,
    SNAPSHOT_QUERY_MEETING_LIST,
    SNAPSHOT_QUERY_MEETING_LIST_ITEMS,
    SNAPSHOT_QUERY_DUTY_LIST_HOLIDAYS,
    SNAPSHOT_QUERY_REPORT_LIST,
    SNAPSHOT_QUERY_CHANGE_LIST,
    SNAPSHOT_QUERY_CHANGE_LIST_PLACES,
    SNAPSHOT_QUERY_INDICATOR_LIST_SETS,
    SNAPSHOT_QUERY_INDICATOR_GET,
    SNAPSHOT_QUERY_INDICATOR_LIST_VALUES,
    SNAPSHOT_QUERY_INDICATOR_LIST_SET_YEARS,
    SNAPSHOT_QUERY_INDICATOR_LIST_YEARS,
    SNAPSHOT_QUERY_INDICATOR_COMPARE,
    SNAPSHOT_QUERY_INDICATOR_LIST_PLACES,
    SNAPSHOT_QUERY_INDICATOR_LIST_GROUP,
    SNAPSHOT_QUERY_INDICATOR_LIST_TABLE,
    SNAPSHOT_QUERY_INDICATOR_LIST_TABLE_GROUP,
    SNAPSHOT_QUERY_INDICATOR_LIST_PARTS,
    SNAPSHOT_QUERY_ACCOUNT_LIST,
    SNAPSHOT_QUERY_CONSUMPTION_LIST,
    SNAPSHOT_QUERY_CONSUMPTION_LIST_YEARS,
    SNAPSHOT_QUERY_ASSESSMENT_LIST,
    SNAPSHOT_QUERY_DOCUMENT_LIST,
    SNAPSHOT_QUERY_DOCUMENT_LIST_PLACE,
    SNAPSHOT_QUERY_DOCUMENT_LIST_ISSUE,
    SNAPSHOT_QUERY_DOCUMENT_LIST_PROJECT,
    SNAPSHOT_QUERY_DOCUMENT_LIST_TYPES,
    SNAPSHOT_QUERY_DOCUMENT_LIST_ISSUES,
    SNAPSHOT_QUERY_DOCUMENT_GET,
    SNAPSHOT_QUERY_DOCUMENT_FIND,
    SNAPSHOT_QUERY_FILE_LIST,
    SNAPSHOT_QUERY_SEARCH_LIST_NAMES,
    SNAPSHOT_QUERY_SEARCH_LIST_DOCUMENTS,
    SNAPSHOT_QUERY_ISSUE_GET,
    SNAPSHOT_QUERY_MARKED_GET,
    SNAPSHOT_QUERY_DIGEST_PROVINCE_AREAS,
    SNAPSHOT_QUERY_DIGEST_PROVINCE_ISSUES,
    SNAPSHOT_QUERY_DIGEST_PROVINCE_ORGANISATIONS,
    SNAPSHOT_QUERY_DIGEST_PROVINCE_PROGRAMMES,
    SNAPSHOT_QUERY_DIGEST_PROVINCE_RELEASE,
    SNAPSHOT_QUERY_DIGEST_TAMBON_DOCUMENTS,
    SNAPSHOT_QUERY_DIGEST_TAMBON_PLANS,
    SNAPSHOT_QUERY_DIGEST_TAMBON_PLAN_ISSUES,
    SNAPSHOT_QUERY_DIGEST_YEAR_TOTALS,
    SNAPSHOT_QUERY_DIGEST_PROJECTS,
    SNAPSHOT_QUERY_DIGEST_DETAILS_MONEY,
    SNAPSHOT_QUERY_DIGEST_DETAILS_VILLAGES,
    SNAPSHOT_QUERY_DIGEST_DETAILS_LADDER,
    SNAPSHOT_QUERY_DIGEST_DETAILS_ACTIVITIES,
    SNAPSHOT_QUERY_DIGEST_DETAILS_PHOTOS,
    SNAPSHOT_QUERY_CHECK_QUICK,
    SNAPSHOT_QUERY_CHECK_TABLES,
    SNAPSHOT_QUERY_CHECK_FOREIGN_KEYS,
    SNAPSHOT_QUERY_CHECK_CLASS_SUMS,
    SNAPSHOT_QUERY_CHECK_THRESHOLD,
    SNAPSHOT_QUERY_CHECK_STATES,
    SNAPSHOT_QUERY_CHECK_LONELY,
    SNAPSHOT_QUERY_CHECK_FIRST_RECORDS,
    SNAPSHOT_QUERY_COUNT,
} SnapshotQuery;

struct Snapshot {
    SqlDatabase *database;
    SqlStatement *statements[SNAPSHOT_QUERY_COUNT];
    int layout;
    SnapshotRelease release;
    GHashTable *issue_members; /* "edition/code" → what snapshot_issue_find_members() found */
    GPtrArray *terms;          /* what snapshot_glossary_list() found; NULL: not asked yet */
    char *path;
    SnapshotSearch *search;       /* of snapshot_search_shared(); NULL: not asked for yet */
    SnapshotCompanion *companion; /* of snapshot_companion_shared(); NULL: none */
    GStatBuf companion_file;      /* the file that was found in its place; zeros: none */
};

/** A question's statement on another connection. Returns: owned, or NULL with SqlError. */
SqlStatement *snapshot_query_prepare(SqlDatabase *database, SnapshotQuery query,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A statement on loan: reset, not freed, when it goes out of scope. */
typedef SqlStatement SnapshotRun;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotRun, sql_reset)

/**
 * The statement of a question, at its start. Bindings of the last use remain: bind every parameter.
 * Returns: borrowed from the snapshot, or NULL with SNAPSHOT_ERROR_CORRUPT.
 */
SnapshotRun *snapshot_query_begin(Snapshot *snapshot, SnapshotQuery query,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** sql_step() whose only error is SNAPSHOT_ERROR_CORRUPT. */
bool snapshot_query_step(SnapshotRun *run, bool *row, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether the release has what a question counts: a column that older ones lack, or hold nothing
 * in. */
bool snapshot_query_is_told(Snapshot *snapshot, SnapshotQuery query, bool *told,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Binds :first_year_be and :last_year_be to one fiscal year, or to all of them for 0. */
void snapshot_query_bind_years(SnapshotRun *run, int fiscal_year_be);

/**
 * Binds :first_area and :last_area to all codes of a scope ("80", "8001", "800120", "80012003"); of
 * a pilot group they bind nothing that is there: its codes have no common beginning.
 */
void snapshot_query_bind_scope(SnapshotRun *run, const char *scope);

/** sql_each() whose only error is SNAPSHOT_ERROR_CORRUPT, of a bound statement. */
bool snapshot_query_each(SnapshotRun *run, SqlTake take, void *data,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Makes an owned record of the current row; cannot fail. */
typedef void *SnapshotQueryRead(SnapshotRun *run);

/** All rows of a bound statement. Returns: owned list whose elements `free_record` frees. */
GPtrArray *snapshot_query_list(SnapshotRun *run, SnapshotQueryRead *read_record,
                               GDestroyNotify free_record,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The first column of all rows. Returns: owned array of int. */
GArray *snapshot_query_list_integers(SnapshotRun *run, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The first column of all rows. Returns: owned list of char *, freed with it. */
GPtrArray *snapshot_query_list_texts(SnapshotRun *run, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A column as an integer, `otherwise` for NULL. */
int64_t snapshot_query_column(SnapshotRun *run, int column, int64_t otherwise);

/** Turns a SqlError into the SnapshotError of the same consequence; takes `sql_error`. */
void snapshot_query_set_error(GError **error, GError *sql_error);
