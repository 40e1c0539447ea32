#include "base/clock.h"
#include "base/date.h"
#include "release.h"
#include "release_query.h"
#include "snapshot/snapshot.h"
#include "sql_schema.h"
#include "surveys.h"

// Columns of check_province.sql and counts.sql.
enum { PROVINCE_KNOWN, EDITION_KNOWN };
enum { AREA_COUNT, PLAN_COUNT, PROJECT_COUNT, DOCUMENT_COUNT };

static bool check_names(SqlDatabase *database, const ReleaseOptions *options, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, release_check_province_sql, error);
    bool row = false;

    if (statement == NULL) {
        return false;
    }
    sql_bind_text(statement, ":province_code", options->province_code);
    sql_bind_text(statement, ":issue_edition", options->issue_edition);
    if (!sql_step(statement, &row, error)) {
        return false;
    }
    if (sql_column_integer(statement, PROVINCE_KNOWN) == 0) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_OPTION,
                    "ไม่มีจังหวัดรหัส %s ในข้อมูลพื้นที่: นำเข้าแผ่น areas ก่อน หรือแก้ province.conf",
                    options->province_code);
        return false;
    }
    if (sql_column_integer(statement, EDITION_KNOWN) == 0) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_OPTION,
                    "ไม่มีประเด็นฉบับ %s: นำเข้าแผ่น issues ก่อน หรือแก้ province.conf",
                    options->issue_edition);
        return false;
    }
    return true;
}

static bool put_release(SqlDatabase *database, const ReleaseOptions *options, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, release_release_put_sql, error);
    g_autofree char *made_utc = base_clock_to_rfc3339(options->made_unix);
    BaseDate made = base_date_from_unix(options->made_unix);

    if (statement == NULL) {
        return false;
    }
    sql_bind_integer(statement, ":number", options->number);
    sql_bind_text(statement, ":made_utc", made_utc);
    sql_bind_integer(statement, ":layout", SNAPSHOT_LAYOUT);
    sql_bind_integer(statement, ":fiscal_year_be", base_date_fiscal_year_be(&made));
    sql_bind_text(statement, ":province_code", options->province_code);
    sql_bind_text(statement, ":base_url", options->base_url);
    sql_bind_integer(statement, ":stale_days", options->stale_days);
    sql_bind_text(statement, ":issue_edition", options->issue_edition);
    sql_bind_integer(statement, ":small_cell", options->small_cell);
    sql_bind_text(statement, ":contact_name", options->contact.name);
    sql_bind_text(statement, ":contact_phone", options->contact.phone);
    sql_bind_text(statement, ":contact_form", options->contact.form);
    sql_bind_text(statement, ":contact_line", options->contact.line);
    return sql_execute(statement, error);
}

static bool count_rows(SqlDatabase *database, ReleaseResult *result, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, release_counts_sql, error);
    bool row = false;

    if (statement == NULL || !sql_step(statement, &row, error)) {
        return false;
    }
    result->area_count = sql_column_integer(statement, AREA_COUNT);
    result->plan_count = sql_column_integer(statement, PLAN_COUNT);
    result->project_count = sql_column_integer(statement, PROJECT_COUNT);
    result->document_count = sql_column_integer(statement, DOCUMENT_COUNT);
    return true;
}

static SqlDatabase *open_empty(const ReleaseOptions *options, const char *path, GError **error)
{
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_CREATE, error);

    if (database == NULL || !sql_run(database, release_new_sql, error) ||
        !sql_run(database, release_tune_sql, error) || !sql_run(database, public_sql, error) ||
        !sql_run(database, snapshot_sql, error) ||
        !sql_attach(database, options->province_path, "province", error)) {
        return NULL;
    }
    return g_steal_pointer(&database);
}

static bool write_content(const ReleaseOptions *options, const char *path, ReleaseTold *told,
                          ReleaseResult *result, GError **error)
{
    g_autoptr(SqlDatabase) database = open_empty(options, path, error);
    bool has_previous = false;

    return database != NULL && release_notes_attach(database, options, &has_previous, error) &&
           sql_run(database, release_begin_sql, error) && check_names(database, options, error) &&
           release_boundary_simplify(database, error) &&
           sql_run(database, release_copy_sql, error) && put_release(database, options, error) &&
           release_surveys_write(database, options, has_previous, told, result, error) &&
           release_total_roll_up(database, error) && release_search_write(database, error) &&
           release_check_rules(database, error) && release_meeting_check(database, error) &&
           release_personal_check(database, error) &&
           (!has_previous || release_notes_write(database, error)) &&
           count_rows(database, result, error) && sql_run(database, release_commit_sql, error);
}

bool release_content_write(const ReleaseOptions *options, const char *path, ReleaseTold *told,
                           ReleaseResult *result, GError **error)
{
    GError *cause = NULL;

    if (write_content(options, path, told, result, &cause)) {
        return true;
    }
    release_error_take(error, cause);
    return false;
}
