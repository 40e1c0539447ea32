#include "map.h"

#include <math.h>
#include <string.h>

#include "address.h"
#include "compare.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// The map of a province, a district or a group: the picture, the tambon touched last, what the
// colours mean, and the same as a list; and the page on which an indicator is chosen for it.

static bool is_map(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope(address, "map", 0);
    return scope != NULL && screen_subject_is_above_tambon(scope);
}

// A survey or an indicator: without survey there is nothing to draw, only to choose.
static bool is_choosing(const BaseAddress *address)
{
    return base_address_parameter(address, "choose") != NULL;
}

static bool matches(const BaseAddress *address) { return is_map(address) && !is_choosing(address); }

static bool matches_choose(const BaseAddress *address)
{
    return is_map(address) && is_choosing(address);
}

void screen_map_add_way(ScreenPage *page, const char *place_address)
{
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = UI_ICON_MAP,
                                   .title = _("Map of the tambons"),
                                   .sentence = _("One figure of each, in colours and patterns"),
                                   .id = screen_text_print(page->text, "%s/map", place_address)});
}

// ---- what is shown -----------------------------------------------------------------------------

static void add_kinds(const ScreenMap *map, ScreenSectionKind section)
{
    static const char *const words[SCREEN_MAP_KIND_COUNT] = {
        N_("Projects"), N_("Budget"), N_("Finished"), N_("Paid out"), N_("Indicator …")};
    const ScreenPage *page = map->page;
    UiChip chips[SCREEN_MAP_KIND_COUNT];
    for (int i = 0; i < SCREEN_MAP_KIND_COUNT; i++) {
        const char *id = screen_map_kind_address(page, (ScreenMapKind)i);
        if (i == SCREEN_MAP_INDICATOR) {
            id = screen_address_with(page->text, page->address, "choose", "indicator");
        }
        chips[i] = (UiChip){.word = _(words[i]), .chosen = (int)map->kind == i, .id = id};
    }
    screen_flow_begin(page->flow, &(ScreenSection){.kind = section});
    screen_flow_add_chips(page->flow, chips, SCREEN_MAP_KIND_COUNT);
}

// ---- the same as a list
// --------------------------------------------------------------------------------

// Where the figure itself is explained.
static const char *figure_address(const ScreenMap *map, const ScreenMapPlace *place)
{
    ScreenText *text = map->page->text;
    if (map->indicator == NULL) {
        return screen_subject_address(text, place->area->code, "projects");
    }
    const SnapshotIndicatorKey key = {.set_code = map->survey.set->code,
                                      .edition = map->survey.set->edition,
                                      .code = map->indicator->code,
                                      .scope = place->area->code,
                                      .year_be = map->survey.year_be};
    return screen_survey_indicator_address(text, &key);
}

static void add_list(const ScreenMap *map)
{
    ScreenPage *page = map->page;
    const UiBadge here = {UI_TONE_INFO, UI_ICON_PLACE, _("This one")};
    screen_flow_begin_card(page->flow, UI_ICON_SORT, _("All tambons, the most first"), NULL);
    for (int i = 0; i < map->count; i++) {
        const ScreenMapPlace *place = &map->places[map->order[i]];
        const char *name =
            map->subject.level == SNAPSHOT_LEVEL_PROVINCE || map->subject.group_no != 0
                ? screen_place_full(page->text, place->area)
                : screen_place_name(page->text, place->area);
        const char *key = screen_text_say(page->text, "%d", place->key);
        bool chosen = map->order[i] == map->chosen;
        screen_flow_add_row(page->flow,
                            &(UiRow){.title = screen_text_print(page->text, "%s · %s", key, name),
                                     .figure = place->figure,
                                     .badge = chosen ? &here : NULL,
                                     .id = figure_address(map, place),
                                     .label = name});
    }
}

static void add_all(ScreenMap *map, const ScreenContext *context)
{
    ScreenPage *page = map->page;
    screen_map_add_picture(map);
    // In a column: on a lying panel they and the list stand beside the picture.
    add_kinds(map, SCREEN_SECTION_PLAIN);
    add_list(map);
    if (map->indicator != NULL) {
        screen_survey_add_origin(page, context, &map->subject, &map->survey, &map->origin);
    }
    screen_figure_add_legend(page, map->marks);
}

static void *open_map(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autofree char *scope = screen_subject_scope(address, "map", 0);
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    g_auto(ScreenMap) map = {.page = page, .kind = screen_map_kind(address), .chosen = -1};
    if (!screen_subject_read(snapshot, page->text, scope, &map.subject, error)) {
        return NULL;
    }
    screen_subject_set_head(page, &map.subject, _("Map of the tambons"));
    page->icon = UI_ICON_MAP;
    bool is_indicator = map.kind == SCREEN_MAP_INDICATOR;
    if (is_indicator && !screen_compare_read_survey_of(page, snapshot, scope, &map.survey, error)) {
        return NULL;
    }
    bool has_survey = map.survey.set != NULL && map.survey.year_be != 0;
    if ((!is_indicator || has_survey) && !screen_map_read(snapshot, &map, error)) {
        return NULL;
    }
    if (is_indicator && map.indicator == NULL) {
        add_kinds(&map, SCREEN_SECTION_WIDE);
        screen_compare_add_no_survey(page);
        return g_steal_pointer(&page);
    }
    if (map.count == 0) {
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
        screen_flow_add_empty(page->flow,
                              &(UiEmpty){.icon = UI_ICON_TAMBON,
                                         .title = _("No pilot tambon in this district"),
                                         .sentence = _("The programme has not come here yet.")});
        return g_steal_pointer(&page);
    }
    add_all(&map, context);
    return g_steal_pointer(&page);
}

// ---- choosing an indicator ---------------------------------------------------------------------

static const char *indicator_address(const ScreenPage *page, const SnapshotIndicator *indicator,
                                     int year_be)
{
    g_autoptr(BaseAddress) with = base_address_copy(page->address);
    g_autofree char *year = g_strdup_printf("%d", year_be);
    base_address_set_parameter(with, "choose", NULL);
    base_address_set_parameter(with, "figure", NULL);
    base_address_set_parameter(with, "goal", NULL);
    base_address_set_parameter(with, "breaks", NULL);
    base_address_set_parameter(with, "set", indicator->set_code);
    base_address_set_parameter(with, "edition", indicator->edition);
    base_address_set_parameter(with, "year", year);
    return screen_address_with(page->text, with, "indicator", indicator->code);
}

static void add_indicators(ScreenPage *page, const ScreenSurvey *survey, const GPtrArray *values)
{
    ScreenText *text = page->text;
    const char *asked = base_address_parameter(page->address, "indicator");
    const UiChip other = {.word = _("Another survey or year"),
                          .id = screen_address_with(text, page->address, "choose", "survey")};
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_print(text, "%s · %s",
                                           screen_text_or_not_stated(
                                               text, screen_text_words(text, survey->set->name_th)),
                                           screen_survey_year(text, survey->year_be)));
    screen_flow_add_chips(page->flow, &other, 1);
    screen_flow_begin_wide(page->flow);
    for (guint i = 0; i < values->len; i++) {
        const SnapshotIndicator *indicator =
            &((const SnapshotIndicatorValue *)g_ptr_array_index(values, i))->indicator;
        bool chosen = g_strcmp0(indicator->code, asked) == 0;
        screen_flow_add_tile(page->flow,
                             &(UiTile){.icon = chosen ? UI_ICON_DONE : UI_ICON_INDICATOR,
                                       .primary = chosen,
                                       .title = screen_text_or_not_stated(
                                           text, screen_text_words(text, indicator->name_th)),
                                       .id = indicator_address(page, indicator, survey->year_be)});
    }
}

static void *open_choose(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autofree char *scope = screen_subject_scope(address, "map", 0);
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    g_auto(ScreenSurvey) survey = {0};
    ScreenSubject subject;
    if (!screen_subject_read(snapshot, page->text, scope, &subject, error) ||
        !screen_compare_read_survey_of(page, snapshot, scope, &survey, error)) {
        return NULL;
    }
    screen_subject_set_head(page, &subject, _("What the map shows"));
    page->icon = UI_ICON_MAP;
    if (strcmp(base_address_parameter(address, "choose"), "survey") == 0) {
        screen_compare_add_surveys_of(page, &survey);
        return g_steal_pointer(&page);
    }
    if (survey.set == NULL || survey.year_be == 0) {
        screen_compare_add_no_survey(page);
        return g_steal_pointer(&page);
    }
    const SnapshotIndicatorKey key = {.set_code = survey.set->code,
                                      .edition = survey.set->edition,
                                      .scope = scope,
                                      .year_be = survey.year_be};
    g_autoptr(GPtrArray) values = snapshot_indicator_list_values(snapshot, &key, error);
    if (values == NULL) {
        return NULL;
    }
    add_indicators(page, &survey, values);
    return g_steal_pointer(&page);
}

const ScreenClass screen_map = {
    .name = "map",
    .matches = matches,
    .open = open_map,
    .draw = screen_page_draw,
    .close = screen_page_close,
};

const ScreenClass screen_map_choose = {
    .name = "map_choose",
    .matches = matches_choose,
    .open = open_choose,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
