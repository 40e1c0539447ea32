#include "survey.h"

#include <string.h>

#include "words.h"

void screen_survey_clear(ScreenSurvey *survey)
{
    g_clear_pointer(&survey->sets, g_ptr_array_unref);
    g_clear_pointer(&survey->years, g_array_unref);
}

bool screen_survey_is_superseded(const GPtrArray *sets, const SnapshotIndicatorSet *set)
{
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *other = g_ptr_array_index(sets, i);
        if (strcmp(other->code, set->code) == 0) {
            // The newest edition comes first; one that the province has not written down yet (how
            // many indicators it has) takes nobody's place.
            if (strcmp(other->edition, set->edition) == 0) {
                return false;
            }
            if (other->indicator_count > 0) {
                return true;
            }
        }
    }
    return false;
}

// Whether the edition has what is asked for. `*has` is false without an error where it has not.
static bool has_asked(Snapshot *snapshot, const SnapshotIndicatorSet *set,
                      const ScreenSurveyAsked *asked, bool *has, GError **error)
{
    *has = asked->set_code == NULL || strcmp(asked->set_code, set->code) == 0;
    if (!*has || asked->code == NULL) {
        return true;
    }
    g_autoptr(GError) failure = NULL;
    g_autoptr(SnapshotIndicator) indicator =
        snapshot_indicator_get(snapshot, set->code, set->edition, asked->code, &failure);
    *has = indicator != NULL;
    if (!*has && !g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    return true;
}

// 0: the edition asked for; 1: has figures; 2: has none.
static int rank(const SnapshotIndicatorSet *set, const ScreenSurveyAsked *asked)
{
    if (g_strcmp0(asked->edition, set->edition) == 0) {
        return 0;
    }
    return set->year_be > 0 ? 1 : 2;
}

static bool find_set(Snapshot *snapshot, const ScreenSurveyAsked *asked, ScreenSurvey *survey,
                     GError **error)
{
    for (guint i = 0; i < survey->sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(survey->sets, i);
        bool has = false;
        if (!has_asked(snapshot, set, asked, &has, error)) {
            return false;
        }
        // Without a set asked for, its first is the one: figures of another are another matter.
        bool other = survey->set != NULL && strcmp(survey->set->code, set->code) != 0;
        if (has && !other && (survey->set == NULL || rank(set, asked) < rank(survey->set, asked))) {
            survey->set = set;
        }
    }
    if (survey->set == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND,
                    "indicator set %s, indicator %s",
                    asked->set_code != NULL ? asked->set_code : "(any)",
                    asked->code != NULL ? asked->code : "(any)");
        return false;
    }
    survey->superseded = screen_survey_is_superseded(survey->sets, survey->set);
    return true;
}

static int find_year(const GArray *years, int wanted)
{
    for (guint i = 0; i < years->len; i++) {
        if (g_array_index(years, int, i) == wanted) {
            return wanted;
        }
    }
    return years->len > 0 ? g_array_index(years, int, 0) : 0;
}

bool screen_survey_read(Snapshot *snapshot, const ScreenSurveyAsked *asked, ScreenSurvey *survey,
                        GError **error)
{
    *survey = (ScreenSurvey){.sets = snapshot_indicator_list_sets(snapshot, asked->scope, error)};
    if (survey->sets == NULL || !find_set(snapshot, asked, survey, error)) {
        return false;
    }
    const SnapshotIndicatorKey key = {
        .set_code = survey->set->code, .edition = survey->set->edition, .scope = asked->scope};
    survey->years = snapshot_indicator_list_set_years(snapshot, &key, error);
    if (survey->years == NULL) {
        return false;
    }
    survey->year_be = find_year(survey->years, asked->year_be);
    return true;
}

bool screen_survey_is_overdue(const ScreenContext *context, const char *as_of, int every_years)
{
    g_autofree char *due = snapshot_indicator_next_due(as_of, every_years);
    return due != NULL && !context->status->clock_uncertain &&
           screen_text_days_since(due, context->now_unix) > 0;
}

const char *screen_survey_due(ScreenText *text, const ScreenContext *context, const char *as_of,
                              int every_years, bool superseded)
{
    bool overdue = screen_survey_is_overdue(context, as_of, every_years);
    g_autofree char *due = snapshot_indicator_next_due(as_of, every_years);
    if (superseded) {
        return _("This way of measuring has been replaced by a newer one");
    }
    if (due == NULL) {
        return NULL;
    }
    const char *day = screen_text_date(text, due);
    return screen_text_print(text, overdue ? _("Overdue since %s") : _("Due by %s"), day);
}

const char *screen_survey_address(ScreenText *text, const ScreenSubject *subject,
                                  const SnapshotIndicatorSet *set)
{
    g_autofree char *code = g_uri_escape_string(set->code, NULL, FALSE);
    g_autofree char *edition = g_uri_escape_string(set->edition, NULL, FALSE);
    return screen_text_print(text, "%s/indicators/%s?edition=%s", subject->address, code, edition);
}

const char *screen_survey_indicator_address(ScreenText *text, const SnapshotIndicatorKey *key)
{
    g_autofree char *code = g_uri_escape_string(key->code, NULL, FALSE);
    g_autofree char *path = g_strdup_printf("/indicator/%s", code);
    g_autoptr(BaseAddress) address = base_address_parse(path, NULL);
    if (address == NULL) {
        return NULL;
    }
    g_autofree char *year = key->year_be == 0 ? NULL : g_strdup_printf("%d", key->year_be);
    base_address_set_parameter(address, "area", key->scope);
    base_address_set_parameter(address, "set", key->set_code);
    base_address_set_parameter(address, "edition", key->edition);
    base_address_set_parameter(address, "year", year);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_print(text, "%s", words);
}

const char *screen_survey_year(ScreenText *text, int year_be)
{
    return year_be == 0 ? NULL : screen_text_say(text, _("year %d BE"), year_be);
}

static const char *how_often(ScreenText *text, int every_years)
{
    return every_years <= 0
               ? NULL
               : screen_text_say(text, P_("Once a year", "Once in %d years", every_years),
                                 every_years);
}

ScreenSurveyOrigin screen_survey_origin_of(const GPtrArray *values)
{
    ScreenSurveyOrigin origin = {0};
    for (guint i = 0; i < values->len; i++) {
        const SnapshotIndicatorValue *value = g_ptr_array_index(values, i);
        const SnapshotFigures *figures = &value->figures;
        if (figures->year_be != 0 && g_strcmp0(figures->as_of, origin.as_of) > 0) {
            origin = (ScreenSurveyOrigin){figures->source, figures->as_of, figures->sent_count,
                                          figures->sent_total};
        }
    }
    return origin;
}

void screen_survey_add_origin(ScreenPage *page, const ScreenContext *context,
                              const ScreenSubject *subject, const ScreenSurvey *survey,
                              const ScreenSurveyOrigin *origin)
{
    ScreenText *text = page->text;
    const SnapshotIndicatorSet *set = survey->set;
    screen_flow_begin_card(page->flow, UI_ICON_DOCUMENT, _("Where these figures come from"), NULL);
    screen_flow_add_fact(page->flow, _("Survey"), screen_text_words(text, set->name_th),
                         _("Not stated"));
    screen_flow_add_fact(page->flow, _("Surveyed in"), screen_survey_year(text, survey->year_be),
                         _("No data yet"));
    screen_flow_add_fact(page->flow, _("As it was on"), screen_text_date(text, origin->as_of),
                         _("Not stated"));
    screen_flow_add_fact(page->flow, _("Source"), screen_text_words(text, origin->source),
                         _("Not stated"));
    const char *coverage =
        screen_subject_coverage(text, subject, origin->sent_count, origin->sent_total);
    screen_flow_add_fact(page->flow, _("Who sent it"),
                         coverage != NULL ? coverage : _("The office's own figure"), NULL);
    screen_flow_add_fact(page->flow, _("Surveyed how often"), how_often(text, set->every_years),
                         _("Not stated"));
    screen_flow_add_fact(
        page->flow, _("Next survey"),
        screen_survey_due(text, context, origin->as_of, set->every_years, survey->superseded),
        _("Not stated"));
}

// In a few words: a badge has one line.
static void add_due(ScreenPage *page, const ScreenContext *context, const ScreenSurvey *survey,
                    const char *as_of)
{
    ScreenText *text = page->text;
    int every_years = survey->set->every_years;
    g_autofree char *due = snapshot_indicator_next_due(as_of, every_years);
    const char *day = screen_text_date(text, due);
    if (survey->superseded || day == NULL) {
        screen_flow_add_text(
            page->flow, UI_TYPE_CAPTION, true,
            screen_survey_due(text, context, as_of, every_years, survey->superseded));
        return;
    }
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         screen_text_print(text, _("Next survey due by %s"), day));
    if (screen_survey_is_overdue(context, as_of, every_years)) {
        screen_flow_add_badge(page->flow,
                              &(UiBadge){UI_TONE_WARNING, UI_ICON_NONE, _("Survey overdue")});
    }
}

void screen_survey_add_standing(ScreenPage *page, const ScreenContext *context,
                                const ScreenSurvey *survey, const ScreenSurveyOrigin *origin)
{
    ScreenText *text = page->text;
    const char *as_of = screen_text_date(text, origin->as_of);
    const char *source = screen_text_words(text, origin->source);
    as_of = as_of == NULL ? _("The day of these figures was not told")
                          : screen_text_print(text, _("Data of %s"), as_of);
    source = source == NULL ? _("Where they are from was not told")
                            : screen_text_print(text, _("Source: %s"), source);
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         screen_text_print(text, "%s · %s", as_of, source));
    add_due(page, context, survey, origin->as_of);
}

void screen_survey_add_way(ScreenPage *page, const char *place_address)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(
        page->flow, &(UiTile){.icon = UI_ICON_INDICATOR,
                              .title = _("Surveys and indicators"),
                              .sentence = _("What was found when people here were asked"),
                              .id = screen_text_print(page->text, "%s/indicators", place_address)});
}

void screen_survey_add_table_way(ScreenPage *page, const char *place_address)
{
    screen_flow_add_tile(
        page->flow, &(UiTile){.icon = UI_ICON_SORT,
                              .title = _("All tambons in one table"),
                              .sentence = _("Every figure of every tambon, best or last"),
                              .id = screen_text_print(page->text, "%s/compare", place_address)});
}
