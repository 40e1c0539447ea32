#include "desk/release.h"

#include "base/clock.h"
#include "desk.h"
#include "desk/audit.h"
#include "desk_query.h"

static bool is_recorded(Desk *desk, int number, bool *recorded, GError **error)
{
    g_autoptr(SqlStatement) query = sql_prepare(desk->database, desk_release_made_get_sql, error);
    if (query == NULL) {
        return false;
    }
    sql_bind_integer(query, ":number", number);
    return sql_step(query, recorded, error);
}

static bool put_release(Desk *desk, const DeskRelease *release, GError **error)
{
    g_autoptr(SqlStatement) put = sql_prepare(desk->database, desk_release_made_put_sql, error);
    if (put == NULL) {
        return false;
    }
    g_autofree char *published_utc = base_clock_to_rfc3339(base_clock_now());
    sql_bind_integer(put, ":number", release->number);
    sql_bind_text(put, ":sha256", release->sha256);
    sql_bind_integer(put, ":log_id", release->log_id);
    sql_bind_text(put, ":approved_by", release->approved_by);
    sql_bind_text(put, ":published_utc", published_utc);
    return sql_execute(put, error);
}

static bool put_all(Desk *desk, const DeskRelease *release, GError **error)
{
    bool recorded = false;
    if (!is_recorded(desk, release->number, &recorded, error)) {
        return false;
    }
    if (recorded) {
        return true;
    }
    g_autofree char *subject = g_strdup_printf("%d", release->number);
    g_autofree char *detail = g_strdup_printf("ชุดที่ %d อนุมัติโดย %s sha256 %s", release->number,
                                              release->approved_by, release->sha256);
    const DeskAuditEntry entry = {release->published_by, DESK_ACTION_PUBLISH, subject, detail};
    return desk_audit_append(desk->database, &entry, NULL, error) &&
           put_release(desk, release, error);
}

bool desk_release_record(Desk *desk, const DeskRelease *release, GError **error)
{
    return desk_begin(desk, error) && desk_end(desk, put_all(desk, release, error), error);
}

GPtrArray *desk_release_importers(Desk *desk, int64_t draft_log_id, GError **error)
{
    g_autoptr(SqlStatement) query = sql_prepare(desk->database, desk_importers_sql, error);
    if (query == NULL) {
        return NULL;
    }
    sql_bind_integer(query, ":draft_log_id", draft_log_id);
    return sql_list(query, error);
}

/* The one number that a question with its parameters bound answers. */
static bool get_number(SqlStatement *query, int64_t *number, GError **error)
{
    bool row = false;
    if (!sql_step(query, &row, error)) {
        return false;
    }
    *number = sql_column_integer(query, 0);
    return true;
}

bool desk_release_count_imports_after(Desk *desk, int64_t log_id, int64_t *count, GError **error)
{
    g_autoptr(SqlStatement) query = sql_prepare(desk->database, desk_imports_after_sql, error);
    if (query == NULL) {
        return false;
    }
    sql_bind_integer(query, ":log_id", log_id);
    return get_number(query, count, error);
}

bool desk_release_newest(Desk *desk, int64_t until_unix, int *number, GError **error)
{
    g_autoptr(SqlStatement) query = sql_prepare(desk->database, desk_release_newest_sql, error);
    g_autofree char *until_utc = base_clock_to_rfc3339(until_unix);
    int64_t newest = 0;
    if (query == NULL) {
        return false;
    }
    sql_bind_text(query, ":published_utc", until_utc);
    bool found = get_number(query, &newest, error);
    *number = (int)newest;
    return found;
}
