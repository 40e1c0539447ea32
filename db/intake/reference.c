#include "reference.h"

#include <string.h>

#include "intake_query.h"

static void area_free(gpointer data)
{
    IntakeArea *area = data;
    g_free(area->code);
    g_free(area->name);
    g_free(area);
}

static void names_free(gpointer names) { intake_names_free(names); }

static IntakeReference *reference_new(void)
{
    IntakeReference *reference = g_new0(IntakeReference, 1);
    reference->areas = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, area_free);
    reference->places = intake_names_new();
    reference->organisations = intake_names_new();
    reference->programmes = intake_names_new();
    reference->schemes = intake_names_new();
    reference->duties = intake_names_new();
    reference->issues = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, names_free);
    return reference;
}

void intake_reference_free(IntakeReference *reference)
{
    if (reference == NULL) {
        return;
    }
    g_hash_table_unref(reference->areas);
    intake_names_free(reference->places);
    intake_names_free(reference->organisations);
    intake_names_free(reference->programmes);
    intake_names_free(reference->schemes);
    intake_names_free(reference->duties);
    g_hash_table_unref(reference->issues);
    g_free(reference);
}

static void take_area(SqlStatement *row, void *data)
{
    IntakeReference *reference = data;
    IntakeArea *area = g_new0(IntakeArea, 1);
    area->code = sql_column_copy(row, 0);
    area->name = sql_column_copy(row, 1);
    area->village_count = sql_column_is_null(row, 2) ? -1 : (int)sql_column_integer(row, 2);
    intake_names_add(reference->places, area->code, area->name);
    intake_names_add(reference->places, area->code, sql_column_text(row, 3));
    g_hash_table_insert(reference->areas, area->code, area);
}

static void take_alias(SqlStatement *row, void *data)
{
    IntakeReference *reference = data;
    intake_names_add(reference->places, sql_column_text(row, 0), sql_column_text(row, 1));
}

static void take_issue(SqlStatement *row, void *data)
{
    IntakeReference *reference = data;
    const char *edition = sql_column_text(row, 0);
    IntakeNames *names = g_hash_table_lookup(reference->issues, edition);
    if (names == NULL) {
        names = intake_names_new();
        g_hash_table_insert(reference->issues, g_strdup(edition), names);
    }
    const char *code = sql_column_text(row, 1);
    const char *name = sql_column_text(row, 2);
    g_autofree char *both = g_strdup_printf("%s %s", code, name); // as templates list them
    intake_names_add(names, code, name);
    intake_names_add(names, code, both);
}

static void take_organisation(SqlStatement *row, void *data)
{
    IntakeReference *reference = data;
    const char *code = sql_column_text(row, 0);
    intake_names_add(reference->organisations, code, sql_column_text(row, 1));
    intake_names_add(reference->organisations, code, sql_column_text(row, 2));
    intake_names_add(reference->organisations, code, sql_column_text(row, 3));
    intake_names_add_lines(reference->organisations, code, sql_column_text(row, 4));
}

static void take_programme(SqlStatement *row, void *data)
{
    IntakeReference *reference = data;
    intake_names_add(reference->programmes, sql_column_text(row, 0), sql_column_text(row, 1));
}

static void take_scheme(SqlStatement *row, void *data)
{
    IntakeReference *reference = data;
    const char *scheme = sql_column_text(row, 0);
    intake_names_add(reference->schemes, scheme, scheme);
}

static void take_duty(SqlStatement *row, void *data)
{
    IntakeReference *reference = data;
    intake_names_add(reference->duties, sql_column_text(row, 0), sql_column_text(row, 1));
}

static bool load_rows(IntakeReference *reference, SqlDatabase *database, const char *query,
                      SqlTake take, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, query, error);
    return sql_each(statement, take, reference, error);
}

IntakeReference *intake_reference_load(SqlDatabase *database, GError **error)
{
    g_autoptr(IntakeReference) reference = reference_new();
    bool loaded =
        load_rows(reference, database, intake_reference_areas_sql, take_area, error) &&
        load_rows(reference, database, intake_reference_aliases_sql, take_alias, error) &&
        load_rows(reference, database, intake_reference_issues_sql, take_issue, error) &&
        load_rows(reference, database, intake_reference_organisations_sql, take_organisation,
                  error) &&
        load_rows(reference, database, intake_reference_programmes_sql, take_programme, error) &&
        load_rows(reference, database, intake_reference_schemes_sql, take_scheme, error) &&
        load_rows(reference, database, intake_reference_duties_sql, take_duty, error);
    return loaded ? g_steal_pointer(&reference) : NULL;
}

const IntakeArea *intake_reference_area(const IntakeReference *reference, const char *code)
{
    return g_hash_table_lookup(reference->areas, code);
}

bool intake_reference_is_tambon(const IntakeReference *reference, const char *code)
{
    return strlen(code) == INTAKE_AREA_TAMBON_DIGITS &&
           intake_reference_area(reference, code) != NULL;
}

const IntakeNames *intake_reference_issues(const IntakeReference *reference, const char *edition)
{
    return g_hash_table_lookup(reference->issues, edition);
}

IntakeMatch intake_reference_find(const IntakeNames *names, const char *text, const char **code,
                                  char **candidates)
{
    *code = intake_names_code(names, text);
    if (*code != NULL) {
        return INTAKE_MATCH_ONE;
    }
    const GPtrArray *codes = intake_names_match(names, text);
    if (codes == NULL) {
        return INTAKE_MATCH_NONE;
    }
    if (codes->len > 1) {
        *candidates = intake_names_describe(names, codes);
        return INTAKE_MATCH_SEVERAL;
    }
    *code = g_ptr_array_index(codes, 0);
    return INTAKE_MATCH_ONE;
}
