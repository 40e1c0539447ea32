#include "heat_read.h"

#include <math.h>
#include <snapshot/area.h>
#include <string.h>

void screen_heat_table_clear(ScreenHeatTable *table)
{
    screen_survey_clear(&table->survey);
    g_clear_pointer(&table->values, g_ptr_array_unref);
    g_clear_pointer(&table->areas, g_ptr_array_unref);
    g_clear_pointer(&table->cells, g_free);
    g_clear_pointer(&table->order, g_free);
}

ScreenHeatCell *screen_heat_table_cell(const ScreenHeatTable *table, int row, int column)
{
    return &table->cells[row * (int)table->values->len + column];
}

const SnapshotIndicator *screen_heat_table_indicator(const ScreenHeatTable *table, int column)
{
    return &((const SnapshotIndicatorValue *)g_ptr_array_index(table->values, (guint)column))
                ->indicator;
}

static GPtrArray *list_areas(Snapshot *snapshot, const ScreenSubject *subject, GError **error)
{
    return subject->level == SNAPSHOT_LEVEL_PROVINCE
               ? snapshot_area_list_tambons(snapshot, error)
               : screen_subject_list_places(snapshot, subject->scope, error);
}

static bool is_read(const ScreenHeatTable *table, int column)
{
    return column == table->sorted || (column >= table->first && column < table->end);
}

static GPtrArray *list_cells(Snapshot *snapshot, const ScreenHeatTable *table,
                             const SnapshotIndicatorKey *key, GError **error)
{
    int group_no = table->subject.group_no;
    g_autofree const char **codes = g_new0(const char *, table->values->len + 1);
    for (int column = 0, count = 0; column < (int)table->values->len; column++) {
        if (is_read(table, column)) {
            codes[count++] = screen_heat_table_indicator(table, column)->code;
        }
    }
    return group_no != 0
               ? snapshot_indicator_list_table_group(snapshot, group_no, key, codes, error)
               : snapshot_indicator_list_table(snapshot, key, codes, error);
}

static void choose_columns(ScreenHeatTable *table, const ScreenHeatAsked *asked)
{
    int count = (int)table->values->len;
    bool all = count <= asked->most_columns;
    table->first = all ? 0 : CLAMP(asked->first_column, 0, count - 1);
    table->end = all ? count : MIN(table->first + asked->most_columns, count);
    table->sorted = -1;
    for (int column = 0; asked->sort != NULL && column < count; column++) {
        bool first = column == 0 && strcmp(asked->sort, SCREEN_HEAT_FIRST) == 0;
        if (first || strcmp(screen_heat_table_indicator(table, column)->code, asked->sort) == 0) {
            table->sorted = column;
        }
    }
}

// Where a code stands among the rows, and an indicator among the columns; from 1, 0 is none.
static GHashTable *number_areas(const GPtrArray *areas)
{
    GHashTable *numbers = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(areas, i);
        g_hash_table_insert(numbers, area->code, GUINT_TO_POINTER(i + 1));
    }
    return numbers;
}

static GHashTable *number_indicators(const GPtrArray *values)
{
    GHashTable *numbers = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < values->len; i++) {
        const SnapshotIndicatorValue *value = g_ptr_array_index(values, i);
        g_hash_table_insert(numbers, value->indicator.code, GUINT_TO_POINTER(i + 1));
    }
    return numbers;
}

static void put_cells(ScreenHeatTable *table, const GPtrArray *sent)
{
    g_autoptr(GHashTable) rows = number_areas(table->areas);
    g_autoptr(GHashTable) columns = number_indicators(table->values);
    for (guint i = 0; i < sent->len; i++) {
        const SnapshotIndicatorCell *one = g_ptr_array_index(sent, i);
        int row = GPOINTER_TO_INT(g_hash_table_lookup(rows, one->scope));
        int column = GPOINTER_TO_INT(g_hash_table_lookup(columns, one->code));
        if (row > 0 && column > 0) {
            screen_heat_table_cell(table, row - 1, column - 1)->measure =
                screen_measure_read(&one->figures);
            table->page->sample |= one->figures.sample;
        }
    }
}

// Against the goal; without one by thirds, which is said by another sign.
static void judge(const SnapshotIndicator *indicator, ScreenHeatCell *cell)
{
    static const UiTone tones[] = {UI_TONE_NEUTRAL, UI_TONE_POSITIVE, UI_TONE_WARNING};
    static const UiIcon signs[] = {UI_ICON_NONE, UI_ICON_UP, UI_ICON_DOWN};
    if (!isnan(indicator->target)) {
        const UiBadge badge = screen_measure_against_target(indicator, &cell->measure);
        cell->tone = badge.word == NULL ? UI_TONE_NEUTRAL : badge.tone;
        cell->sign = badge.word == NULL ? UI_ICON_NONE : ui_badge_icon(badge.tone);
        return;
    }
    ScreenRankThird third = screen_rank_third(&cell->rank);
    cell->tone = tones[third];
    cell->sign = signs[third];
}

/* Only exact numbers have a place: "90 % or more" would have one that tells more than is shown. */
static void rank_column(ScreenHeatTable *table, int column)
{
    int count = (int)table->areas->len;
    const SnapshotIndicator *indicator = screen_heat_table_indicator(table, column);
    g_autofree double *numbers = g_new(double, count + 1);
    g_autofree ScreenRank *ranks = g_new(ScreenRank, count + 1);
    double step = 0;
    for (int row = 0; row < count; row++) {
        const ScreenMeasure *measure = &screen_heat_table_cell(table, row, column)->measure;
        bool shown = measure->state == SNAPSHOT_FIGURE_SHOWN;
        numbers[row] = shown ? measure->number : (double)NAN;
        step = shown ? screen_measure_step(measure) : step;
        screen_figure_note(&table->marks, measure->mark);
    }
    screen_rank_make(numbers, count, step, screen_measure_higher_is_better(indicator), ranks);
    for (int row = 0; row < count; row++) {
        ScreenHeatCell *cell = screen_heat_table_cell(table, row, column);
        cell->rank = ranks[row];
        judge(indicator, cell);
    }
}

// Numbers by their place, then what is only known to be 90 % or more, then what has no figure.
static int tier(const ScreenHeatCell *cell)
{
    bool capped = cell->measure.state == SNAPSHOT_FIGURE_CAPPED;
    return cell->rank.place > 0 ? cell->rank.place : capped ? G_MAXINT - 1 : G_MAXINT;
}

static gint compare_rows(gconstpointer a, gconstpointer b, gpointer data)
{
    const ScreenHeatTable *table = data;
    int one = *(const int *)a;
    int other = *(const int *)b;
    int first = tier(screen_heat_table_cell(table, one, table->sorted));
    int second = tier(screen_heat_table_cell(table, other, table->sorted));
    return first != second ? (first < second ? -1 : 1) : one - other;
}

static void order_rows(ScreenHeatTable *table)
{
    int count = (int)table->areas->len;
    table->order = g_new(int, count + 1);
    for (int row = 0; row < count; row++) {
        table->order[row] = row;
    }
    if (table->sorted >= 0) {
        g_qsort_with_data(table->order, count, sizeof *table->order, compare_rows, table);
    }
}

bool screen_heat_table_read(Snapshot *snapshot, ScreenHeatTable *table,
                            const ScreenHeatAsked *asked, GError **error)
{
    const SnapshotIndicatorKey key = {.set_code = table->survey.set->code,
                                      .edition = table->survey.set->edition,
                                      .scope = table->subject.scope,
                                      .year_be = table->survey.year_be};
    table->values = snapshot_indicator_list_values(snapshot, &key, error);
    if (table->values != NULL) {
        choose_columns(table, asked);
    }
    table->areas = table->values == NULL ? NULL : list_areas(snapshot, &table->subject, error);
    g_autoptr(GPtrArray) sent =
        table->areas == NULL ? NULL : list_cells(snapshot, table, &key, error);
    if (sent == NULL) {
        return false;
    }
    int columns = (int)table->values->len;
    table->cells = g_new0(ScreenHeatCell, (gsize)columns * table->areas->len + 1);
    for (int i = 0; i < columns * (int)table->areas->len; i++) {
        table->cells[i].measure = (ScreenMeasure){
            .state = SNAPSHOT_FIGURE_MISSING, .number = (double)NAN, .mark = UI_MARK_MISSING};
    }
    put_cells(table, sent);
    for (int column = 0; column < columns; column++) {
        if (is_read(table, column)) {
            rank_column(table, column);
        }
    }
    order_rows(table);
    return true;
}
