#include "survey_rows.h"

#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "survey_relation.h"

#define MANY_SOURCES "หลายแหล่ง"

bool survey_unit_is_counted(const char *unit)
{
    static const char *const words[] = {"คน", "ราย", "ครัวเรือน", "คร.", "หลังคาเรือน"};

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        if (g_str_equal(unit, words[i])) {
            return true;
        }
    }
    return false;
}

int survey_unit_get_minimum(const char *unit)
{
    bool people = g_str_equal(unit, "คน") || g_str_equal(unit, "ราย");
    bool households = !people && survey_unit_is_counted(unit);

    return households ? DISCLOSURE_TABLE_HOUSEHOLD_MIN : DISCLOSURE_TABLE_PEOPLE_MIN;
}

static DisclosureKind find_kind(const SurveyRow *rows, int count)
{
    DisclosureKind kind = DISCLOSURE_KIND_PLAIN;

    for (int i = 0; i < count; i++) {
        if (rows[i].passed >= 0 || rows[i].failed >= 0) {
            return DISCLOSURE_KIND_PAIR;
        }
        bool count_of = rows[i].has_value && survey_unit_is_counted(rows[i].unit) &&
                        rows[i].value >= 0 && rows[i].value == floor(rows[i].value);
        if (rows[i].has_value && !count_of) {
            kind = DISCLOSURE_KIND_MEAN;
        }
    }
    return kind;
}

/* To know a figure again, not to read it: what fits in the runs of a history. */
static int64_t mark_value(double value)
{
    guint64 bits = 0;

    memcpy(&bits, &value, sizeof bits);
    return (int64_t)((bits ^ bits >> 31) & 0x7fffffff);
}

static bool get_pair(const SurveyRow *row, SurveyFigures *figures)
{
    int64_t n = row->surveyed;
    int64_t p = row->passed;
    int64_t f = row->failed;

    n = n < 0 && p >= 0 && f >= 0 ? p + f : n;
    p = p < 0 && n >= 0 && f >= 0 ? n - f : p;
    figures->surveyed = n;
    figures->passed = p;
    return n >= 0 && p >= 0 && p <= n && (f < 0 || p + f == n);
}

/* Returns: false when a row does not say what its table is about. */
static bool get_figures(DisclosureKind kind, const SurveyRow *row, SurveyFigures *figures)
{
    switch (kind) {
    case DISCLOSURE_KIND_PAIR:
        return get_pair(row, figures);
    case DISCLOSURE_KIND_PLAIN:
        figures->surveyed = row->has_value ? (int64_t)row->value : row->surveyed;
        return figures->surveyed >= 0;
    case DISCLOSURE_KIND_MEAN:
        // Not stated how many: not few, as far as anybody can tell.
        figures->surveyed = row->surveyed >= 0 ? row->surveyed : DISCLOSURE_TABLE_HOUSEHOLD_MIN;
        figures->passed = mark_value(row->value);
        return row->has_value;
    }
    return false;
}

static bool can_weigh(const SurveyRow *rows, int count)
{
    for (int i = 0; i < count; i++) {
        if (rows[i].surveyed < 0) {
            return false;
        }
    }
    return true;
}

SurveyTable *survey_rows_make(ReleaseScopes *scopes, const SurveyRow *rows, int count,
                              int threshold, SurveyMean mean)
{
    SurveyTable *table = survey_table_new(scopes, threshold);

    table->kind = find_kind(rows, count);
    table->minimum = count > 0 ? survey_unit_get_minimum(rows[0].unit) : table->minimum;
    for (int i = 0; i < count; i++) {
        SurveyFigures figures = {.scope = rows[i].scope};
        figures.slice = survey_table_find_slice(table, rows[i].sex, rows[i].age_group);
        if (figures.slice >= 0 && get_figures(table->kind, &rows[i], &figures)) {
            survey_table_add(table, &figures, i);
        } else {
            table->dropped++;
        }
    }
    bool rolls_up =
        table->kind != DISCLOSURE_KIND_MEAN || (mean != SURVEY_MEAN_NONE && can_weigh(rows, count));
    if (rolls_up) {
        survey_roll_up(table);
    }
    return table;
}

typedef struct {
    const SurveyTable *table;
    GArray *notes;
    SurveyMean mean;
} Noter;

static void note_sum(const int *items, int count, bool of_places, void *user)
{
    const Noter *noter = user;
    const SurveyCell *parent = &g_array_index(noter->table->cells, SurveyCell, items[0]);
    SurveyNote *note = &g_array_index(noter->notes, SurveyNote, items[0]);
    double sum = 0;

    if (!of_places || parent->figures.part != SURVEY_PART_SUM) {
        return;
    }
    for (int i = 1; i < count; i++) {
        const SurveyNote *part = &g_array_index(noter->notes, SurveyNote, items[i]);
        const SurveyCell *cell = &g_array_index(noter->table->cells, SurveyCell, items[i]);
        note->as_of = g_strcmp0(part->as_of, note->as_of) > 0 ? part->as_of : note->as_of;
        note->source = g_strcmp0(part->source, note->source) == 0 ? note->source : MANY_SOURCES;
        note->sample |= part->sample;
        sum += noter->mean == SURVEY_MEAN_ADD ? part->value
                                              : part->value * (double)cell->figures.surveyed;
    }
    note->value = sum;
    if (noter->mean == SURVEY_MEAN_WEIGHTED && parent->figures.surveyed > 0) {
        note->value = round(100 * sum / (double)parent->figures.surveyed) / 100;
    }
}

GArray *survey_rows_note(const SurveyTable *table, const SurveyRow *rows, SurveyMean mean)
{
    GArray *notes = g_array_new(FALSE, TRUE, sizeof(SurveyNote));
    Noter noter = {table, notes, mean};
    g_autoptr(GPtrArray) items = g_ptr_array_sized_new(table->cells->len);

    g_array_set_size(notes, table->cells->len);
    for (guint i = 0; i < table->cells->len; i++) {
        SurveyCell *cell = &g_array_index(table->cells, SurveyCell, i);
        g_ptr_array_add(items, &cell->figures);
        if (cell->row >= 0) {
            const SurveyRow *row = &rows[cell->row];
            g_array_index(notes, SurveyNote, i) = (SurveyNote){
                row->unit, row->as_of, row->source, row->sample, row->has_value, row->value};
        }
    }
    survey_relation_list(table, items, note_sum, &noter);
    return notes;
}

static void hash_text(BaseHash *hash, const char *text)
{
    base_hash_update(hash, text, strlen(text) + 1);
}

char *survey_rows_digest(const ReleaseScopes *scopes, const SurveyRow *rows, int count,
                         int threshold)
{
    g_autoptr(BaseHash) hash = base_hash_new();
    char *hex = g_malloc0(BASE_HASH_HEX_LENGTH + 1);

    hash_text(hash, scopes->digest);
    base_hash_update(hash, &threshold, sizeof threshold);
    for (int i = 0; i < count; i++) {
        const SurveyRow *row = &rows[i];
        const int64_t numbers[] = {row->surveyed, row->passed, row->failed, row->has_value,
                                   row->sample};
        hash_text(hash, release_scopes_get(scopes, row->scope)->code);
        hash_text(hash, row->sex);
        hash_text(hash, row->age_group);
        base_hash_update(hash, numbers, sizeof numbers);
        base_hash_update(hash, &row->value, sizeof row->value);
        hash_text(hash, row->unit);
        hash_text(hash, row->as_of);
        hash_text(hash, row->source);
    }
    base_hash_finish(hash, hex);
    return hex;
}
