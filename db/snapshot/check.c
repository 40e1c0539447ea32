#include <fcntl.h>
#include <unistd.h>

#include "query.h"
#include "snapshot/account.h"
#include "snapshot/area.h"
#include "snapshot/assessment.h"
#include "snapshot/change.h"
#include "snapshot/child.h"
#include "snapshot/consumption.h"
#include "snapshot/disbursed.h"
#include "snapshot/document.h"
#include "snapshot/duty.h"
#include "snapshot/giver.h"
#include "snapshot/glossary.h"
#include "snapshot/indicator.h"
#include "snapshot/issue.h"
#include "snapshot/marked.h"
#include "snapshot/member.h"
#include "snapshot/organisation.h"
#include "snapshot/photo.h"
#include "snapshot/plan.h"
#include "snapshot/process.h"
#include "snapshot/profile.h"
#include "snapshot/programme.h"
#include "snapshot/project.h"
#include "snapshot/quality.h"
#include "snapshot/reference.h"
#include "snapshot/report.h"
#include "snapshot/role.h"
#include "snapshot/search.h"
#include "snapshot/total.h"

// Columns of check_first_records.sql.
enum { FIRST_PLAN_AREA, FIRST_PROJECT, FIRST_PROGRAMME };

// Bytes of the header (www.sqlite.org/fileformat2.html, 1.3): who may write and who may read. Two
// is a write-ahead log, which would be made beside the file by whoever opens it to write.
#define HEADER_VERSIONS_AT 18
#define HEADER_BYTES 20

static bool check_versions(const char *path, GError **error)
{
    char header[HEADER_BYTES] = "";
    int file = open(path, O_RDONLY | O_CLOEXEC);
    bool plain = file >= 0 && pread(file, header, sizeof header, 0) == (ssize_t)sizeof header &&
                 header[HEADER_VERSIONS_AT] == 1 && header[HEADER_VERSIONS_AT + 1] == 1;
    if (file >= 0) {
        (void)close(file);
    }
    if (!plain) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT,
                    "%s: not written by rollback journal", path);
    }
    return plain;
}

// By a connection of its own: see SQL_OPEN_CHECK. Returns: owned, NULL when there was no answer.
static char *ask_structure(const Snapshot *snapshot, GError **error)
{
    g_autoptr(SqlDatabase) database = sql_open(snapshot->path, SQL_OPEN_CHECK, error);
    g_autoptr(SqlStatement) statement =
        database == NULL ? NULL
                         : snapshot_query_prepare(database, SNAPSHOT_QUERY_CHECK_QUICK, error);
    bool row = false;

    return statement != NULL && sql_step(statement, &row, error) && row
               ? sql_column_copy(statement, 0)
               : NULL;
}

static bool check_structure(const Snapshot *snapshot, GError **error)
{
    g_autoptr(GError) sql_error = NULL;

    if (!check_versions(snapshot->path, error)) {
        return false;
    }
    g_autofree char *verdict = ask_structure(snapshot, &sql_error);
    if (g_strcmp0(verdict, "ok") != 0) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "quick_check: %s",
                    verdict != NULL     ? verdict
                    : sql_error != NULL ? sql_error->message
                                        : "no answer");
        return false;
    }
    return true;
}

// Each of these queries finds one row that breaks a rule, told by its first three columns.
static bool check_rule(Snapshot *snapshot, SnapshotQuery query, const char *rule, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query, error);
    bool row = false;

    if (run == NULL || !snapshot_query_step(run, &row, error)) {
        return false;
    }
    if (row) {
        g_autofree char *first = sql_column_copy(run, 0);
        g_autofree char *second = sql_column_copy(run, 1);
        g_autofree char *third = sql_column_copy(run, 2);
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "%s: %s %s %s", rule, first,
                    second, third);
        return false;
    }
    return true;
}

static bool check_rules(Snapshot *snapshot, GError **error)
{
    return check_rule(snapshot, SNAPSHOT_QUERY_CHECK_TABLES, "not an allowed table", error) &&
           check_rule(snapshot, SNAPSHOT_QUERY_CHECK_FOREIGN_KEYS, "a row points to nothing",
                      error) &&
           check_rule(snapshot, SNAPSHOT_QUERY_CHECK_CLASS_SUMS, "classes differ from their sum",
                      error) &&
           check_rule(snapshot, SNAPSHOT_QUERY_CHECK_THRESHOLD, "threshold of small counts",
                      error) &&
           check_rule(snapshot, SNAPSHOT_QUERY_CHECK_STATES, "a figure that may not be shown",
                      error) &&
           check_rule(snapshot, SNAPSHOT_QUERY_CHECK_LONELY, "a hidden figure that a sum tells",
                      error);
}

static bool ask_areas(Snapshot *snapshot, const char *province_code, GError **error)
{
    g_autoptr(SnapshotArea) province = snapshot_area_get(snapshot, province_code, error);
    if (province == NULL) {
        return false;
    }
    g_autoptr(GPtrArray) districts = snapshot_area_list_children(snapshot, province_code, error);
    if (districts == NULL) {
        return false;
    }
    g_autoptr(GArray) groups = snapshot_area_list_group_numbers(snapshot, error);
    if (groups == NULL) {
        return false;
    }
    g_autoptr(GPtrArray) group = snapshot_area_list_group(
        snapshot, groups->len > 0 ? g_array_index(groups, int, 0) : 1, error);
    return group != NULL;
}

// Whether a question was answered; what it answered is not looked at.
static bool is_list(GPtrArray *list)
{
    bool answered = list != NULL;

    g_clear_pointer(&list, g_ptr_array_unref);
    return answered;
}

static bool ask_totals(Snapshot *snapshot, const char *scope, GError **error)
{
    SnapshotTotals totals;
    g_auto(SnapshotCoverage) coverage = {0};
    g_autoptr(GArray) years = snapshot_total_list_years(snapshot, scope, error);

    return years != NULL && snapshot_total_get(snapshot, scope, 0, &totals, error) &&
           snapshot_total_get_coverage(snapshot, scope, "projects", &coverage, error) &&
           is_list(snapshot_disbursed_list(snapshot, scope, error)) &&
           is_list(snapshot_giver_list(snapshot, scope, error));
}

static bool ask_project(Snapshot *snapshot, const char *code, GError **error)
{
    g_autoptr(SnapshotProject) project = snapshot_project_get(snapshot, code, error);
    SnapshotTotal total;

    if (project == NULL) {
        return false;
    }
    const SnapshotProjectFilter filter = {.tambon_code = project->row.tambon_code,
                                          .status = SNAPSHOT_STATUS_ALL,
                                          .budget_class = SNAPSHOT_CLASS_ALL,
                                          .issue_edition = project->issue_edition,
                                          .issue_code = project->issue_code,
                                          .row_limit = 1};
    const SnapshotMarkedFilter marked = {
        .mark = SNAPSHOT_MARK_BEYOND_CAPACITY, .scope = project->row.tambon_code, .row_limit = 1};
    return is_list(snapshot_project_list(snapshot, &filter, error)) &&
           snapshot_project_count(snapshot, &filter, &total, error) &&
           is_list(snapshot_project_list_milestones(snapshot, code, error)) &&
           is_list(snapshot_child_list(snapshot, code, error)) &&
           is_list(snapshot_photo_list(snapshot, code, error)) &&
           is_list(snapshot_document_list_project(snapshot, code, error)) &&
           is_list(snapshot_marked_list(snapshot, &marked, error));
}

static bool ask_plan(Snapshot *snapshot, const char *area_code, GError **error)
{
    g_autoptr(SnapshotPlan) plan = snapshot_plan_get(snapshot, area_code, 0, error);

    return plan != NULL &&
           is_list(snapshot_process_list(snapshot, area_code, SNAPSHOT_LEVEL_TAMBON, error)) &&
           is_list(snapshot_quality_list(snapshot, area_code, error)) &&
           is_list(snapshot_role_list(snapshot, area_code, error)) &&
           is_list(snapshot_profile_list_sections(snapshot, area_code, error)) &&
           is_list(snapshot_plan_list_villages(snapshot, area_code, 0, error));
}

static bool ask_surveys(Snapshot *snapshot, const char *scope, GError **error)
{
    g_autoptr(GPtrArray) sets = snapshot_indicator_list_sets(snapshot, scope, error);

    if (sets == NULL) {
        return false;
    }
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        const SnapshotIndicatorKey key = {
            .set_code = set->code, .edition = set->edition, .scope = scope};
        if (!is_list(snapshot_indicator_list_values(snapshot, &key, error))) {
            return false;
        }
    }
    return is_list(snapshot_account_list(snapshot, scope, error)) &&
           is_list(snapshot_consumption_list(snapshot, scope, 0, error)) &&
           is_list(snapshot_assessment_list(snapshot, scope, error));
}

static bool ask_lists(Snapshot *snapshot, const char *province_code, GError **error)
{
    const SnapshotDocumentFilter documents = {.row_limit = 1};

    return is_list(snapshot_member_list(snapshot, province_code, 0, error)) &&
           is_list(snapshot_area_list_tambons(snapshot, error)) &&
           is_list(snapshot_issue_list(snapshot, snapshot->release.issue_edition, province_code, 0,
                                       error)) &&
           is_list(snapshot_document_list(snapshot, &documents, error)) &&
           is_list(snapshot_change_list(snapshot, province_code, 0, 1, error)) &&
           is_list(snapshot_duty_list(snapshot, error)) &&
           is_list(snapshot_report_list(snapshot, "", "", NULL, error)) &&
           is_list(snapshot_glossary_list(snapshot, error)) &&
           is_list(snapshot_organisation_list(snapshot, NULL, error));
}

// Every name must lead to a record: what is found is shown.
static bool ask_search(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotSearch) search = snapshot_search_open(snapshot, error);

    return search != NULL && is_list(snapshot_search_list(search, "ก", 1, error));
}

static bool ask_reference(Snapshot *snapshot, const char *programme, GError **error)
{
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(snapshot, error);
    if (programmes == NULL) {
        return false;
    }
    g_autoptr(GPtrArray) funding = snapshot_reference_list_funding(snapshot, programme, error);
    if (funding == NULL) {
        return false;
    }
    g_autoptr(GPtrArray) results = snapshot_reference_list_results(snapshot, programme, error);
    return results != NULL;
}

// A first release may have no plan or project yet: what is not there is not asked about.
static bool ask_questions(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_CHECK_FIRST_RECORDS, error);
    bool row = false;

    if (run == NULL || !snapshot_query_step(run, &row, error)) {
        return false;
    }
    g_autofree char *plan_area = sql_column_copy(run, FIRST_PLAN_AREA);
    g_autofree char *project = sql_column_copy(run, FIRST_PROJECT);
    g_autofree char *programme = sql_column_copy(run, FIRST_PROGRAMME);
    const char *province_code = snapshot->release.province_code;

    return ask_areas(snapshot, province_code, error) &&
           ask_totals(snapshot, province_code, error) &&
           (plan_area == NULL || ask_plan(snapshot, plan_area, error)) &&
           (project == NULL || ask_project(snapshot, project, error)) &&
           ask_lists(snapshot, province_code, error) &&
           ask_surveys(snapshot, province_code, error) && ask_search(snapshot, error) &&
           ask_reference(snapshot, programme, error);
}

bool snapshot_check_answers(Snapshot *snapshot, GError **error)
{
    GError *question_error = NULL;

    if (!ask_questions(snapshot, &question_error)) {
        // What is missing here is missing from the file: never the caller's NOT_FOUND.
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "self-check: %s",
                    question_error->message);
        g_error_free(question_error);
        return false;
    }
    return true;
}

bool snapshot_check(Snapshot *snapshot, GError **error)
{
    return check_structure(snapshot, error) && check_rules(snapshot, error) &&
           snapshot_check_answers(snapshot, error);
}
