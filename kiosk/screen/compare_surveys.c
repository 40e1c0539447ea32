#include <snapshot/area.h>

#include "address.h"
#include "compare.h"
#include "words.h"

// Which survey and year of the tambons is compared, and which others there are.

static int number_of(const BaseAddress *address, const char *parameter)
{
    const char *value = base_address_parameter(address, parameter);
    return value == NULL ? 0 : (int)CLAMP(g_ascii_strtoll(value, NULL, 10), 0, G_MAXINT);
}

// One that its makers have not written down yet is shown when it is asked for, not by itself.
static const SnapshotIndicatorSet *find_written(const GPtrArray *sets)
{
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        if (set->year_be > 0 && set->indicator_count > 0) {
            return set;
        }
    }
    return NULL;
}

bool screen_compare_read_survey_of(const ScreenPage *page, Snapshot *snapshot, const char *scope,
                                   ScreenSurvey *survey, GError **error)
{
    const BaseAddress *address = page->address;
    g_autoptr(GPtrArray) sets = snapshot_indicator_list_sets(snapshot, scope, error);
    if (sets == NULL || sets->len == 0) {
        return sets != NULL; // no survey at all
    }
    ScreenSurveyAsked asked = {.scope = scope,
                               .set_code = base_address_parameter(address, "set"),
                               .edition = base_address_parameter(address, "edition"),
                               .year_be = number_of(address, "year")};
    const SnapshotIndicatorSet *written = find_written(sets);
    if (asked.set_code == NULL && written != NULL) {
        asked.set_code = written->code;
        asked.edition = written->edition;
    }
    screen_survey_clear(survey);
    return screen_survey_read(snapshot, &asked, survey, error);
}

bool screen_compare_read_survey(const ScreenCompare *compare, ScreenSurvey *survey, GError **error)
{
    for (guint i = 0; i < compare->areas->len && survey->year_be == 0; i++) {
        const SnapshotArea *area = g_ptr_array_index(compare->areas, i);
        if (!screen_compare_read_survey_of(compare->page, compare->context->snapshot, area->code,
                                           survey, error)) {
            return false;
        }
    }
    return true;
}

void screen_compare_add_no_survey(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_empty(
        page->flow, &(UiEmpty){.icon = UI_ICON_INDICATOR,
                               .title = _("No figures of these tambons yet"),
                               .sentence = _("Nobody has sent this survey yet. It does not mean "
                                             "that anything failed.")});
}

// The comparison with another survey (its newest year) or year.
static const char *survey_address(const ScreenPage *page, const SnapshotIndicatorSet *set,
                                  const char *year)
{
    g_autoptr(BaseAddress) with = base_address_copy(page->address);
    base_address_set_parameter(with, "sort", NULL);
    base_address_set_parameter(with, "from", NULL);
    base_address_set_parameter(with, "choose", NULL);
    base_address_set_parameter(with, "set", set->code);
    base_address_set_parameter(with, "edition", set->edition);
    return screen_address_with(page->text, with, "year", year);
}

static void add_sets(ScreenPage *page, const ScreenSurvey *survey)
{
    const GPtrArray *sets = survey->sets;
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Surveys of these tambons"));
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        bool chosen = set == survey->set;
        const char *year = screen_survey_year(text, set->year_be);
        if (year == NULL && !chosen) {
            continue;
        }
        const char *name = screen_text_words(text, set->name_th);
        screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_INDICATOR,
                                                   .primary = chosen,
                                                   .title = screen_text_or_not_stated(text, name),
                                                   .sentence = year,
                                                   .id = survey_address(page, set, NULL)});
    }
}

static void add_years(ScreenPage *page, const ScreenSurvey *survey)
{
    const GArray *years = survey->years;
    g_autoptr(GArray) chips = g_array_new(FALSE, TRUE, sizeof(UiChip));
    for (guint i = 0; i < years->len; i++) {
        int year_be = g_array_index(years, int, i);
        const char *year = screen_text_print(page->text, "%d", year_be);
        UiChip chip = {.word = screen_survey_year(page->text, year_be),
                       .chosen = year_be == survey->year_be,
                       .id = survey_address(page, survey->set, year)};
        g_array_append_val(chips, chip);
    }
    if (years->len > 1) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Years of the one chosen"));
        screen_flow_add_chips(page->flow, (const UiChip *)(void *)chips->data, (int)chips->len);
    }
}

void screen_compare_add_surveys_of(ScreenPage *page, const ScreenSurvey *survey)
{
    if (survey->set == NULL) {
        screen_compare_add_no_survey(page);
        return;
    }
    add_sets(page, survey);
    add_years(page, survey);
}

bool screen_compare_add_surveys(ScreenCompare *compare, GError **error)
{
    g_auto(ScreenSurvey) survey = {0};
    if (!screen_compare_read_survey(compare, &survey, error)) {
        return false;
    }
    screen_compare_add_surveys_of(compare->page, &survey);
    return true;
}
