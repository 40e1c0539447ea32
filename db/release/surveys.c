#include "surveys.h"

#include "release_query.h"

void surveys_bind(SqlStatement *put, const char *name, const char *state_name,
                  const DisclosureMark *mark)
{
    static const char *const words[] = {[DISCLOSURE_STATE_SHOWN] = "shown",
                                        [DISCLOSURE_STATE_SMALL] = "small",
                                        [DISCLOSURE_STATE_CAPPED] = "capped",
                                        [DISCLOSURE_STATE_HIDDEN] = "hidden"};

    if (mark != NULL && mark->state == DISCLOSURE_STATE_SHOWN) {
        sql_bind_integer(put, name, mark->low);
    } else {
        sql_bind_null(put, name);
    }
    sql_bind_text(put, state_name, mark == NULL ? "missing" : words[mark->state]);
}

bool surveys_protect(SurveyBuild *build, const char *const key[2], const char *digest,
                     SurveyTable *table, GError **error)
{
    g_autofree char *told_digest = NULL;
    g_autoptr(GBytes) runs = NULL;
    gsize run_bytes = 0;

    if (!release_told_get(build->told, build->database, key, &told_digest, &runs, error)) {
        return false;
    }
    const void *data = runs == NULL ? NULL : g_bytes_get_data(runs, &run_bytes);
    if (data != NULL && !survey_history_unpack(table, data, run_bytes)) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_FAILED,
                    "ประวัติการปกปิดตัวเลขของ %s %s ในฐานข้อมูลจังหวัดเสียหาย: กู้คืนจากไฟล์สำรอง", key[0],
                    key[1]);
        return false;
    }
    survey_protect(table, build->options->number, &build->outcome);
    g_autoptr(GBytes) packed = survey_history_pack(table);
    release_told_add(build->told, key, digest, packed);
    build->dropped += table->dropped;
    return true;
}

static bool write_profile(SurveyBuild *build, GError **error)
{
    g_autoptr(SqlStatement) statement =
        sql_prepare(build->database, release_profile_hide_sql, error);

    if (statement == NULL) {
        return false;
    }
    sql_bind_integer(statement, ":small_cell", build->options->small_cell);
    return sql_execute(statement, error);
}

static bool prepare(SurveyBuild *build, GError **error)
{
    build->indicator_put = sql_prepare(build->database, release_indicator_put_sql, error);
    if (build->indicator_put == NULL) {
        return false;
    }
    if (build->has_previous) {
        build->indicator_keep = sql_prepare(build->database, release_indicator_keep_sql, error);
    }
    return !build->has_previous || build->indicator_keep != NULL;
}

static void build_clear(SurveyBuild *build)
{
    release_told_close(build->told);
    release_scopes_free(build->scopes);
    sql_finalize(build->indicator_put);
    sql_finalize(build->indicator_keep);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SurveyBuild, build_clear)

static bool write_figures(SurveyBuild *build, GError **error)
{
    return sql_run(build->database, release_checks_off_sql, error) &&
           surveys_write_indicators(build, error) && surveys_write_accounts(build, error) &&
           surveys_write_consumption(build, error) &&
           sql_run(build->database, release_checks_on_sql, error);
}

bool release_surveys_write(SqlDatabase *database, const ReleaseOptions *options, bool has_previous,
                           ReleaseTold *told, ReleaseResult *result, GError **error)
{
    g_auto(SurveyBuild) build = {
        .database = database, .options = options, .has_previous = has_previous, .told = told};

    build.scopes = release_scopes_read(database, error);
    if (build.scopes == NULL || !prepare(&build, error) || !write_figures(&build, error) ||
        !write_profile(&build, error)) {
        return false;
    }
    result->hidden_count = build.outcome.hidden;
    result->unprotected_count = build.outcome.unprotected;
    result->dropped_count = build.dropped;
    return true;
}
