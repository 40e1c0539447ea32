#include <math.h>
#include <ui/widget/radar.h>

#include "chips.h"
#include "compare.h"
#include "indicator_list.h"
#include "screens.h"
#include "words.h"

// One set of indicators of a place: every figure by dimension, how it stands, and where it is from.

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope(address, "indicators", 1);
    return scope != NULL;
}

static int draw_radar(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_radar_draw_piece(draw, box, model, piece);
}

// The shape of a few figures at once, after the bars: a set of one value for each of its
// dimensions.
static void add_radar(ScreenIndicatorList *list)
{
    ScreenText *text = list->page->text;
    UiRadarAxis axes[UI_RADAR_LIMIT_AXES] = {0};
    int shown = 0;
    int count = (int)list->values->len;
    if (!screen_indicator_list_is_one_each(list) || count < UI_RADAR_LEAST_AXES ||
        count > UI_RADAR_LIMIT_AXES) {
        return;
    }
    for (int i = 0; i < count; i++) {
        const SnapshotIndicator *indicator =
            &screen_indicator_list_value(list, (guint)i)->indicator;
        const ScreenMeasure *measure = screen_indicator_list_measure(list, (guint)i);
        shown += isnan(measure->number) ? 0 : 1;
        axes[i] = (UiRadarAxis){.key = screen_text_say(text, "%d", indicator->dimension_no),
                                .label = screen_indicator_list_dimension(text, indicator),
                                .figure = measure->figure,
                                .value = isnan(measure->number) ? -1 : measure->number,
                                .mark = measure->mark,
                                .reference = -1};
    }
    const ScreenMeasure *first = screen_indicator_list_measure(list, 0);
    double maximum = screen_measure_maximum(&screen_indicator_list_value(list, 0)->indicator,
                                            first->is_share, list->greatest);
    const UiRadar radar = {.axes = screen_flow_keep(list->page->flow, axes, sizeof axes),
                           .count = count,
                           .maximum = maximum,
                           .rings = maximum <= UI_CHART_LIMIT_STEPS ? (int)maximum : 4,
                           .own_words = list->subject.name};
    if (shown >= UI_RADAR_LEAST_AXES) {
        screen_flow_begin(list->page->flow,
                          &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                           .card = {.icon = UI_ICON_VISION,
                                                    .heading = _("All parts in one picture")},
                                           .whole = true});
        screen_flow_add_pieces(list->page->flow, draw_radar, &radar, sizeof radar,
                               ui_radar_piece_count(&radar));
    }
}

static void add_dimension_choices(ScreenIndicatorList *list)
{
    g_autoptr(GArray) choices = g_array_new(FALSE, TRUE, sizeof(ScreenChip));
    ScreenText *text = list->page->text;
    ScreenChip all = {.word = _("All parts"), .chosen = list->dimension_no == 0};
    int last = 0;
    if (list->dimension_count < 2 || screen_indicator_list_is_one_each(list)) {
        return;
    }
    g_array_append_val(choices, all);
    for (guint i = 0; i < list->values->len; i++) {
        const SnapshotIndicator *indicator = &screen_indicator_list_value(list, i)->indicator;
        if (indicator->dimension_no != last) {
            last = indicator->dimension_no;
            ScreenChip choice = {.value = screen_text_print(text, "%d", last),
                                 .word = screen_indicator_list_dimension(text, indicator),
                                 .chosen = last == list->dimension_no};
            g_array_append_val(choices, choice);
        }
    }
    screen_chips_add(list->page, "dimension", choices);
}

// Names of surveys are too long for the head of a small panel.
static void add_name(ScreenIndicatorList *list)
{
    ScreenPage *page = list->page;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_or_not_stated(page->text, list->survey.set->name_th));
}

static void add_top(ScreenIndicatorList *list, const ScreenContext *context)
{
    ScreenPage *page = list->page;
    ScreenSurveyOrigin origin = screen_survey_origin_of(list->values);
    ScreenText *text = page->text;
    const char *year = screen_text_print(text, _("Surveyed in %s"),
                                         screen_survey_year(text, list->survey.year_be));
    const char *coverage =
        screen_subject_coverage(text, &list->subject, origin.sent_count, origin.sent_total);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                         coverage == NULL ? year
                                          : screen_text_print(text, "%s · %s", year, coverage));
    screen_survey_add_standing(page, context, &list->survey, &origin);
    if (list->subject.level == SNAPSHOT_LEVEL_TAMBON) {
        screen_compare_add_way(page, list->subject.scope, list->survey.set, list->survey.year_be);
    }
    add_dimension_choices(list);
}

static void add_other_years(ScreenIndicatorList *list)
{
    const GArray *years = list->survey.years;
    g_autoptr(GArray) choices = g_array_new(FALSE, TRUE, sizeof(ScreenChip));
    for (guint i = 0; i < years->len; i++) {
        int year_be = g_array_index(years, int, i);
        ScreenChip choice = {.value = screen_text_print(list->page->text, "%d", year_be),
                             .word = screen_survey_year(list->page->text, year_be),
                             .chosen = year_be == list->survey.year_be};
        g_array_append_val(choices, choice);
    }
    if (years->len > 1) {
        screen_flow_begin_card(list->page->flow, UI_ICON_CALENDAR, _("Other years"), NULL);
        screen_chips_add(list->page, "year", choices);
    }
}

// What will be asked: also where nothing was sent, a page of a set says what the set is.
static void add_nothing(ScreenIndicatorList *list)
{
    ScreenPage *page = list->page;
    bool alone = list->values->len == 0;
    screen_flow_begin(page->flow,
                      &(ScreenSection){.kind = alone ? SCREEN_SECTION_REST : SCREEN_SECTION_WIDE});
    screen_flow_add_empty(
        page->flow, &(UiEmpty){.icon = UI_ICON_INDICATOR,
                               .title = _("No figures of this place yet"),
                               .sentence = _("Nobody has sent this survey yet. It does not mean "
                                             "that anything failed.")});
    if (!alone) {
        screen_flow_begin_card(page->flow, UI_ICON_LIST, _("What this survey asks"), NULL);
    }
    for (guint i = 0; i < list->values->len; i++) {
        const SnapshotIndicator *indicator = &screen_indicator_list_value(list, i)->indicator;
        screen_flow_add_fact(page->flow, screen_indicator_list_dimension(page->text, indicator),
                             screen_text_words(page->text, indicator->name_th), _("Not stated"));
    }
}

static int number_of(const BaseAddress *address, const char *parameter)
{
    const char *value = base_address_parameter(address, parameter);
    return value == NULL ? 0 : (int)CLAMP(g_ascii_strtoll(value, NULL, 10), 0, G_MAXINT);
}

static void *open_set(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autofree char *scope = screen_subject_scope(address, "indicators", 1);
    const ScreenSurveyAsked asked = {
        .scope = scope,
        .set_code = base_address_segment(address, base_address_segment_count(address) - 1),
        .edition = base_address_parameter(address, "edition"),
        .year_be = number_of(address, "year"),
    };
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    g_auto(ScreenIndicatorList)
        list = {.page = page, .small_cell = snapshot_release(snapshot)->small_cell};
    if (!screen_subject_read(snapshot, page->text, scope, &list.subject, error) ||
        !screen_survey_read(snapshot, &asked, &list.survey, error) ||
        !screen_indicator_list_read(snapshot, &list, number_of(address, "dimension"), error)) {
        return NULL;
    }
    screen_subject_set_head(page, &list.subject, _("Survey result"));
    add_name(&list);
    if (list.survey.year_be == 0 || list.values->len == 0) {
        add_nothing(&list);
        return g_steal_pointer(&page);
    }
    add_top(&list, context);
    screen_indicator_list_add_gauges(&list);
    add_radar(&list);
    add_other_years(&list);
    ScreenSurveyOrigin origin = screen_survey_origin_of(list.values);
    screen_survey_add_origin(page, context, &list.subject, &list.survey, &origin);
    screen_figure_add_legend(page, list.marks);
    return g_steal_pointer(&page);
}

const ScreenClass screen_indicator_set = {
    .name = "indicator_set",
    .matches = matches,
    .open = open_set,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
