#include "survey_rows.h"
#include "surveys.h"

#include "release_query.h"

// Columns of indicator_raw.sql and indicator_list.sql.
enum {
    RAW_SET,
    RAW_EDITION,
    RAW_CODE,
    RAW_YEAR_BE,
    RAW_AREA,
    RAW_SEX,
    RAW_AGE_GROUP,
    RAW_SURVEYED,
    RAW_PASSED,
    RAW_FAILED,
    RAW_VALUE,
    RAW_UNIT,
    RAW_AS_OF,
    RAW_SOURCE,
    RAW_SAMPLE,
    RAW_AGGREGATION,
};

/* Rows of one indicator, all years, as they are read. */
typedef struct {
    GStringChunk *texts;
    GArray *rows; /* SurveyRow, by year */
    char *set_code;
    char *edition;
    char *code;
    SurveyMean mean;
} Indicator;

/* A row on its way out, with the table it comes from. */
typedef struct {
    const Indicator *indicator;
    const SurveyTable *table;
    const SurveyCell *cell;
    const SurveyNote *note;
    int year_be;
} Figure;

static void indicator_init(Indicator *indicator)
{
    *indicator = (Indicator){.texts = g_string_chunk_new(4096),
                             .rows = g_array_new(FALSE, TRUE, sizeof(SurveyRow))};
}

static void indicator_clear(Indicator *indicator)
{
    g_string_chunk_free(indicator->texts);
    g_array_unref(indicator->rows);
    g_free(indicator->set_code);
    g_free(indicator->edition);
    g_free(indicator->code);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Indicator, indicator_clear)

static void begin_indicator(Indicator *indicator, SqlStatement *raw)
{
    const char *aggregation = sql_column_text(raw, RAW_AGGREGATION);

    g_string_chunk_clear(indicator->texts);
    g_array_set_size(indicator->rows, 0);
    g_free(indicator->set_code);
    g_free(indicator->edition);
    g_free(indicator->code);
    indicator->set_code = sql_column_copy(raw, RAW_SET);
    indicator->edition = sql_column_copy(raw, RAW_EDITION);
    indicator->code = sql_column_copy(raw, RAW_CODE);
    indicator->mean = SURVEY_MEAN_NONE;
    if (g_strcmp0(aggregation, "sum") == 0) {
        indicator->mean = SURVEY_MEAN_ADD;
    } else if (g_strcmp0(aggregation, "weighted") == 0) {
        indicator->mean = SURVEY_MEAN_WEIGHTED;
    }
}

static bool is_of(const Indicator *indicator, SqlStatement *raw)
{
    return g_strcmp0(indicator->code, sql_column_text(raw, RAW_CODE)) == 0 &&
           g_strcmp0(indicator->edition, sql_column_text(raw, RAW_EDITION)) == 0 &&
           g_strcmp0(indicator->set_code, sql_column_text(raw, RAW_SET)) == 0;
}

static int64_t get_count(SqlStatement *raw, int column)
{
    return sql_column_is_null(raw, column) ? -1 : sql_column_integer(raw, column);
}

static const char *keep(const Indicator *indicator, SqlStatement *raw, int column)
{
    const char *text = sql_column_text(raw, column);

    return g_string_chunk_insert_const(indicator->texts, text == NULL ? "" : text);
}

static void add_row(Indicator *indicator, ReleaseScopes *scopes, SqlStatement *raw)
{
    const SurveyRow row = {.year_be = (int)sql_column_integer(raw, RAW_YEAR_BE),
                           .scope = release_scopes_find(scopes, sql_column_text(raw, RAW_AREA)),
                           .sex = keep(indicator, raw, RAW_SEX),
                           .age_group = keep(indicator, raw, RAW_AGE_GROUP),
                           .surveyed = get_count(raw, RAW_SURVEYED),
                           .passed = get_count(raw, RAW_PASSED),
                           .failed = get_count(raw, RAW_FAILED),
                           .has_value = !sql_column_is_null(raw, RAW_VALUE),
                           .value = sql_column_real(raw, RAW_VALUE),
                           .unit = keep(indicator, raw, RAW_UNIT),
                           .as_of = keep(indicator, raw, RAW_AS_OF),
                           .source = keep(indicator, raw, RAW_SOURCE),
                           .sample = sql_column_integer(raw, RAW_SAMPLE) != 0};

    g_array_append_vals(indicator->rows, &row, 1);
}

static int compare_figures(gconstpointer a, gconstpointer b)
{
    const Figure *one = a;
    const Figure *other = b;
    const ReleaseScopes *scopes = one->table->scopes;
    const SurveySlice *slice = g_ptr_array_index(one->table->slices, one->cell->figures.slice);
    const SurveySlice *other_slice =
        g_ptr_array_index(other->table->slices, other->cell->figures.slice);
    int order = g_strcmp0(release_scopes_get(scopes, one->cell->figures.scope)->code,
                          release_scopes_get(scopes, other->cell->figures.scope)->code);

    order = order != 0 ? order : one->year_be - other->year_be;
    order = order != 0 ? order : g_strcmp0(slice->sex, other_slice->sex);
    return order != 0 ? order : g_strcmp0(slice->age_group, other_slice->age_group);
}

static void bind_counts(SqlStatement *put, const Figure *figure)
{
    const SurveyCell *cell = figure->cell;
    bool pair = figure->table->kind == DISCLOSURE_KIND_PAIR;
    bool plain_surveyed = figure->table->kind == DISCLOSURE_KIND_PLAIN && !figure->note->has_value;
    bool nobody = cell->figures.surveyed == 0 &&
                  cell->marks[DISCLOSURE_FIGURE_SURVEYED].state == DISCLOSURE_STATE_SHOWN;

    surveys_bind(put, ":surveyed", ":surveyed_state",
                 pair || plain_surveyed ? &cell->marks[DISCLOSURE_FIGURE_SURVEYED] : NULL);
    surveys_bind(put, ":passed", ":passed_state",
                 pair ? &cell->marks[DISCLOSURE_FIGURE_PASSED] : NULL);
    surveys_bind(put, ":failed", ":failed_state",
                 pair ? &cell->marks[DISCLOSURE_FIGURE_FAILED] : NULL);
    if (pair && nobody) {
        sql_bind_null(put, ":passed");
        sql_bind_text(put, ":passed_state", "na");
        sql_bind_null(put, ":failed");
        sql_bind_text(put, ":failed_state", "na");
    }
}

static void bind_value(SqlStatement *put, const Figure *figure)
{
    DisclosureKind kind = figure->table->kind;
    const DisclosureMark *mark = &figure->cell->marks[DISCLOSURE_FIGURE_SURVEYED];
    bool told =
        kind == DISCLOSURE_KIND_MEAN || (kind == DISCLOSURE_KIND_PLAIN && figure->note->has_value);

    surveys_bind(put, ":value", ":value_state", told ? mark : NULL);
    if (kind == DISCLOSURE_KIND_MEAN && mark->state == DISCLOSURE_STATE_SHOWN) {
        sql_bind_real(put, ":value", figure->note->value);
    }
}

static bool put_figure(SqlStatement *put, const Figure *figure, GError **error)
{
    const SurveyCell *cell = figure->cell;
    const SurveySlice *slice = g_ptr_array_index(figure->table->slices, cell->figures.slice);
    const ReleaseScope *scope = release_scopes_get(figure->table->scopes, cell->figures.scope);

    sql_bind_text(put, ":set_code", figure->indicator->set_code);
    sql_bind_text(put, ":edition", figure->indicator->edition);
    sql_bind_text(put, ":indicator_code", figure->indicator->code);
    sql_bind_text(put, ":area_code", scope->code);
    sql_bind_integer(put, ":year_be", figure->year_be);
    sql_bind_text(put, ":sex", slice->sex);
    sql_bind_text(put, ":age_group", slice->age_group);
    bind_counts(put, figure);
    bind_value(put, figure);
    sql_bind_text(put, ":unit", figure->note->unit);
    sql_bind_integer(put, ":sent_count", cell->sent_count);
    sql_bind_integer(put, ":sent_total", cell->sent_total);
    sql_bind_text(put, ":as_of", figure->note->as_of);
    sql_bind_text(put, ":source", figure->note->source);
    sql_bind_integer(put, ":sample", figure->note->sample);
    return sql_execute(put, error);
}

static bool put_figures(SurveyBuild *build, GArray *figures, GError **error)
{
    g_array_sort(figures, compare_figures);
    for (guint i = 0; i < figures->len; i++) {
        if (!put_figure(build->indicator_put, &g_array_index(figures, Figure, i), error)) {
            return false;
        }
    }
    return true;
}

static void list_figures(const Indicator *indicator, const SurveyTable *table, const GArray *notes,
                         int year_be, GArray *figures)
{
    for (guint i = 0; i < table->cells->len; i++) {
        const SurveyCell *cell = &g_array_index(table->cells, SurveyCell, i);
        const Figure figure = {indicator, table, cell, &g_array_index(notes, SurveyNote, i),
                               year_be};
        if (cell->figures.part != SURVEY_PART_REST) {
            g_array_append_vals(figures, &figure, 1);
        }
    }
}

/* The rows of one year: from `first`. Returns: how many. */
static int count_year(const GArray *rows, int first)
{
    int next = first;

    while (next < (int)rows->len && g_array_index(rows, SurveyRow, next).year_be ==
                                        g_array_index(rows, SurveyRow, first).year_be) {
        next++;
    }
    return next - first;
}

/* Whether every year of an indicator is what the last release was made of. */
static bool is_unchanged(SurveyBuild *build, const Indicator *indicator, bool *unchanged,
                         GError **error)
{
    *unchanged = build->has_previous;
    for (int first = 0, count = 0; *unchanged && first < (int)indicator->rows->len;
         first += count) {
        const SurveyRow *rows = &g_array_index(indicator->rows, SurveyRow, first);
        count = count_year(indicator->rows, first);
        g_autofree char *name = g_strdup_printf("%s/%s/%s/%d", indicator->set_code,
                                                indicator->edition, indicator->code, rows->year_be);
        g_autofree char *digest =
            survey_rows_digest(build->scopes, rows, count, build->options->small_cell);
        g_autofree char *told_digest = NULL;
        g_autoptr(GBytes) runs = NULL;
        if (!release_told_get(build->told, build->database,
                              (const char *const[]){"indicators", name}, &told_digest, &runs,
                              error)) {
            return false;
        }
        *unchanged = g_strcmp0(digest, told_digest) == 0;
    }
    return true;
}

static bool keep_indicator(SurveyBuild *build, const Indicator *indicator, GError **error)
{
    SqlStatement *keep_rows = build->indicator_keep;

    sql_bind_text(keep_rows, ":set_code", indicator->set_code);
    sql_bind_text(keep_rows, ":edition", indicator->edition);
    sql_bind_text(keep_rows, ":indicator_code", indicator->code);
    return sql_execute(keep_rows, error);
}

static bool make_indicator(SurveyBuild *build, const Indicator *indicator, GError **error)
{
    g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func((GDestroyNotify)survey_table_free);
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(Figure));

    for (int first = 0, count = 0; first < (int)indicator->rows->len; first += count) {
        const SurveyRow *rows = &g_array_index(indicator->rows, SurveyRow, first);
        count = count_year(indicator->rows, first);
        g_autofree char *name = g_strdup_printf("%s/%s/%s/%d", indicator->set_code,
                                                indicator->edition, indicator->code, rows->year_be);
        g_autofree char *digest =
            survey_rows_digest(build->scopes, rows, count, build->options->small_cell);
        SurveyTable *table = survey_rows_make(build->scopes, rows, count,
                                              build->options->small_cell, indicator->mean);
        g_ptr_array_add(tables, table);
        if (!surveys_protect(build, (const char *const[]){"indicators", name}, digest, table,
                             error)) {
            return false;
        }
        g_ptr_array_add(notes, survey_rows_note(table, rows, indicator->mean));
        list_figures(indicator, table, g_ptr_array_index(notes, notes->len - 1), rows->year_be,
                     figures);
    }
    return put_figures(build, figures, error);
}

static bool end_indicator(SurveyBuild *build, const Indicator *indicator, GError **error)
{
    bool unchanged = false;

    if (indicator->rows->len == 0) {
        return true;
    }
    if (!is_unchanged(build, indicator, &unchanged, error)) {
        return false;
    }
    return unchanged ? keep_indicator(build, indicator, error)
                     : make_indicator(build, indicator, error);
}

bool surveys_write_indicators(SurveyBuild *build, GError **error)
{
    g_auto(Indicator) indicator = {0};
    g_autoptr(SqlStatement) raw = sql_prepare(build->database, release_indicator_raw_sql, error);
    bool row = false;

    indicator_init(&indicator);
    if (raw == NULL || !sql_step(raw, &row, error)) {
        return false;
    }
    while (row) {
        if (!is_of(&indicator, raw)) {
            if (!end_indicator(build, &indicator, error)) {
                return false;
            }
            begin_indicator(&indicator, raw);
        }
        add_row(&indicator, build->scopes, raw);
        if (!sql_step(raw, &row, error)) {
            return false;
        }
    }
    return end_indicator(build, &indicator, error);
}
