#include <math.h>
#include <string.h>

#include "gauge.h"
#include "headline.h"
#include "indicator_page.h"
#include "screens.h"
#include "words.h"

// One indicator of one place: the number and what it means, then how it stands beside others.

static bool matches(const BaseAddress *address)
{
    const char *area = base_address_parameter(address, "area");
    return base_address_segment_count(address) == 2 &&
           strcmp(base_address_segment(address, 0), "indicator") == 0 &&
           (area == NULL || screen_subject_is_scope(area));
}

void screen_indicator_page_clear(ScreenIndicatorPage *page)
{
    screen_survey_clear(&page->survey);
    g_clear_pointer(&page->indicator, snapshot_indicator_free);
    g_clear_pointer(&page->years, g_ptr_array_unref);
    g_clear_pointer(&page->compared, g_ptr_array_unref);
}

ScreenMeasure screen_indicator_page_measure(ScreenIndicatorPage *page,
                                            const SnapshotFigures *figures)
{
    ScreenMeasure measure =
        screen_measure_make(page->page->text, page->indicator, figures, page->small_cell);
    screen_figure_note(&page->marks, measure.mark);
    page->page->sample |= figures->sample;
    return measure;
}

const char *screen_indicator_page_address(ScreenIndicatorPage *page, const char *scope, int year_be)
{
    SnapshotIndicatorKey key = page->key;
    key.scope = scope;
    key.year_be = year_be;
    return screen_survey_indicator_address(page->page->text, &key);
}

void screen_indicator_page_add_gauge(ScreenIndicatorPage *page, const char *label,
                                     const ScreenMeasure *measure, const char *caption,
                                     const UiBadge *badge, const char *id)
{
    double greatest = isnan(page->measure.number) ? 0 : page->measure.number;
    greatest = isnan(measure->number) ? greatest : MAX(greatest, measure->number);
    const ScreenGauge gauge = {
        .part = {.label = label,
                 .figure = measure->figure,
                 .value = isnan(measure->number) ? -1 : measure->number,
                 .mark = measure->mark},
        .maximum = screen_measure_maximum(page->indicator, measure->is_share, greatest),
        .caption = caption,
        .badge = badge != NULL ? *badge : (UiBadge){0},
        .id = id,
    };
    screen_flow_add_widget(page->page->flow, screen_gauge_draw, &gauge, sizeof gauge);
}

/* The year asked for; else the newest that the indicator has in this edition, then any of the
   survey's: another indicator of it may have a newer one. */
static int choose_year(const ScreenIndicatorPage *page, const BaseAddress *address)
{
    const char *asked = base_address_parameter(address, "year");
    int wanted = asked == NULL ? 0 : (int)g_ascii_strtoll(asked, NULL, 10);
    if (wanted != 0 && wanted == page->survey.year_be) {
        return wanted;
    }
    for (guint i = page->years->len; i > 0; i--) {
        const SnapshotIndicatorPoint *point = g_ptr_array_index(page->years, i - 1);
        if (strcmp(point->edition, page->key.edition) == 0) {
            return point->figures.year_be;
        }
    }
    return page->survey.year_be;
}

// Of a place without figures those of its province still say what there is to compare with.
static bool find_any_year(Snapshot *snapshot, ScreenIndicatorPage *page, GError **error)
{
    SnapshotIndicatorKey key = page->key;
    key.scope = snapshot_release(snapshot)->province_code;
    g_autoptr(GArray) years = snapshot_indicator_list_set_years(snapshot, &key, error);
    if (years != NULL && years->len > 0) {
        page->key.year_be = g_array_index(years, int, 0);
    }
    return years != NULL;
}

static bool read_page(Snapshot *snapshot, ScreenIndicatorPage *page, const BaseAddress *address,
                      GError **error)
{
    const SnapshotIndicatorSet *set = page->survey.set;
    page->key = (SnapshotIndicatorKey){.set_code = set->code,
                                       .edition = set->edition,
                                       .code = base_address_segment(address, 1),
                                       .scope = page->subject.scope};
    page->indicator =
        snapshot_indicator_get(snapshot, set->code, set->edition, page->key.code, error);
    if (page->indicator == NULL) {
        return false;
    }
    page->years = snapshot_indicator_list_years(snapshot, &page->key, error);
    if (page->years == NULL) {
        return false;
    }
    page->key.year_be = choose_year(page, address);
    if (page->key.year_be == 0 && !find_any_year(snapshot, page, error)) {
        return false;
    }
    page->compared = snapshot_indicator_compare(snapshot, &page->key, error);
    if (page->compared == NULL) {
        return false;
    }
    const SnapshotIndicatorPoint *own = g_ptr_array_index(page->compared, 0);
    page->measure = screen_indicator_page_measure(page, &own->figures);
    return true;
}

static const SnapshotFigures *own_figures(const ScreenIndicatorPage *page)
{
    return &((const SnapshotIndicatorPoint *)g_ptr_array_index(page->compared, 0))->figures;
}

static void add_count(ScreenIndicatorPage *page, const char *name, SnapshotFigureState state,
                      int64_t count)
{
    ScreenText *text = page->page->text;
    const char *words = screen_figure_count(text, state, count, page->small_cell);
    const char *unit = screen_measure_unit(text, page->indicator->unit);
    bool counted = state == SNAPSHOT_FIGURE_SHOWN || state == SNAPSHOT_FIGURE_SMALL;
    screen_flow_add_fact(
        page->page->flow, name,
        counted && unit != NULL ? screen_text_print(text, "%s %s", words, unit) : words, NULL);
}

// Where all of them are known the sentence under the number has said them.
static void add_counts(ScreenIndicatorPage *page)
{
    const SnapshotFigures *figures = own_figures(page);
    bool all_said = page->measure.state == SNAPSHOT_FIGURE_SHOWN &&
                    figures->failed_state == SNAPSHOT_FIGURE_SHOWN;
    if (page->measure.is_share && figures->year_be != 0 && !all_said) {
        add_count(page, _("Surveyed"), figures->surveyed_state, figures->surveyed);
        add_count(page, _("Pass"), figures->passed_state, figures->passed);
        add_count(page, _("Do not pass"), figures->failed_state, figures->failed);
    }
}

static void add_number(ScreenIndicatorPage *page)
{
    ScreenText *text = page->page->text;
    const SnapshotFigures *figures = own_figures(page);
    const SnapshotIndicator *indicator = page->indicator;
    const char *year = screen_survey_year(text, page->key.year_be);
    screen_flow_begin_card(page->page->flow, UI_ICON_INDICATOR, page->subject.name, year);
    const ScreenHeadline headline = {
        .figure = page->measure.figure,
        .mark = page->measure.mark,
        .sentence = screen_measure_sentence(text, indicator, figures, &page->measure),
    };
    screen_flow_add_widget(page->page->flow, screen_headline_draw, &headline, sizeof headline);
    screen_flow_add_text(
        page->page->flow, UI_TYPE_CAPTION, true,
        screen_subject_coverage(text, &page->subject, figures->sent_count, figures->sent_total));
    if (figures->year_be != 0) {
        const ScreenSurveyOrigin origin = {figures->source, figures->as_of, figures->sent_count,
                                           figures->sent_total};
        screen_survey_add_standing(page->page, page->context, &page->survey, &origin);
    }
    UiBadge badge = screen_measure_against_target(indicator, &page->measure);
    if (badge.word != NULL) {
        screen_flow_add_badge(page->page->flow, &badge);
    }
    add_counts(page);
    screen_flow_add_fact(page->page->flow, _("Goal"),
                         screen_measure_target(text, indicator, page->measure.is_share),
                         _("No goal has been set"));
    screen_flow_add_fact(page->page->flow, _("What is good"),
                         screen_measure_higher_is_better(indicator) ? _("The more the better")
                                                                    : _("The less the better"),
                         NULL);
}

/* The words for the public stand alone where there are some: the official term may hurt (C2). */
static void add_meaning(ScreenIndicatorPage *page)
{
    ScreenText *text = page->page->text;
    const SnapshotIndicator *indicator = page->indicator;
    const char *words = indicator->public_words;
    words = words != NULL && words[0] != '\0' ? words : indicator->definition;
    screen_flow_begin_card(page->page->flow, UI_ICON_HELP, _("What it means"), NULL);
    screen_flow_add_fact(page->page->flow, _("It asks"),
                         screen_text_words(text, indicator->name_th), _("Not stated"));
    screen_flow_add_fact(page->page->flow, _("How it is measured"), screen_text_words(text, words),
                         _("The office has not sent how it is measured"));
    screen_flow_add_fact(page->page->flow, _("Part of"),
                         screen_text_words(text, indicator->dimension_th), _("Not stated"));
    screen_flow_add_fact(page->page->flow, _("Counted in"),
                         screen_measure_unit(text, indicator->unit), _("Not stated"));
    screen_flow_add_fact(page->page->flow, _("Written in"),
                         screen_text_words(text, indicator->source), _("Not stated"));
}

static void add_rest(ScreenIndicatorPage *page)
{
    const SnapshotFigures *figures = own_figures(page);
    const ScreenSurveyOrigin origin = {figures->source, figures->as_of, figures->sent_count,
                                       figures->sent_total};
    add_meaning(page);
    page->survey.year_be = figures->year_be;
    screen_survey_add_origin(page->page, page->context, &page->subject, &page->survey, &origin);
    screen_figure_add_legend(page->page, page->marks);
}

static bool add_all(ScreenIndicatorPage *page, Snapshot *snapshot, GError **error)
{
    add_number(page);
    if (!screen_indicator_beside_add(page, snapshot, error)) {
        return false;
    }
    screen_indicator_years_add(page);
    if (!screen_indicator_beside_add_parts(page, snapshot, error) ||
        !screen_indicator_places_add(page, snapshot, error)) {
        return false;
    }
    add_rest(page);
    return true;
}

static void *open_indicator(const ScreenContext *context, const BaseAddress *address,
                            GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *area = base_address_parameter(address, "area");
    const char *year = base_address_parameter(address, "year");
    const ScreenSurveyAsked asked = {
        .scope = area != NULL ? area : snapshot_release(snapshot)->province_code,
        .set_code = base_address_parameter(address, "set"),
        .edition = base_address_parameter(address, "edition"),
        .code = base_address_segment(address, 1),
        .year_be = year == NULL ? 0 : (int)g_ascii_strtoll(year, NULL, 10),
    };
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    g_auto(ScreenIndicatorPage) indicator = {
        .context = context, .page = page, .small_cell = snapshot_release(snapshot)->small_cell};
    if (!screen_subject_read(snapshot, page->text, asked.scope, &indicator.subject, error) ||
        !screen_survey_read(snapshot, &asked, &indicator.survey, error) ||
        !read_page(snapshot, &indicator, address, error)) {
        return NULL;
    }
    screen_subject_set_head(page, &indicator.subject, _("Indicator"));
    // Names of indicators are too long for the head of a small panel.
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_or_not_stated(page->text, indicator.indicator->name_th));
    if (!add_all(&indicator, snapshot, error)) {
        return NULL;
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_indicator = {
    .name = "indicator",
    .matches = matches,
    .open = open_indicator,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
