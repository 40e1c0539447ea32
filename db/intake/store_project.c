#include "base/code.h"
#include "columns.h"
#include "intake_query.h"
#include "store.h"

/** Columns that are not a column of table project under the same name. */
#define ELSEWHERE                                                                                  \
    (INTAKE_STORE_SKIP(PROJECT_VILLAGE) | INTAKE_STORE_SKIP(PROJECT_BUDGET_COMMUNITY) |            \
     INTAKE_STORE_SKIP(PROJECT_BUDGET_TAO) | INTAKE_STORE_SKIP(PROJECT_BUDGET_AGENCY) |            \
     INTAKE_STORE_SKIP(PROJECT_BUDGET_OTHER) | INTAKE_STORE_SKIP(PROJECT_FUNDER) |                 \
     INTAKE_STORE_SKIP(PROJECT_PARENT))

typedef struct {
    const char *class;
    int column;
    bool has_funder;
} MoneyClass;

static const MoneyClass money_classes[] = {
    {"community", PROJECT_BUDGET_COMMUNITY, false},
    {"tao", PROJECT_BUDGET_TAO, false},
    {"agency", PROJECT_BUDGET_AGENCY, true},
    {"other", PROJECT_BUDGET_OTHER, true},
};

static bool is_taken(IntakeStore *store, const char *code, bool *taken, GError **error)
{
    SqlStatement *query =
        intake_store_prepare(store, intake_identity_taken_sql, ":code", code, error);
    if (query == NULL || !sql_step(query, taken, error)) {
        return false;
    }
    sql_reset(query);
    return true;
}

static char *make_identity(IntakeStore *store, const char *project_code, GError **error)
{
    char code[BASE_CODE_LENGTH + 1];
    bool taken = true;
    for (int attempt = 0; taken; attempt++) {
        base_code_make(store->check->office_code, project_code, attempt, code);
        if (!is_taken(store, code, &taken, error)) {
            return NULL;
        }
    }
    SqlStatement *put = intake_store_prepare(store, intake_identity_put_sql, ":office",
                                             store->check->office_code, error);
    if (put == NULL) {
        return NULL;
    }
    sql_bind_text(put, ":project_code", project_code);
    sql_bind_text(put, ":code", code);
    return sql_execute(put, error) ? g_strdup(code) : NULL;
}

char *intake_store_identity(IntakeStore *store, const char *project_code, bool *made,
                            GError **error)
{
    SqlStatement *query = intake_store_prepare(store, intake_identity_get_sql, ":office",
                                               store->check->office_code, error);
    if (query == NULL) {
        return NULL;
    }
    sql_bind_text(query, ":project_code", project_code);
    bool row = false;
    if (!sql_step(query, &row, error)) {
        return NULL;
    }
    if (made != NULL) {
        *made = !row;
    }
    if (!row) {
        return make_identity(store, project_code, error);
    }
    char *code = sql_column_copy(query, 0);
    sql_reset(query);
    return code;
}

static bool bind_parent(IntakeStore *store, SqlStatement *put, const IntakeRecord *record,
                        GError **error)
{
    const IntakeValue *parent = &record->values[PROJECT_PARENT];
    if (!parent->present) {
        sql_bind_null(put, ":parent");
        return true;
    }
    g_autofree char *code = intake_store_identity(store, parent->text, NULL, error);
    sql_bind_text(put, ":parent", code);
    return code != NULL;
}

/** The sum of the classes that are stated; NULL when none is: not stated is not zero. */
static void bind_budget(SqlStatement *put, const IntakeRecord *record)
{
    int64_t total_satang = 0;
    bool stated = false;
    for (size_t i = 0; i < G_N_ELEMENTS(money_classes); i++) {
        const IntakeValue *money = &record->values[money_classes[i].column];
        stated = stated || money->present;
        total_satang += money->present ? money->integer : 0;
    }
    if (stated) {
        sql_bind_integer(put, ":budget", total_satang);
    } else {
        sql_bind_null(put, ":budget");
    }
}

static bool put_project(IntakeStore *store, const IntakeRecord *record, const char *code,
                        GError **error)
{
    SqlStatement *put = intake_store_prepare(store, intake_projects_put_sql, ":code", code, error);
    if (put == NULL) {
        return false;
    }
    sql_bind_text(put, ":area_code", store->check->office_code);
    intake_store_bind_columns(store, put, record, ELSEWHERE);
    bind_budget(put, record);
    sql_bind_integer(put, ":sample", intake_batch_is_sample(store->check->batch, record));
    return bind_parent(store, put, record, error) && sql_execute(put, error);
}

static bool put_class(IntakeStore *store, const IntakeRecord *record, const MoneyClass *class,
                      const char *code, GError **error)
{
    const IntakeValue *money = &record->values[class->column];
    if (!money->present) {
        return true;
    }
    SqlStatement *put =
        intake_store_prepare(store, intake_project_money_put_sql, ":code", code, error);
    if (put == NULL) {
        return false;
    }
    const char *funder = record->values[PROJECT_FUNDER].text;
    sql_bind_text(put, ":class", class->class);
    sql_bind_text(put, ":organisation", class->has_funder ? funder : NULL);
    sql_bind_integer(put, ":amount", money->integer);
    sql_bind_integer(put, ":rounded", money->rounded);
    return sql_execute(put, error);
}

static bool put_money(IntakeStore *store, const IntakeRecord *record, const char *code,
                      GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(money_classes); i++) {
        if (!put_class(store, record, &money_classes[i], code, error)) {
            return false;
        }
    }
    return true;
}

static bool put_villages(IntakeStore *store, const IntakeValue *villages, const char *code,
                         GError **error)
{
    g_auto(GStrv) list = g_strsplit(villages->present ? villages->text : "", "\n", -1);
    for (char **number = list; *number != NULL; number++) {
        SqlStatement *put =
            intake_store_prepare(store, intake_project_village_put_sql, ":code", code, error);
        if (put == NULL) {
            return false;
        }
        g_autofree char *village = g_strdup_printf("%s%02u", store->check->office_code,
                                                   (unsigned)g_ascii_strtoull(*number, NULL, 10));
        sql_bind_text(put, ":village", village);
        if (!sql_execute(put, error)) {
            return false;
        }
    }
    return true;
}

static bool drop_parts(IntakeStore *store, const char *code, GError **error)
{
    SqlStatement *money =
        intake_store_prepare(store, intake_project_money_drop_sql, ":code", code, error);
    if (money == NULL || !sql_execute(money, error)) {
        return false;
    }
    SqlStatement *villages =
        intake_store_prepare(store, intake_project_village_drop_sql, ":code", code, error);
    return villages != NULL && sql_execute(villages, error);
}

bool intake_store_project(IntakeStore *store, const IntakeRecord *record, int position,
                          GString *record_key, GError **error)
{
    (void)position;
    bool made = false;
    g_autofree char *code =
        intake_store_identity(store, record->values[PROJECT_CODE].text, &made, error);
    if (code == NULL) {
        return false;
    }
    g_string_assign(record_key, code);
    return put_project(store, record, code, error) && (made || drop_parts(store, code, error)) &&
           put_money(store, record, code, error) &&
           put_villages(store, &record->values[PROJECT_VILLAGE], code, error);
}

bool intake_store_ladder(IntakeStore *store, const IntakeRecord *record, int position,
                         GString *record_key, GError **error)
{
    (void)position;
    g_autofree char *code =
        intake_store_identity(store, record->values[LADDER_PROJECT].text, NULL, error);
    if (code == NULL) {
        return false;
    }
    g_string_printf(record_key, "%s/%s", code, record->values[LADDER_RUNG].text);
    SqlStatement *put = intake_store_prepare(store, intake_ladder_put_sql, ":code", code, error);
    if (put == NULL) {
        return false;
    }
    intake_store_bind_columns(store, put, record, INTAKE_STORE_SKIP(LADDER_PROJECT));
    return sql_execute(put, error);
}
