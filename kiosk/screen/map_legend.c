#include <math.h>
#include <string.h>

#include "address.h"
#include "map.h"
#include "map_picture.h"
#include "place.h"
#include "words.h"

// What stands beside the picture: the tambon touched last, what the colours mean, by which rule.

#define STEPS UI_THEME_STEP_COUNT

// Classes, "90 % or more", marks, and two edges.
#define LIMIT_ENTRIES (SCREEN_CLASSES_LIMIT + 1 + UI_MARK_COUNT + 2)

typedef struct {
    const ScreenMap *map;
    UiMapLegend entries[LIMIT_ENTRIES];
    int count;
} Legend;

static bool has_both_kinds(const ScreenMap *map)
{
    int pilots = 0;
    for (int i = 0; i < map->count; i++) {
        pilots += map->places[i].area->pilot_group > 0 ? 1 : 0;
    }
    return pilots > 0 && pilots < map->count;
}

static void add_entry(Legend *legend, UiMapLegend entry, const char *words, int count)
{
    ScreenText *text = legend->map->page->text;
    if (count == 0 || legend->count == LIMIT_ENTRIES) {
        return;
    }
    const char *tambons = screen_text_say(text, P_("%d tambon", "%d tambons", count), count);
    entry.words = screen_text_print(text, "%s · %s", words, tambons);
    legend->entries[legend->count++] = entry;
}

// "68.2 – 75.0 %": the figures of its least and its greatest place.
static const char *say_class(const ScreenMap *map, const ScreenClassesOne *class)
{
    const ScreenMapPlace *least = &map->places[class->least];
    const ScreenMapPlace *greatest = &map->places[class->greatest];
    if (strcmp(least->figure, greatest->figure) == 0) {
        return least->figure;
    }
    const char *from = map->kind == SCREEN_MAP_BUDGET
                           ? screen_text_amount(map->page->text, (int64_t)least->number)
                           : least->brief;
    return screen_text_print(map->page->text, "%s – %s", from, greatest->figure);
}

static const char *say_break(const ScreenMap *map, double number)
{
    ScreenText *text = map->page->text;
    bool percent = map->kind == SCREEN_MAP_DONE || map->kind == SCREEN_MAP_PAID || map->is_share;
    if (map->kind == SCREEN_MAP_BUDGET) {
        return screen_text_baht(text, (int64_t)(number * 100));
    }
    return percent ? screen_text_say(text, "%g %%", number) : screen_text_say(text, "%g", number);
}

// "50 % ถึงต่ำกว่า 75 %": of given breaks.
static const char *say_given(const ScreenMap *map, int index)
{
    ScreenText *text = map->page->text;
    if (index == 0) {
        return screen_text_print(text, _("below %s"), say_break(map, map->breaks[0]));
    }
    const char *from = say_break(map, map->breaks[index - 1]);
    return index == map->break_count ? screen_text_print(text, _("%s and more"), from)
                                     : screen_text_print(text, _("%1$s to below %2$s"), from,
                                                         say_break(map, map->breaks[index]));
}

static void add_classes(Legend *legend)
{
    const ScreenMap *map = legend->map;
    for (int i = map->classes.count - 1; i >= 0; i--) {
        const ScreenClassesOne *class = &map->classes.classes[i];
        UiMapLegend entry = {.step = screen_classes_step(&map->classes, i, STEPS)};
        add_entry(legend, entry, map->break_count > 0 ? say_given(map, i) : say_class(map, class),
                  class->count);
    }
}

typedef bool Wanted(const ScreenMapPlace *place, int which);

static int count_places(const ScreenMap *map, Wanted *wanted, int which)
{
    int count = 0;
    for (int i = 0; i < map->count; i++) {
        count += wanted(&map->places[i], which) ? 1 : 0;
    }
    return count;
}

static bool has_goal(const ScreenMapPlace *place, int tone)
{
    return place->goal.word != NULL && (place->goal.tone == UI_TONE_POSITIVE) == (tone != 0);
}

static bool is_capped(const ScreenMapPlace *place, int unused)
{
    (void)unused;
    return place->capped;
}

static bool has_mark(const ScreenMapPlace *place, int mark)
{
    return (int)place->mark == mark && place->class < 0 && !place->capped;
}

static bool is_pilot(const ScreenMapPlace *place, int pilot)
{
    return (place->area->pilot_group > 0) == (pilot != 0);
}

static void add_marks(Legend *legend)
{
    const ScreenMap *map = legend->map;
    for (int kind = 0; kind < UI_MARK_COUNT; kind++) {
        const char *word = screen_figure_mark_word((UiMarkKind)kind);
        if (word != NULL) {
            add_entry(legend, (UiMapLegend){.step = UI_MAP_NO_FIGURE, .mark = (UiMarkKind)kind},
                      word, count_places(map, has_mark, kind));
        }
    }
}

static const char *say_rule(const ScreenMap *map)
{
    if (map->by_goal) {
        return screen_text_print(
            map->page->text, _("Parted by the goal: %s"),
            screen_measure_target(map->page->text, map->indicator, map->is_share));
    }
    int with_figure = 0;
    for (int i = 0; i < map->classes.count; i++) {
        with_figure += map->classes.classes[i].count;
    }
    if (with_figure == 0) {
        return _("No tambon has a figure that may be shown.");
    }
    if (map->break_count > 0) {
        return _("The most stand at the top. The classes are as this page's address gives them.");
    }
    return map->classes.count == 1
               ? _("All tambons with a figure have the same.")
               : _("The most stand at the top. Each class has about as many tambons as the others; "
                   "equal figures are in one class.");
}

// "ณ 30 ก.ย. 2568", or from when to when; NULL for figures that say it elsewhere.
static const char *say_days(const ScreenMap *map)
{
    ScreenText *text = map->page->text;
    const char *first = screen_text_date(text, map->first_date);
    const char *last = screen_text_date(text, map->last_date);
    if (last == NULL || first == NULL) {
        return NULL;
    }
    return strcmp(first, last) == 0 ? screen_text_print(text, _("As of %s"), last)
                                    : screen_text_print(text, _("As of %1$s to %2$s"), first, last);
}

static void add_sentences(const ScreenMap *map)
{
    ScreenText *text = map->page->text;
    const char *rule = say_rule(map);
    screen_flow_add_coverage(
        map->page->flow,
        map->coverage == NULL ? rule : screen_text_print(text, "%s · %s", map->coverage, rule));
    const char *days = say_days(map);
    if (days != NULL) {
        screen_flow_add_text(map->page->flow, UI_TYPE_CAPTION, true, days);
    }
}

static const char *say_unplaced(const ScreenMap *map)
{
    ScreenText *text = map->page->text;
    int count = map->unplaced;
    if (screen_map_has_outlines(map)) {
        return screen_text_say(
            text,
            P_("The boundary of %d tambon is not known: it is in the list alone.",
               "The boundaries of %d tambons are not known: they are in the list alone.", count),
            count);
    }
    return screen_text_say(
        text,
        P_("The centre of %d tambon is not known: it is in the list alone.",
           "The centres of %d tambons are not known: they are in the list alone.", count),
        count);
}

// What the shapes are, and who has none.
static void add_placing(const ScreenMap *map)
{
    ScreenFlow *flow = map->page->flow;
    if (screen_map_has_outlines(map)) {
        screen_flow_add_text(flow, UI_TYPE_CAPTION, true,
                             _("Boundaries as the province brought them in, drawn more simply. Not "
                               "for deciding where a border runs."));
    } else if (map->unplaced < map->count) {
        screen_flow_add_text(flow, UI_TYPE_CAPTION, true,
                             _("Each square is a tambon, laid by its centre point. North is up; "
                               "distances and borders are not as they are."));
    }
    if (map->unplaced > 0) {
        screen_flow_add_text(flow, UI_TYPE_CAPTION, true, say_unplaced(map));
    }
}

/* By how much, or by the goal. */
static void add_rules(const ScreenMap *map)
{
    const ScreenPage *page = map->page;
    if (map->indicator == NULL || isnan(map->indicator->target)) {
        return;
    }
    const UiChip chips[] = {
        {.word = _("By how much"),
         .chosen = !map->by_goal,
         .id = screen_address_with(page->text, page->address, "goal", NULL)},
        {.word = _("By the goal"),
         .chosen = map->by_goal,
         .id = screen_address_with(page->text, page->address, "goal", "1")},
    };
    screen_flow_add_chips(page->flow, chips, G_N_ELEMENTS(chips));
}

static void fill_legend(Legend *legend)
{
    const ScreenMap *map = legend->map;
    if (map->by_goal) {
        add_entry(legend, (UiMapLegend){.step = STEPS - 1}, _("Reaches the goal"),
                  count_places(map, has_goal, true));
        add_entry(legend, (UiMapLegend){.step = 1}, _("Not at the goal yet"),
                  count_places(map, has_goal, false));
    } else {
        add_entry(legend, (UiMapLegend){.step = UI_MAP_CAPPED},
                  screen_text_words(map->page->text, _("90 % or more, how much is kept private")),
                  count_places(map, is_capped, 0));
        add_classes(legend);
    }
    add_marks(legend);
    if (has_both_kinds(map)) {
        add_entry(legend,
                  (UiMapLegend){.step = UI_MAP_NO_FIGURE, .both_kinds = true, .strong = true},
                  _("Strong edge: pilot tambons"), count_places(map, is_pilot, true));
        add_entry(legend, (UiMapLegend){.step = UI_MAP_NO_FIGURE, .both_kinds = true},
                  _("Thin edge: other tambons"), count_places(map, is_pilot, false));
    }
}

static UiMapChosen say_chosen(const ScreenMap *map)
{
    ScreenText *text = map->page->text;
    if (map->chosen < 0 && map->page->is_slide) {
        return (UiMapChosen){0}; // nobody touches it from the table
    }
    if (map->chosen < 0) {
        return (UiMapChosen){.hint = _("Touch a tambon: its name and its figure appear here. "
                                       "Touched again, it opens.")};
    }
    const ScreenMapPlace *place = &map->places[map->chosen];
    return (UiMapChosen){.name = screen_place_full(text, place->area),
                         .figure =
                             place->basis == NULL
                                 ? place->figure
                                 : screen_text_print(text, "%s · %s", place->figure, place->basis),
                         .badge = place->goal,
                         .open = {.kind = UI_BUTTON_PRIMARY,
                                  .icon = UI_ICON_FORWARD,
                                  .word = _("Open this tambon"),
                                  .id = screen_place_address(text, place->area->code)}};
}

static void begin_card(const ScreenMap *map)
{
    ScreenText *text = map->page->text;
    const char *year = map->kind == SCREEN_MAP_INDICATOR
                           ? screen_survey_year(text, map->survey.year_be)
                           : _("all years");
    if (map->page->is_brief) { // the head says it
        screen_flow_add_chosen(map->page->flow,
                               screen_text_print(text, "%s, %s", screen_map_name(map), year));
        screen_flow_begin(map->page->flow, &(ScreenSection){.kind = SCREEN_SECTION_PLAIN});
        return;
    }
    screen_flow_begin(
        map->page->flow,
        &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                         .card = {.icon = UI_ICON_MAP,
                                  .heading = screen_text_print(text,
                                                               screen_map_has_outlines(map)
                                                                   ? _("Map: %1$s, %2$s")
                                                                   : _("Schematic map: %1$s, %2$s"),
                                                               screen_map_name(map), year)}});
}

static int draw_map(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_map_draw_piece(draw, box, model, piece);
}

void screen_map_add_picture(ScreenMap *map)
{
    ScreenFlow *flow = map->page->flow;
    Legend legend = {.map = map};
    UiMap picture = {.both_kinds = has_both_kinds(map), .chosen = -1, .words = say_chosen(map)};
    begin_card(map);
    if (screen_map_has_outlines(map)) {
        screen_map_set_outlines(map, &picture);
    } else {
        screen_map_set_squares(map, &picture);
    }
    fill_legend(&legend);
    picture.legend = screen_flow_keep(flow, legend.entries, sizeof legend.entries);
    picture.legend_count = legend.count;
    if (picture.count > 0) {
        screen_flow_add_pieces(flow, draw_map, &picture, sizeof picture,
                               ui_map_piece_count(&picture));
    }
    add_sentences(map);
    add_placing(map);
    add_rules(map);
}
