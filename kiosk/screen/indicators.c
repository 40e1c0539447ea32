#include <snapshot/account.h>
#include <snapshot/assessment.h>
#include <snapshot/consumption.h>

#include "households.h"
#include "screens.h"
#include "survey.h"
#include "survey_card.h"
#include "words.h"

// The surveys a place has: every set of indicators that its offices sent, and what its households
// and its people said of themselves. Which sets there are is data.

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope(address, "indicators", 0);
    return scope != NULL;
}

typedef struct {
    const ScreenContext *context;
    ScreenPage *page;
    ScreenSubject subject;
    bool any; /* something was sent */
} Opening;

static bool add_sets(Opening *opening, const GPtrArray *sets, GError **error)
{
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        if (set->year_be == 0 || screen_survey_is_superseded(sets, set)) {
            continue;
        }
        opening->any = true;
        if (!screen_survey_card_add_set(opening->page, opening->context, &opening->subject, set,
                                        error)) {
            return false;
        }
    }
    return true;
}

static const char *leaf(const Opening *opening, const char *name)
{
    return screen_text_print(opening->page->text, "%s/%s", opening->subject.address, name);
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
    if (accounts->len == 0 && years->len == 0) {
        return true;
    }
    const SnapshotAccount *account = accounts->len == 0 ? NULL : g_ptr_array_index(accounts, 0);
    int newest = years->len > 0 ? g_array_index(years, int, 0) : 0;
    ScreenText *text = opening->page->text;
    ScreenSurveyCard card = {
        .icon = UI_ICON_MONEY,
        .heading = _("Income, debt and daily life"),
        .note = screen_survey_year(text, account != NULL ? account->year_be : newest),
        .headline = {.figure = _("Of all households"),
                     .sentence = _("What households earn, owe and do, never of one household")},
        .word = _("Show all"),
        .id = leaf(opening, "households")};
    if (account != NULL) {
        card.headline = screen_households_headline(
            text, account, snapshot_release(opening->context->snapshot)->small_cell);
        card.coverage = screen_subject_coverage(text, &opening->subject, account->sent_count,
                                                account->sent_total);
        card.origin.as_of = account->as_of;
        card.origin.source = _("Accounts that households keep themselves");
        opening->page->sample |= account->sample;
    }
    opening->any = true;
    screen_survey_card_add(opening->page, opening->context, &card);
    return true;
}

static const char *newest_day(const GPtrArray *items)
{
    const char *newest = NULL;
    for (guint i = 0; i < items->len; i++) {
        const SnapshotAssessment *item = g_ptr_array_index(items, i);
        newest = g_strcmp0(item->before_date, newest) > 0 ? item->before_date : newest;
        newest = g_strcmp0(item->after_date, newest) > 0 ? item->after_date : newest;
    }
    return newest;
}

static bool add_assessment(Opening *opening, Snapshot *snapshot, GError **error)
{
    g_autoptr(GPtrArray) items = snapshot_assessment_list(snapshot, opening->subject.scope, error);
    if (items == NULL) {
        return false;
    }
    if (items->len > 0) {
        const SnapshotAssessment *first = g_ptr_array_index(items, 0);
        ScreenText *text = opening->page->text;
        int count = (int)items->len;
        const ScreenSurveyCard card = {
            .icon = UI_ICON_GOAL,
            .heading = _("How we judge ourselves"),
            .headline = {.figure = screen_text_say(text, P_("%d thing", "%d things", count), count),
                         .sentence = _("Before the work and after it, side by side")},
            .origin = {.as_of = newest_day(items),
                       .source = _("What the people of the tambon judged together")},
            .word = _("Show all"),
            .id = leaf(opening, "assessment")};
        opening->any = true;
        opening->page->sample |= first->sample;
        screen_survey_card_add(opening->page, opening->context, &card);
    }
    return true;
}

// What is left of the years before a set was made anew stands apart from what holds now.
static void add_superseded(Opening *opening, const GPtrArray *sets)
{
    ScreenPage *page = opening->page;
    screen_flow_begin_card(page->flow, UI_ICON_HISTORY, _("Surveys of the years before"), NULL);
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        if (set->year_be != 0 && screen_survey_is_superseded(sets, set)) {
            page->sample |= set->sample;
            opening->any = true;
            screen_flow_add_row(
                page->flow,
                &(UiRow){.title = screen_text_or_not_stated(page->text, set->name_th),
                         .detail = screen_text_print(page->text, _("Surveyed in %s"),
                                                     screen_survey_year(page->text, set->year_be)),
                         .id = screen_survey_address(page->text, &opening->subject, set)});
        }
    }
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
    g_autofree char *scope = screen_subject_scope(address, "indicators", 0);
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
    if (!add_sets(&opening, sets, error) || !add_households(&opening, snapshot, error) ||
        !add_assessment(&opening, snapshot, error)) {
        return NULL;
    }
    add_superseded(&opening, sets);
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
