#include "survey_card.h"

#include "address.h"
#include "measure.h"
#include "words.h"

static void add_tile(ScreenPage *page, const ScreenContext *context, const ScreenSurveyCard *card)
{
    ScreenText *text = page->text;
    const char *day = screen_text_date(text, card->origin.as_of);
    const char *sentence =
        day == NULL ? card->headline.sentence : screen_text_print(text, _("Data of %s"), day);
    if (card->coverage != NULL) {
        sentence = screen_text_print(text, "%s · %s", sentence, card->coverage);
    }
    if (screen_survey_is_overdue(context, card->origin.as_of, card->every_years)) {
        sentence = screen_text_print(text, "%s · %s", sentence, _("Survey overdue"));
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(page->flow, &(UiTile){.icon = card->icon,
                                               .title = card->heading,
                                               .number = card->headline.figure,
                                               .sentence = sentence,
                                               .id = card->id});
}

static void add_card(ScreenPage *page, const ScreenContext *context, const ScreenSurveyCard *card)
{
    const SnapshotIndicatorSet set = {.every_years = card->every_years};
    const ScreenSurvey survey = {.set = &set};
    ScreenHeadline headline = card->headline;
    screen_flow_begin(
        page->flow,
        &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                         .card = {.icon = card->icon, .heading = card->heading, .note = card->note},
                         .whole = true});
    if (card->coverage != NULL) {
        headline.sentence =
            screen_text_print(page->text, "%s · %s", headline.sentence, card->coverage);
    }
    screen_flow_add_widget(page->flow, screen_headline_draw, &headline, sizeof headline);
    if (card->origin.as_of != NULL) {
        screen_survey_add_standing(page, context, &survey, &card->origin);
    }
    if (card->parts != NULL) {
        screen_flow_add_chips(page->flow, (const UiChip *)(const void *)card->parts->data,
                              (int)card->parts->len);
    }
    screen_flow_add_button(
        page->flow,
        &(UiButton){.kind = UI_BUTTON_PLAIN,
                    .icon = UI_ICON_FORWARD,
                    .word = card->word,
                    .id = card->id,
                    .label = screen_text_print(page->text, "%s, %s", card->word, card->heading)});
}

void screen_survey_card_add(ScreenPage *page, const ScreenContext *context,
                            const ScreenSurveyCard *card)
{
    const UiMetrics *metrics = context->metrics;
    if (ui_metrics_is_tight(metrics) || metrics->text_size == UI_TEXT_LARGEST) {
        add_tile(page, context, card);
    } else {
        add_card(page, context, card);
    }
}

static bool is_one_number(const SnapshotIndicatorSet *set, const GPtrArray *values)
{
    return set->indicator_count == 1 && values->len == 1;
}

static ScreenSurveyCard card_of_number(ScreenPage *page, const ScreenContext *context,
                                       const SnapshotIndicatorValue *value, const char *scope)
{
    ScreenText *text = page->text;
    const SnapshotIndicator *indicator = &value->indicator;
    ScreenMeasure measure = screen_measure_make(text, indicator, &value->figures,
                                                snapshot_release(context->snapshot)->small_cell);
    const SnapshotIndicatorKey key = {.set_code = indicator->set_code,
                                      .edition = indicator->edition,
                                      .code = indicator->code,
                                      .scope = scope,
                                      .year_be = value->figures.year_be};
    return (ScreenSurveyCard){.heading = screen_text_or_not_stated(text, indicator->name_th),
                              .headline = {.figure = measure.figure,
                                           .mark = measure.mark,
                                           .sentence = screen_measure_sentence(
                                               text, indicator, &value->figures, &measure)},
                              .word = _("Beside others"),
                              .id = screen_survey_indicator_address(text, &key)};
}

// Named parts of a survey with more than one question each; of others the whole is the only way.
static GArray *list_parts(ScreenText *text, const GPtrArray *values, const char *address)
{
    g_autoptr(GArray) parts = g_array_new(FALSE, TRUE, sizeof(UiChip));
    g_autoptr(BaseAddress) whole = base_address_parse(address, NULL);
    int last = 0;
    for (guint i = 0; whole != NULL && i < values->len; i++) {
        const SnapshotIndicatorValue *value = g_ptr_array_index(values, i);
        const char *name = screen_text_words(text, value->indicator.dimension_th);
        if (name != NULL && value->indicator.dimension_no != last) {
            last = value->indicator.dimension_no;
            const char *number = screen_text_print(text, "%d", last);
            UiChip part = {.word = name,
                           .id = screen_address_with(text, whole, "dimension", number)};
            g_array_append_val(parts, part);
        }
    }
    return parts->len < 2 || parts->len == values->len ? NULL : g_steal_pointer(&parts);
}

static ScreenSurveyCard card_of_many(ScreenPage *page, const ScreenSubject *subject,
                                     const SnapshotIndicatorSet *set, const GPtrArray *values)
{
    ScreenText *text = page->text;
    int found = 0;
    for (guint i = 0; i < values->len; i++) {
        const SnapshotIndicatorValue *value = g_ptr_array_index(values, i);
        found += value->figures.year_be != 0 ? 1 : 0;
    }
    return (ScreenSurveyCard){
        .heading = screen_text_or_not_stated(text, set->name_th),
        .headline = {.figure =
                         screen_text_say(text, P_("%d question", "%d questions", found), found),
                     .sentence = _("So many things were asked here, with an answer to each")},
        .word = _("Show all"),
        .id = screen_survey_address(text, subject, set)};
}

bool screen_survey_card_add_set(ScreenPage *page, const ScreenContext *context,
                                const ScreenSubject *subject, const SnapshotIndicatorSet *set,
                                GError **error)
{
    const SnapshotIndicatorKey key = {.set_code = set->code,
                                      .edition = set->edition,
                                      .scope = subject->scope,
                                      .year_be = set->year_be};
    g_autoptr(GPtrArray) values = snapshot_indicator_list_values(context->snapshot, &key, error);
    if (values == NULL) {
        return false;
    }
    ScreenSurveyOrigin origin = screen_survey_origin_of(values);
    ScreenSurveyCard card =
        is_one_number(set, values)
            ? card_of_number(page, context, g_ptr_array_index(values, 0), subject->scope)
            : card_of_many(page, subject, set, values);
    card.icon = UI_ICON_INDICATOR;
    card.note = screen_survey_year(page->text, set->year_be);
    card.coverage =
        screen_subject_coverage(page->text, subject, origin.sent_count, origin.sent_total);
    card.origin = origin;
    card.every_years = set->every_years;
    g_autoptr(GArray) parts =
        is_one_number(set, values) ? NULL : list_parts(page->text, values, card.id);
    card.parts = parts;
    screen_survey_card_add(page, context, &card);
    page->sample |= set->sample;
    return true;
}

bool screen_survey_card_add_levels(ScreenPage *page, const ScreenContext *context,
                                   const ScreenSubject *subject, GError **error)
{
    g_autoptr(GPtrArray) sets =
        snapshot_indicator_list_sets(context->snapshot, subject->scope, error);
    for (guint i = 0; sets != NULL && i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        if (set->indicator_count == 1 && !screen_survey_is_superseded(sets, set) &&
            !screen_survey_card_add_set(page, context, subject, set, error)) {
            return false;
        }
    }
    return sets != NULL;
}
