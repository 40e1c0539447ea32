#include "query.h"

#include "snapshot_query.h"

// Beyond the schema's last year: "all years" as a range.
#define LAST_YEAR_BE 9999

static const char *const texts[SNAPSHOT_QUERY_COUNT] = {
    [SNAPSHOT_QUERY_HEADER_GET] = header_get_sql,
    [SNAPSHOT_QUERY_RELEASE_GET] = release_get_sql,
    [SNAPSHOT_QUERY_AREA_GET] = area_get_sql,
    [SNAPSHOT_QUERY_AREA_LIST_CHILDREN] = area_list_children_sql,
    [SNAPSHOT_QUERY_AREA_LIST_GROUP] = area_list_group_sql,
    [SNAPSHOT_QUERY_AREA_LIST_GROUP_NUMBERS] = area_list_group_numbers_sql,
    [SNAPSHOT_QUERY_PLAN_GET] = plan_get_sql,
    [SNAPSHOT_QUERY_PLAN_LIST_ISSUES] = plan_list_issues_sql,
    [SNAPSHOT_QUERY_PROJECT_LIST] = project_list_sql,
    [SNAPSHOT_QUERY_PROJECT_LIST_AMOUNTS] = project_list_amounts_sql,
    [SNAPSHOT_QUERY_PROJECT_GET] = project_get_sql,
    [SNAPSHOT_QUERY_PROJECT_LIST_MONEY] = project_list_money_sql,
    [SNAPSHOT_QUERY_PROJECT_LIST_LADDER] = project_list_ladder_sql,
    [SNAPSHOT_QUERY_PROJECT_LIST_VILLAGES] = project_list_villages_sql,
    [SNAPSHOT_QUERY_TOTAL_GET] = total_get_sql,
    [SNAPSHOT_QUERY_TOTAL_LIST_YEARS] = total_list_years_sql,
    [SNAPSHOT_QUERY_TOTAL_GET_COVERAGE] = total_get_coverage_sql,
    [SNAPSHOT_QUERY_REFERENCE_LIST_FUNDING] = reference_list_funding_sql,
    [SNAPSHOT_QUERY_REFERENCE_GET_FUNDING_TOTAL] = reference_get_funding_total_sql,
    [SNAPSHOT_QUERY_REFERENCE_LIST_RESULTS] = reference_list_results_sql,
    [SNAPSHOT_QUERY_AREA_LIST_PROGRAMME] = area_list_programme_sql,
    [SNAPSHOT_QUERY_PROGRAMME_LIST_TAMBONS] = programme_list_tambons_sql,
    [SNAPSHOT_QUERY_ORGANISATION_COUNT_PROJECTS] = organisation_count_projects_sql,
    [SNAPSHOT_QUERY_ORGANISATION_LIST_PROJECTS] = organisation_list_projects_sql,
    [SNAPSHOT_QUERY_ISSUE_LIST] = issue_list_sql,
    [SNAPSHOT_QUERY_ISSUE_LIST_EDITIONS] = issue_list_editions_sql,
    [SNAPSHOT_QUERY_ISSUE_LIST_COUNTERPARTS] = issue_list_counterparts_sql,
    [SNAPSHOT_QUERY_ISSUE_LIST_TARGETS] = issue_list_targets_sql,
    [SNAPSHOT_QUERY_ISSUE_CLASS_KNOWN] = issue_class_known_sql,
    [SNAPSHOT_QUERY_ISSUE_LIST_CLASSES] = issue_list_classes_sql,
    [SNAPSHOT_QUERY_PROJECT_COUNT] = project_count_sql,
    [SNAPSHOT_QUERY_SHARE_LIST] = share_list_sql,
    [SNAPSHOT_QUERY_SHARE_LIST_VILLAGES] = share_list_villages_sql,
    [SNAPSHOT_QUERY_SHARE_LIST_MONEY] = share_list_money_sql,
    [SNAPSHOT_QUERY_SHARE_LIST_WHOLE] = share_list_whole_sql,
    [SNAPSHOT_QUERY_DISBURSED_LIST] = disbursed_list_sql,
    [SNAPSHOT_QUERY_GIVER_LIST] = giver_list_sql,
    [SNAPSHOT_QUERY_GIVER_LIST_TAMBON] = giver_list_tambon_sql,
    [SNAPSHOT_QUERY_PROJECT_LIST_MILESTONES] = project_list_milestones_sql,
    [SNAPSHOT_QUERY_CHILD_LIST] = child_list_sql,
    [SNAPSHOT_QUERY_PHOTO_LIST] = photo_list_sql,
    [SNAPSHOT_QUERY_MARKED_LIST_FOCUS] = marked_list_focus_sql,
    [SNAPSHOT_QUERY_MARKED_LIST_BEYOND] = marked_list_beyond_sql,
    [SNAPSHOT_QUERY_MARKED_LIST_PROGRAMME] = marked_list_programme_sql,
    [SNAPSHOT_QUERY_MARKED_COUNT] = marked_count_sql,
    [SNAPSHOT_QUERY_MARKED_LIST_AGENCIES] = marked_list_agencies_sql,
    [SNAPSHOT_QUERY_AREA_LIST_TAMBONS] = area_list_tambons_sql,
    [SNAPSHOT_QUERY_MEMBER_LIST] = member_list_sql,
    [SNAPSHOT_QUERY_MEMBER_LIST_GROUP] = member_list_group_sql,
    [SNAPSHOT_QUERY_MEMBER_LIST_GROUPS] = member_list_groups_sql,
    [SNAPSHOT_QUERY_PROCESS_LIST] = process_list_sql,
    [SNAPSHOT_QUERY_QUALITY_LIST] = quality_list_sql,
    [SNAPSHOT_QUERY_ROLE_LIST] = role_list_sql,
    [SNAPSHOT_QUERY_PROFILE_LIST] = profile_list_sql,
    [SNAPSHOT_QUERY_PROFILE_LIST_SECTIONS] = profile_list_sections_sql,
    [SNAPSHOT_QUERY_PLAN_LIST_YEARS] = plan_list_years_sql,
    [SNAPSHOT_QUERY_PLAN_LIST_VILLAGES] = plan_list_villages_sql,
    [SNAPSHOT_QUERY_PROGRAMME_GET] = programme_get_sql,
    [SNAPSHOT_QUERY_PROGRAMME_LIST] = programme_list_sql,
    [SNAPSHOT_QUERY_PROGRAMME_LIST_YEARS] = programme_list_years_sql,
    [SNAPSHOT_QUERY_PROGRAMME_LIST_PARTS] = programme_list_parts_sql,
    [SNAPSHOT_QUERY_PROJECT_COUNT_RUNGS] = project_count_rungs_sql,
    [SNAPSHOT_QUERY_ORGANISATION_GET] = organisation_get_sql,
    [SNAPSHOT_QUERY_ORGANISATION_LIST] = organisation_list_sql,
    [SNAPSHOT_QUERY_ORGANISATION_LIST_FUNDING] = organisation_list_funding_sql,
    [SNAPSHOT_QUERY_GLOSSARY_LIST] = glossary_list_sql,
    [SNAPSHOT_QUERY_GLOSSARY_GET] = glossary_get_sql,
    [SNAPSHOT_QUERY_DUTY_LIST] = duty_list_sql,
    [SNAPSHOT_QUERY_MEETING_LIST] = meeting_list_sql,
    [SNAPSHOT_QUERY_MEETING_LIST_ITEMS] = meeting_list_items_sql,
    [SNAPSHOT_QUERY_DUTY_LIST_HOLIDAYS] = duty_list_holidays_sql,
    [SNAPSHOT_QUERY_REPORT_LIST] = report_list_sql,
    [SNAPSHOT_QUERY_CHANGE_LIST] = change_list_sql,
    [SNAPSHOT_QUERY_CHANGE_LIST_PLACES] = change_list_places_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_SETS] = indicator_list_sets_sql,
    [SNAPSHOT_QUERY_INDICATOR_GET] = indicator_get_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_VALUES] = indicator_list_values_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_SET_YEARS] = indicator_list_set_years_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_YEARS] = indicator_list_years_sql,
    [SNAPSHOT_QUERY_INDICATOR_COMPARE] = indicator_compare_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_PLACES] = indicator_list_places_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_GROUP] = indicator_list_group_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_TAMBONS] = indicator_list_tambons_sql,
    [SNAPSHOT_QUERY_BOUNDARY_KNOWN] = boundary_known_sql,
    [SNAPSHOT_QUERY_BOUNDARY_LIST] = boundary_list_sql,
    [SNAPSHOT_QUERY_BOUNDARY_LIST_GROUP] = boundary_list_group_sql,
    [SNAPSHOT_QUERY_MAP_LIST_SUMS] = map_list_sums_sql,
    [SNAPSHOT_QUERY_MAP_LIST_SUMS_GROUP] = map_list_sums_group_sql,
    [SNAPSHOT_QUERY_MAP_LIST_DISBURSED] = map_list_disbursed_sql,
    [SNAPSHOT_QUERY_MAP_LIST_DISBURSED_GROUP] = map_list_disbursed_group_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_TABLE] = indicator_list_table_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_TABLE_GROUP] = indicator_list_table_group_sql,
    [SNAPSHOT_QUERY_INDICATOR_LIST_PARTS] = indicator_list_parts_sql,
    [SNAPSHOT_QUERY_ACCOUNT_LIST] = account_list_sql,
    [SNAPSHOT_QUERY_CONSUMPTION_LIST] = consumption_list_sql,
    [SNAPSHOT_QUERY_CONSUMPTION_LIST_YEARS] = consumption_list_years_sql,
    [SNAPSHOT_QUERY_ASSESSMENT_LIST] = assessment_list_sql,
    [SNAPSHOT_QUERY_DOCUMENT_LIST] = document_list_sql,
    [SNAPSHOT_QUERY_DOCUMENT_LIST_PLACE] = document_list_place_sql,
    [SNAPSHOT_QUERY_DOCUMENT_LIST_ISSUE] = document_list_issue_sql,
    [SNAPSHOT_QUERY_DOCUMENT_LIST_PROJECT] = document_list_project_sql,
    [SNAPSHOT_QUERY_DOCUMENT_LIST_TYPES] = document_list_types_sql,
    [SNAPSHOT_QUERY_DOCUMENT_LIST_ISSUES] = document_list_issues_sql,
    [SNAPSHOT_QUERY_DOCUMENT_GET] = document_get_sql,
    [SNAPSHOT_QUERY_DOCUMENT_FIND] = document_find_sql,
    [SNAPSHOT_QUERY_FILE_LIST] = file_list_sql,
    [SNAPSHOT_QUERY_SEARCH_LIST_NAMES] = search_list_names_sql,
    [SNAPSHOT_QUERY_SEARCH_LIST_DOCUMENTS] = search_list_documents_sql,
    [SNAPSHOT_QUERY_ISSUE_GET] = issue_get_sql,
    [SNAPSHOT_QUERY_MARKED_GET] = marked_get_sql,
    [SNAPSHOT_QUERY_DIGEST_PROVINCE_AREAS] = digest_province_areas_sql,
    [SNAPSHOT_QUERY_DIGEST_PROVINCE_ISSUES] = digest_province_issues_sql,
    [SNAPSHOT_QUERY_DIGEST_PROVINCE_ORGANISATIONS] = digest_province_organisations_sql,
    [SNAPSHOT_QUERY_DIGEST_PROVINCE_PROGRAMMES] = digest_province_programmes_sql,
    [SNAPSHOT_QUERY_DIGEST_PROVINCE_RELEASE] = digest_province_release_sql,
    [SNAPSHOT_QUERY_DIGEST_TAMBON_DOCUMENTS] = digest_tambon_documents_sql,
    [SNAPSHOT_QUERY_DIGEST_TAMBON_PLANS] = digest_tambon_plans_sql,
    [SNAPSHOT_QUERY_DIGEST_TAMBON_PLAN_ISSUES] = digest_tambon_plan_issues_sql,
    [SNAPSHOT_QUERY_DIGEST_YEAR_TOTALS] = digest_year_totals_sql,
    [SNAPSHOT_QUERY_DIGEST_PROJECTS] = digest_projects_sql,
    [SNAPSHOT_QUERY_DIGEST_DETAILS_MONEY] = digest_details_money_sql,
    [SNAPSHOT_QUERY_DIGEST_DETAILS_VILLAGES] = digest_details_villages_sql,
    [SNAPSHOT_QUERY_DIGEST_DETAILS_LADDER] = digest_details_ladder_sql,
    [SNAPSHOT_QUERY_DIGEST_DETAILS_ACTIVITIES] = digest_details_activities_sql,
    [SNAPSHOT_QUERY_DIGEST_DETAILS_PHOTOS] = digest_details_photos_sql,
    [SNAPSHOT_QUERY_CHECK_QUICK] = check_quick_sql,
    [SNAPSHOT_QUERY_CHECK_TABLES] = check_tables_sql,
    [SNAPSHOT_QUERY_CHECK_FOREIGN_KEYS] = check_foreign_keys_sql,
    [SNAPSHOT_QUERY_CHECK_CLASS_SUMS] = check_class_sums_sql,
    [SNAPSHOT_QUERY_CHECK_THRESHOLD] = check_threshold_sql,
    [SNAPSHOT_QUERY_CHECK_STATES] = check_states_sql,
    [SNAPSHOT_QUERY_CHECK_LONELY] = check_lonely_sql,
    [SNAPSHOT_QUERY_CHECK_FIRST_RECORDS] = check_first_records_sql,
};

void snapshot_query_set_error(GError **error, GError *sql_error)
{
    g_assert(sql_error != NULL);
    // Running out of memory or of file handles also ends here: the caller's answer is the same, the
    // data cannot be read now.
    SnapshotError code = g_error_matches(sql_error, SQL_ERROR, SQL_ERROR_MISSING)
                             ? SNAPSHOT_ERROR_MISSING
                             : SNAPSHOT_ERROR_CORRUPT;

    g_set_error_literal(error, SNAPSHOT_ERROR, code, sql_error->message);
    g_error_free(sql_error);
}

SqlStatement *snapshot_query_prepare(SqlDatabase *database, SnapshotQuery query, GError **error)
{
    return sql_prepare(database, texts[query], error);
}

SnapshotRun *snapshot_query_begin(Snapshot *snapshot, SnapshotQuery query, GError **error)
{
    GError *sql_error = NULL;

    if (snapshot->statements[query] == NULL) {
        snapshot->statements[query] = snapshot_query_prepare(snapshot->database, query, &sql_error);
    }
    if (snapshot->statements[query] == NULL) {
        snapshot_query_set_error(error, sql_error);
        return NULL;
    }
    sql_reset(snapshot->statements[query]);
    return snapshot->statements[query];
}

bool snapshot_query_step(SnapshotRun *run, bool *row, GError **error)
{
    GError *sql_error = NULL;

    if (!sql_step(run, row, &sql_error)) {
        snapshot_query_set_error(error, sql_error);
        return false;
    }
    return true;
}

bool snapshot_query_each(SnapshotRun *run, SqlTake take, void *data, GError **error)
{
    GError *sql_error = NULL;

    if (!sql_each(run, take, data, &sql_error)) {
        snapshot_query_set_error(error, sql_error);
        return false;
    }
    return true;
}

int64_t snapshot_query_column(SnapshotRun *run, int column, int64_t otherwise)
{
    return sql_column_is_null(run, column) ? otherwise : sql_column_integer(run, column);
}

bool snapshot_query_is_told(Snapshot *snapshot, SnapshotQuery query, bool *told, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query, error);
    bool row = false;

    if (run == NULL || !snapshot_query_step(run, &row, error)) {
        return false;
    }
    *told = row && sql_column_integer(run, 0) > 0;
    return true;
}

void snapshot_query_bind_years(SnapshotRun *run, int fiscal_year_be)
{
    sql_bind_integer(run, ":first_year_be", fiscal_year_be);
    sql_bind_integer(run, ":last_year_be", fiscal_year_be == 0 ? LAST_YEAR_BE : fiscal_year_be);
}

void snapshot_query_bind_scope(SnapshotRun *run, const char *scope)
{
    // ':' is the character after '9'.
    g_autofree char *last = g_strconcat(scope, ":", NULL);

    sql_bind_text(run, ":first_area", scope);
    sql_bind_text(run, ":last_area", last);
}

typedef struct {
    GPtrArray *records;
    SnapshotQueryRead *read;
} Records;

static void take_record(SnapshotRun *run, void *data)
{
    Records *list = data;

    g_ptr_array_add(list->records, list->read(run));
}

GPtrArray *snapshot_query_list(SnapshotRun *run, SnapshotQueryRead *read_record,
                               GDestroyNotify free_record, GError **error)
{
    g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func(free_record);
    Records list = {records, read_record};
    bool done = snapshot_query_each(run, take_record, &list, error);

    return done ? g_steal_pointer(&records) : NULL;
}

static void *read_text(SnapshotRun *run) { return sql_column_copy(run, 0); }

GPtrArray *snapshot_query_list_texts(SnapshotRun *run, GError **error)
{
    return snapshot_query_list(run, read_text, g_free, error);
}

static void take_integer(SnapshotRun *run, void *numbers)
{
    int number = (int)sql_column_integer(run, 0);

    g_array_append_val((GArray *)numbers, number);
}

GArray *snapshot_query_list_integers(SnapshotRun *run, GError **error)
{
    g_autoptr(GArray) numbers = g_array_new(false, false, sizeof(int));
    bool done = snapshot_query_each(run, take_integer, numbers, error);

    return done ? g_steal_pointer(&numbers) : NULL;
}
