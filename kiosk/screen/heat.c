#include <snapshot/area.h>
#include <string.h>

#include "address.h"
#include "heat_read.h"
#include "map.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// All tambons of a district, a group or the province against all indicators of a survey.

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope(address, "compare", 0);
    return scope != NULL && screen_subject_is_above_tambon(scope);
}

static const char *name_of(ScreenText *text, const SnapshotIndicator *indicator)
{
    return screen_text_or_not_stated(text, screen_text_words(text, indicator->name_th));
}

// The cells in the order of the rows, in words; kept with the flow.
typedef struct {
    const UiHeatCell *cells;
    int columns;
} Cells;

static void read_cell(const void *data, int row, int column, UiHeatCell *cell)
{
    const Cells *cells = data;
    *cell = cells->cells[row * cells->columns + column];
}

// Thousands of cells have a few hundred numbers: each is put into words once.
typedef struct {
    GHashTable *places; // of a number in `words`, from 1
    GArray *words;      // const char *, kept in the text
} Said;

static const char *say_number(ScreenText *text, Said *said, const ScreenMeasure *measure)
{
    if (measure->state != SNAPSHOT_FIGURE_SHOWN) {
        return screen_measure_brief(text, measure);
    }
    guint place = GPOINTER_TO_UINT(g_hash_table_lookup(said->places, &measure->number));
    if (place == 0) {
        const char *words = screen_measure_brief(text, measure);
        g_array_append_val(said->words, words);
        place = said->words->len;
        g_hash_table_insert(said->places, g_memdup2(&measure->number, sizeof measure->number),
                            GUINT_TO_POINTER(place));
    }
    return g_array_index(said->words, const char *, place - 1);
}

static const Cells *make_cells(const ScreenHeatTable *table)
{
    ScreenText *text = table->page->text;
    g_autoptr(GHashTable) numbers =
        g_hash_table_new_full(g_double_hash, g_double_equal, g_free, NULL);
    g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(const char *));
    Said said = {numbers, words};
    int columns = (int)table->values->len;
    int rows = (int)table->areas->len;
    g_autofree UiHeatCell *cells = g_new0(UiHeatCell, (gsize)columns * (gsize)rows + 1);
    g_autofree const char **places = g_new0(const char *, rows + 1);
    for (int i = 1; i <= rows; i++) {
        places[i] = screen_text_say(text, _("no. %d"), i);
    }
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            const ScreenHeatCell *cell = screen_heat_table_cell(table, table->order[row], column);
            cells[row * columns + column] =
                (UiHeatCell){.number = say_number(text, &said, &cell->measure),
                             .detail = places[cell->rank.place],
                             .tone = cell->tone,
                             .sign = cell->sign,
                             .mark = cell->measure.mark};
        }
    }
    const Cells kept = {.cells = screen_flow_keep(table->page->flow, cells,
                                                  sizeof *cells * (gsize)(columns * rows + 1)),
                        .columns = columns};
    return screen_flow_keep(table->page->flow, &kept, sizeof kept);
}

// Touched again, the names have their order back.
static const char *sort_address(const ScreenHeatTable *table, int column)
{
    ScreenPage *page = table->page;
    return screen_address_with(
        page->text, page->address, "sort",
        column == table->sorted ? NULL : screen_heat_table_indicator(table, column)->code);
}

static const UiHeatColumn *make_columns(const ScreenHeatTable *table)
{
    ScreenPage *page = table->page;
    int count = (int)table->values->len;
    g_autofree UiHeatColumn *columns = g_new0(UiHeatColumn, count + 1);
    for (int i = 0; i < count; i++) {
        const char *number = screen_text_print(page->text, "%d", i + 1);
        const char *name = name_of(page->text, screen_heat_table_indicator(table, i));
        columns[i] = (UiHeatColumn){
            .heading = screen_text_print(page->text, "%s · %s",
                                         screen_text_words(page->text, number), name),
            .id = sort_address(table, i),
            .from_id =
                screen_address_here(page->text, page->address, "from", i == 0 ? NULL : number),
            .sorted = i == table->sorted,
        };
    }
    return screen_flow_keep(page->flow, columns, sizeof *columns * (gsize)(count + 1));
}

// Its name is said over the title, and need not stand at every tambon.
static bool is_one_district(const ScreenHeatTable *table)
{
    return table->subject.group_no == 0 && table->subject.level == SNAPSHOT_LEVEL_DISTRICT;
}

static const UiHeatRow *make_rows(const ScreenHeatTable *table)
{
    ScreenPage *page = table->page;
    int count = (int)table->areas->len;
    bool one_district = is_one_district(table);
    g_autofree UiHeatRow *rows = g_new0(UiHeatRow, count + 1);
    for (int i = 0; i < count; i++) {
        const SnapshotArea *area = g_ptr_array_index(table->areas, (guint)table->order[i]);
        const ScreenSubject subject = {.address = screen_place_address(page->text, area->code)};
        rows[i] = (UiHeatRow){
            .name = one_district ? screen_place_short(page->text, area)
                                 : screen_place_full(page->text, area),
            .id = screen_survey_address(page->text, &subject, table->survey.set),
        };
    }
    return screen_flow_keep(page->flow, rows, sizeof *rows * (gsize)(count + 1));
}

static int first_column(const ScreenHeatTable *table)
{
    const char *from = base_address_parameter(table->page->address, "from");
    return from == NULL ? 0 : (int)CLAMP(g_ascii_strtoll(from, NULL, 10), 1, G_MAXINT) - 1;
}

static void add_table(const ScreenHeatTable *table)
{
    const UiHeat heat = {
        .columns = make_columns(table),
        .column_count = (int)table->values->len,
        .first_column = table->first,
        .rows = make_rows(table),
        .row_count = (int)table->areas->len,
        .high = !is_one_district(table),
        .read = read_cell,
        .data = make_cells(table),
        .before_word = _("Earlier"),
        .after_word = _("Further"),
    };
    screen_flow_add_heat(table->page->flow, &heat);
}

// To a room one column is shown, the best first: a line a tambon.
static void add_lines(const ScreenHeatTable *table)
{
    ScreenPage *page = table->page;
    ScreenText *text = page->text;
    bool one_district = is_one_district(table);
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD});
    for (guint i = 0; i < table->areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(table->areas, (guint)table->order[i]);
        const ScreenHeatCell *cell = screen_heat_table_cell(table, table->order[i], table->sorted);
        const char *name =
            one_district ? screen_place_short(text, area) : screen_place_full(text, area);
        const char *number = screen_measure_brief(text, &cell->measure);
        const ScreenSubject subject = {.address = screen_place_address(text, area->code)};
        const UiBadge badge = {cell->tone, cell->sign, number};
        screen_flow_add_row(
            page->flow,
            &(UiRow){.title = cell->rank.place > 0
                                  ? screen_text_say(text, "%d. %s", cell->rank.place, name)
                                  : name,
                     .badge = cell->sign != UI_ICON_NONE && number != NULL ? &badge : NULL,
                     .id = screen_survey_address(text, &subject, table->survey.set),
                     .figure = number == NULL ? screen_figure_mark_word(cell->measure.mark)
                               : cell->sign == UI_ICON_NONE ? number
                                                            : NULL});
    }
}

// What orders the rows, and of how many tambons there is a number to order by (C10).
static const char *say_order(const ScreenHeatTable *table)
{
    ScreenText *text = table->page->text;
    if (table->sorted < 0) {
        return _("Touch the head of a column to see the best first.");
    }
    const SnapshotIndicator *indicator = screen_heat_table_indicator(table, table->sorted);
    const ScreenHeatCell *cell = screen_heat_table_cell(table, table->order[0], table->sorted);
    const char *ranked = screen_text_say(text, _("%1$d of %2$d tambons have a number to rank"),
                                         cell->rank.ranked, (int)table->areas->len);
    return screen_text_print(text, "%s · %s",
                             screen_text_print(text, _("Best first: %s"), name_of(text, indicator)),
                             ranked);
}

static void add_legend(const ScreenHeatTable *table)
{
    static const ScreenStatus all[] = {
        {.badge = {UI_TONE_POSITIVE, UI_ICON_DONE, N_("Reaches the goal")}},
        {.badge = {UI_TONE_WARNING, UI_ICON_WARNING, N_("Not at the goal yet")}},
        {.badge = {UI_TONE_POSITIVE, UI_ICON_UP, N_("Among the best third")}},
        {.badge = {UI_TONE_WARNING, UI_ICON_DOWN, N_("Among the last third")}},
    };
    ScreenStatus used[G_N_ELEMENTS(all)];
    int count = 0;
    int cells = (int)(table->areas->len * table->values->len);
    for (size_t i = 0; i < G_N_ELEMENTS(all); i++) {
        bool found = false;
        for (int at = 0; at < cells && !found; at++) {
            found = table->cells[at].sign == all[i].badge.icon;
        }
        if (found) {
            used[count] = all[i];
            used[count++].badge.word = screen_text_words(table->page->text, _(all[i].badge.word));
        }
    }
    if (count > 0) {
        screen_flow_add_statuses(table->page->flow, used, count);
    }
}

static int draw_marks(const UiDraw *draw, UiBox box, const void *model)
{
    const UiMark *marks = model;
    int count = 0;
    while (count < UI_MARK_COUNT && marks[count].word != NULL) {
        count++;
    }
    return ui_mark_draw_set(draw, box, marks, count);
}

// In a few words over the table; the sentences stand at the end of the page.
static void add_marks(const ScreenHeatTable *table)
{
    UiMark used[UI_MARK_COUNT + 1] = {0};
    int count = 0;
    for (int kind = 0; kind < UI_MARK_COUNT; kind++) {
        const char *word = screen_figure_mark_word((UiMarkKind)kind);
        if (word != NULL && (table->marks & (1U << kind)) != 0) {
            used[count++] = (UiMark){(UiMarkKind)kind, word};
        }
    }
    if (count > 0) {
        screen_flow_add_widget(table->page->flow, draw_marks, used, sizeof used);
    }
}

// The column the rows are ordered by, or the first, in the same year.
static const char *map_address(const ScreenHeatTable *table)
{
    const SnapshotIndicator *indicator = screen_heat_table_indicator(table, MAX(0, table->sorted));
    const SnapshotIndicatorKey key = {.set_code = indicator->set_code,
                                      .edition = indicator->edition,
                                      .code = indicator->code,
                                      .scope = table->subject.scope,
                                      .year_be = table->survey.year_be};
    return screen_map_indicator_address(table->page->text, &key);
}

static void add_contents(const ScreenHeatTable *table, const ScreenContext *context)
{
    ScreenPage *page = table->page;
    ScreenText *text = page->text;
    const char *name =
        screen_text_or_not_stated(text, screen_text_words(text, table->survey.set->name_th));
    const UiChip chips[] = {
        {.word = _("Another survey or year"),
         .id = screen_address_with(text, page->address, "choose", "survey")},
        {.word = _("On the map"), .id = map_address(table)},
    };
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_print(text, "%s · %s", name, screen_survey_year(text, table->survey.year_be)));
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false, say_order(table));
    add_legend(table);
    if (!page->is_brief) {
        add_marks(table);
    }
    if (page->is_brief) {
        add_lines(table);
        return;
    }
    screen_flow_begin_wide(page->flow);
    add_table(table);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_chips(page->flow, chips, G_N_ELEMENTS(chips));
    ScreenSurveyOrigin origin = screen_survey_origin_of(table->values);
    screen_survey_add_origin(page, context, &table->subject, &table->survey, &origin);
    screen_figure_add_legend(page, table->marks);
}

static void *open_heat(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autofree char *scope = screen_subject_scope(address, "compare", 0);
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    g_auto(ScreenHeatTable) table = {.page = page};
    if (!screen_subject_read(snapshot, page->text, scope, &table.subject, error) ||
        !screen_compare_read_survey_of(page, snapshot, scope, &table.survey, error)) {
        return NULL;
    }
    screen_subject_set_head(page, &table.subject, _("All tambons in one table"));
    if (base_address_parameter(address, "choose") != NULL) {
        screen_compare_add_surveys_of(page, &table.survey);
        return g_steal_pointer(&page);
    }
    if (table.survey.set == NULL || table.survey.year_be == 0) {
        screen_compare_add_no_survey(page);
        return g_steal_pointer(&page);
    }
    const char *sort = base_address_parameter(address, "sort");
    if (sort == NULL && page->is_brief) {
        sort = SCREEN_HEAT_FIRST;
    }
    const ScreenHeatAsked asked = {.sort = sort,
                                   .first_column = first_column(&table),
                                   .most_columns =
                                       page->is_brief ? 1 : ui_heat_most_columns(context->metrics)};
    if (!screen_heat_table_read(snapshot, &table, &asked, error)) {
        return NULL;
    }
    if (table.areas->len == 0 || table.values->len == 0) {
        screen_compare_add_no_survey(page);
        return g_steal_pointer(&page);
    }
    add_contents(&table, context);
    return g_steal_pointer(&page);
}

const ScreenClass screen_heat = {
    .name = "heat",
    .matches = matches,
    .open = open_heat,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
