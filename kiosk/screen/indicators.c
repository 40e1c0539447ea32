#include <snapshot/account.h>
#include <snapshot/assessment.h>
#include <snapshot/consumption.h>

#include "screens.h"
#include "survey.h"
#include "words.h"

// The surveys a place has: every set of indicators that its offices sent, and what its households
// and its people said of themselves. Which sets there are is data.

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope(address, "indicators", 3);
    return scope != NULL;
}

typedef struct {
    const ScreenContext *context;
    ScreenPage *page;
    ScreenSubject subject;
    bool any; /* something was sent */
} Opening;

static void begin_ways(Opening *opening)
{
    if (!opening->any) {
        screen_flow_begin_wide(opening->page->flow);
        screen_flow_add_text(opening->page->flow, UI_TYPE_HEADING, false,
                             _("What would you like to know?"));
    }
    opening->any = true;
}

static const char *set_sentence(Opening *opening, const SnapshotIndicatorSet *set, bool superseded)
{
    ScreenText *text = opening->page->text;
    const char *day = screen_text_date(text, set->as_of);
    const char *year =
        screen_text_print(text, _("Surveyed in %s"), screen_survey_year(text, set->year_be));
    const char *when = day == NULL
                           ? year
                           : screen_text_print(text, "%s\n%s", year,
                                               screen_text_print(text, _("Data of %s"), day));
    const char *due =
        screen_survey_due(text, opening->context, set->as_of, set->every_years, superseded);
    return due == NULL ? when
                       : screen_text_print(
                             text, "%s\n%s", when,
                             superseded ? due : screen_text_print(text, _("Next survey: %s"), due));
}

static void add_sets(Opening *opening, const GPtrArray *sets)
{
    ScreenPage *page = opening->page;
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        if (set->year_be == 0) {
            continue;
        }
        begin_ways(opening);
        bool superseded = screen_survey_is_superseded(sets, set);
        page->sample |= set->sample;
        screen_flow_add_tile(
            page->flow, &(UiTile){.icon = superseded ? UI_ICON_HISTORY : UI_ICON_INDICATOR,
                                  .title = screen_text_or_not_stated(page->text, set->name_th),
                                  .sentence = set_sentence(opening, set, superseded),
                                  .id = screen_survey_address(page->text, &opening->subject, set)});
    }
}

static void add_way(Opening *opening, UiIcon icon, const char *title, const char *sentence,
                    const char *leaf)
{
    ScreenText *text = opening->page->text;
    begin_ways(opening);
    screen_flow_add_tile(
        opening->page->flow,
        &(UiTile){.icon = icon,
                  .title = title,
                  .sentence = sentence,
                  .id = screen_text_print(text, "%s/%s", opening->subject.address, leaf)});
}

static bool add_households(Opening *opening, Snapshot *snapshot, GError **error)
{
    const char *scope = opening->subject.scope;
    g_autoptr(GPtrArray) accounts = snapshot_account_list(snapshot, scope, error);
    g_autoptr(GArray) years =
        accounts == NULL ? NULL : snapshot_consumption_list_years(snapshot, scope, error);
    if (years == NULL) {
        return false;
    }
    int newest = years->len > 0 ? g_array_index(years, int, 0) : 0;
    if (accounts->len > 0) {
        const SnapshotAccount *account = g_ptr_array_index(accounts, 0);
        opening->page->sample |= account->sample;
        newest = MAX(newest, account->year_be);
    }
    if (newest > 0) {
        add_way(opening, UI_ICON_MONEY, _("Income, debt and daily life"),
                screen_text_print(opening->page->text, "%s\n%s",
                                  _("What households earn, owe and do, never of one household"),
                                  screen_survey_year(opening->page->text, newest)),
                "households");
    }
    return true;
}

static bool add_assessment(Opening *opening, Snapshot *snapshot, GError **error)
{
    g_autoptr(GPtrArray) items = snapshot_assessment_list(snapshot, opening->subject.scope, error);
    if (items == NULL) {
        return false;
    }
    if (items->len > 0) {
        const SnapshotAssessment *first = g_ptr_array_index(items, 0);
        opening->page->sample |= first->sample;
        add_way(opening, UI_ICON_GOAL, _("How we judge ourselves"),
                _("Before the work and after it, side by side"), "assessment");
    }
    return true;
}

// Sets that exist, but nobody sent their figures: a page of each says what it asks.
static void add_missing(Opening *opening, const GPtrArray *sets)
{
    const UiBadge badge = {UI_TONE_UNKNOWN, UI_ICON_NONE, _("Not sent yet")};
    ScreenPage *page = opening->page;
    screen_flow_begin_card(page->flow, UI_ICON_INDICATOR, _("Surveys without figures here"), NULL);
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        if (set->year_be == 0 && !screen_survey_is_superseded(sets, set)) {
            screen_flow_add_row(
                page->flow,
                &(UiRow){.title = screen_text_or_not_stated(page->text, set->name_th),
                         .badge = &badge,
                         .id = screen_survey_address(page->text, &opening->subject, set)});
        }
    }
}

// Alone on its page it stands in the middle; above a list of what was not sent, at its top.
static void add_nothing(ScreenPage *page, bool alone)
{
    screen_flow_begin(page->flow,
                      &(ScreenSection){.kind = alone ? SCREEN_SECTION_REST : SCREEN_SECTION_WIDE});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_INDICATOR,
                                     .title = _("No survey here yet"),
                                     .sentence = _("Nobody has sent survey figures of this place. "
                                                   "Ask at the community development office.")});
}

static void *open_indicators(const ScreenContext *context, const BaseAddress *address,
                             GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autofree char *scope = screen_subject_scope(address, "indicators", 3);
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    Opening opening = {.context = context, .page = page};
    if (!screen_subject_read(snapshot, page->text, scope, &opening.subject, error)) {
        return NULL;
    }
    g_autoptr(GPtrArray) sets = snapshot_indicator_list_sets(snapshot, scope, error);
    if (sets == NULL) {
        return NULL;
    }
    screen_subject_set_head(page, &opening.subject, _("Surveys and indicators"));
    add_sets(&opening, sets);
    if (!add_households(&opening, snapshot, error) || !add_assessment(&opening, snapshot, error)) {
        return NULL;
    }
    if (!opening.any) {
        add_nothing(page, sets->len == 0);
    }
    add_missing(&opening, sets);
    return g_steal_pointer(&page);
}

const ScreenClass screen_indicators = {
    .name = "indicators",
    .matches = matches,
    .open = open_indicators,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
