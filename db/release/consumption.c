#include "release_query.h"
#include "survey_rows.h"
#include "surveys.h"

// Columns of consumption_raw.sql.
enum { ITEM, YEAR_BE, AREA, SURVEYED, HOUSEHOLDS, SAMPLE };

typedef struct {
    char *item;
    int year_be;
    GArray *rows; /* SurveyRow */
} Item;

static void item_clear(Item *item)
{
    g_free(item->item);
    g_array_unref(item->rows);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Item, item_clear)

static bool put_cell(const Item *item, SqlStatement *put, const SurveyTable *table,
                     const SurveyCell *cell, const SurveyNote *note, GError **error)
{
    const ReleaseScope *scope = release_scopes_get(table->scopes, cell->figures.scope);

    sql_bind_text(put, ":area_code", scope->code);
    sql_bind_integer(put, ":year_be", item->year_be);
    sql_bind_text(put, ":item", item->item);
    surveys_bind(put, ":surveyed", ":surveyed_state", &cell->marks[DISCLOSURE_FIGURE_SURVEYED]);
    surveys_bind(put, ":households", ":households_state", &cell->marks[DISCLOSURE_FIGURE_PASSED]);
    sql_bind_integer(put, ":sent_count", cell->sent_count);
    sql_bind_integer(put, ":sent_total", cell->sent_total);
    sql_bind_integer(put, ":sample", note->sample);
    return sql_execute(put, error);
}

static bool end_item(SurveyBuild *build, const Item *item, SqlStatement *put, GError **error)
{
    const SurveyRow *rows = (const SurveyRow *)(const void *)item->rows->data;
    int count = (int)item->rows->len;

    if (count == 0) {
        return true;
    }
    g_autofree char *name = g_strdup_printf("%s/%d", item->item, item->year_be);
    g_autofree char *digest =
        survey_rows_digest(build->scopes, rows, count, build->options->small_cell);
    g_autoptr(SurveyTable) table =
        survey_rows_make(build->scopes, rows, count, build->options->small_cell, SURVEY_MEAN_NONE);
    if (!surveys_protect(build, (const char *const[]){"consumption", name}, digest, table, error)) {
        return false;
    }
    g_autoptr(GArray) notes = survey_rows_note(table, rows, SURVEY_MEAN_NONE);
    for (guint i = 0; i < table->cells->len; i++) {
        const SurveyCell *cell = &g_array_index(table->cells, SurveyCell, i);
        if (cell->figures.part != SURVEY_PART_REST &&
            !put_cell(item, put, table, cell, &g_array_index(notes, SurveyNote, i), error)) {
            return false;
        }
    }
    return true;
}

static bool is_of(const Item *item, SqlStatement *raw)
{
    return item->year_be == (int)sql_column_integer(raw, YEAR_BE) &&
           g_strcmp0(item->item, sql_column_text(raw, ITEM)) == 0;
}

static void add_row(Item *item, ReleaseScopes *scopes, SqlStatement *raw)
{
    const SurveyRow row = {.year_be = item->year_be,
                           .scope = release_scopes_find(scopes, sql_column_text(raw, AREA)),
                           .sex = "",
                           .age_group = "",
                           .surveyed = sql_column_integer(raw, SURVEYED),
                           .passed = sql_column_integer(raw, HOUSEHOLDS),
                           .failed = -1,
                           .unit = "ครัวเรือน",
                           .as_of = "",
                           .source = "",
                           .sample = sql_column_integer(raw, SAMPLE) != 0};

    g_array_append_vals(item->rows, &row, 1);
}

bool surveys_write_consumption(SurveyBuild *build, GError **error)
{
    g_auto(Item) item = {.rows = g_array_new(FALSE, TRUE, sizeof(SurveyRow))};
    g_autoptr(SqlStatement) raw = sql_prepare(build->database, release_consumption_raw_sql, error);
    g_autoptr(SqlStatement) put =
        raw == NULL ? NULL : sql_prepare(build->database, release_consumption_put_sql, error);
    bool row = false;

    if (put == NULL || !sql_step(raw, &row, error)) {
        return false;
    }
    while (row) {
        if (!is_of(&item, raw)) {
            if (!end_item(build, &item, put, error)) {
                return false;
            }
            g_array_set_size(item.rows, 0);
            g_free(item.item);
            item.item = sql_column_copy(raw, ITEM);
            item.year_be = (int)sql_column_integer(raw, YEAR_BE);
        }
        add_row(&item, build->scopes, raw);
        if (!sql_step(raw, &row, error)) {
            return false;
        }
    }
    return end_item(build, &item, put, error);
}
