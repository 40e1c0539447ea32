#include "table.h"

#include <string.h>

#include "datapackage_query.h"
#include "datapackage_words.h"

typedef struct {
    const char *table;
    const char *query;
} Query;

#define QUERY(name)                                                                                \
    {                                                                                              \
#name, datapackage_##name##_sql                                                            \
    }

static const Query queries[] = {
    QUERY(areas),
    QUERY(assessment),
    QUERY(beyond_capacity),
    QUERY(calendar),
    QUERY(changes),
    QUERY(consumption),
    QUERY(coverage),
    QUERY(disbursed_totals),
    QUERY(documents),
    QUERY(funding),
    QUERY(givers),
    QUERY(glossary),
    QUERY(holidays),
    QUERY(household_accounts),
    QUERY(indicator_sets),
    QUERY(indicator_values),
    QUERY(indicators),
    QUERY(issue_maps),
    QUERY(issue_money),
    QUERY(issue_totals),
    QUERY(issues),
    QUERY(milestones),
    QUERY(organisations),
    QUERY(photos),
    QUERY(plans),
    QUERY(process_states),
    QUERY(process_steps),
    QUERY(profile),
    QUERY(programme_areas),
    QUERY(programme_years),
    QUERY(programmes),
    QUERY(project_money),
    QUERY(project_rungs),
    QUERY(project_totals),
    QUERY(project_villages),
    QUERY(projects),
    QUERY(quality),
    QUERY(reports),
    QUERY(results),
    QUERY(roles),
};

static json_t *parse(const char *text)
{
    json_error_t where;
    json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, &where);
    g_assert(json != NULL); // our own text
    return json;
}

void datapackage_table_init(DatapackageTables *tables)
{
    *tables = (DatapackageTables){parse(tables_json), parse(fields_json)};
}

void datapackage_table_clear(DatapackageTables *tables)
{
    json_decref(tables->tables);
    json_decref(tables->fields);
}

const char *datapackage_table_query(const json_t *table)
{
    const char *name = datapackage_table_word(table, "name");
    for (size_t i = 0; i < G_N_ELEMENTS(queries); i++) {
        if (strcmp(queries[i].table, name) == 0) {
            return queries[i].query;
        }
    }
    g_assert_not_reached();
}

const char *datapackage_table_word(const json_t *words, const char *key)
{
    return json_string_value(json_object_get(words, key));
}

static DatapackageType type_of(const json_t *words)
{
    const char *type = datapackage_table_word(words, "type");
    if (g_strcmp0(datapackage_table_word(words, "unit"), "baht") == 0) {
        return DATAPACKAGE_BAHT;
    }
    return strcmp(type, "integer") == 0   ? DATAPACKAGE_INTEGER
           : strcmp(type, "number") == 0  ? DATAPACKAGE_NUMBER
           : strcmp(type, "boolean") == 0 ? DATAPACKAGE_BOOLEAN
                                          : DATAPACKAGE_STRING;
}

GArray *datapackage_table_fields(const DatapackageTables *tables, SqlStatement *statement)
{
    GArray *fields = g_array_new(FALSE, TRUE, sizeof(DatapackageField));
    for (int i = 0; i < sql_column_count(statement); i++) {
        const json_t *words = json_object_get(tables->fields, sql_column_name(statement, i));
        g_assert(words != NULL); // a column without a meaning is a mistake of ours
        const char *of = datapackage_table_word(words, "of");
        const DatapackageField field = {
            .name = sql_column_name(statement, i),
            .words = words,
            .labels =
                of == NULL ? NULL : json_object_get(json_object_get(tables->fields, of), "values"),
            .type = type_of(words),
        };
        g_array_append_val(fields, field);
    }
    return fields;
}
