#include "choices.h"

#include <snapshot/project.h>

#include "kind.h"
#include "subject.h"
#include "words.h"

bool screen_choices_offers(const ScreenFilter *filter, ScreenFilterKind kind)
{
    return screen_subject_is_tambon(filter->scope) || kind <= SCREEN_FILTER_ISSUE;
}

const char *screen_choices_count(const ScreenChoices *choices, const ScreenFilter *with,
                                 const char *key, bool *offered)
{
    const SnapshotTotal *total = screen_filter_counts_find(&choices->counts, with, key);
    *offered = total == NULL || total->project_count > 0;
    ScreenText *text = choices->page->text;
    if (total == NULL || choices->kind != SCREEN_FILTER_SOURCE) {
        return total == NULL ? NULL : screen_text_projects(text, total->project_count);
    }
    return screen_text_print(text, "%s · %s", screen_text_projects(text, total->project_count),
                             screen_text_baht(text, total->amount_satang));
}

static void add_tile(ScreenChoices *choices, const ScreenFilter *with, const ScreenChoice *choice,
                     const char *number)
{
    screen_flow_add_tile(choices->page->flow,
                         &(UiTile){.icon = choice->chosen ? UI_ICON_DONE : choice->icon,
                                   .title = choice->word,
                                   .sentence = choice->meaning,
                                   .number = number,
                                   .primary = choice->chosen,
                                   .id = screen_filter_address(choices->page->text, with),
                                   .label = choice->word});
}

void screen_choices_add_tile(ScreenChoices *choices, const ScreenFilter *with,
                             const ScreenChoice *choice)
{
    bool offered = true;
    const char *number = screen_choices_count(choices, with, choice->key, &offered);
    if (offered || choice->chosen || choice->key == NULL) {
        add_tile(choices, with, choice, number);
    }
}

ScreenFilter screen_choices_begin(const ScreenChoices *choices)
{
    ScreenFilter with = *choices->filter;
    with.choosing = -1;
    screen_filter_drop(&with, choices->kind);
    return with;
}

static void add_all(ScreenChoices *choices)
{
    const ScreenFilter with = screen_choices_begin(choices);
    screen_choices_add_tile(
        choices, &with,
        &(ScreenChoice){.icon = UI_ICON_LIST,
                        .word = screen_filter_kind_all(choices->kind),
                        .chosen = !screen_filter_has(choices->filter, choices->kind)});
}

static void add_years(ScreenChoices *choices)
{
    const GArray *years = choices->counts.years;
    ScreenText *text = choices->page->text;
    for (guint i = 0; i < years->len; i++) {
        ScreenFilter with = screen_choices_begin(choices);
        with.fiscal_year_be = g_array_index(years, int, i);
        screen_choices_add_tile(
            choices, &with,
            &(ScreenChoice){.icon = UI_ICON_CALENDAR,
                            .word = screen_text_year(text, with.fiscal_year_be),
                            .key = screen_text_print(text, "%d", with.fiscal_year_be),
                            .chosen = with.fiscal_year_be == choices->filter->fiscal_year_be});
    }
}

static void add_statuses(ScreenChoices *choices)
{
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        ScreenFilter with = screen_choices_begin(choices);
        with.status = (SnapshotStatus)i;
        UiBadge badge = screen_kind_status(with.status);
        screen_choices_add_tile(choices, &with,
                                &(ScreenChoice){.icon = badge.icon,
                                                .word = badge.word,
                                                .key = snapshot_status_key(with.status),
                                                .chosen = with.status == choices->filter->status});
    }
}

static void add_classes(ScreenChoices *choices)
{
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        ScreenFilter with = screen_choices_begin(choices);
        with.budget_class = (SnapshotClass)i;
        bool chosen = with.budget_class == choices->filter->budget_class;
        screen_choices_add_tile(
            choices, &with,
            &(ScreenChoice){.icon = UI_ICON_MONEY,
                            .word = screen_kind_class(with.budget_class),
                            .meaning = screen_kind_class_meaning(with.budget_class),
                            .key = snapshot_class_key(with.budget_class),
                            .chosen = chosen && choices->filter->funder == NULL});
    }
}

static void add_doers(ScreenChoices *choices)
{
    static const char *const doers[] = {"community", "shared", "agency"};
    for (size_t i = 0; i < G_N_ELEMENTS(doers); i++) {
        ScreenFilter with = screen_choices_begin(choices);
        with.doer = doers[i];
        screen_choices_add_tile(
            choices, &with,
            &(ScreenChoice){.icon = screen_kind_doer_icon(doers[i]),
                            .word = screen_kind_doer(doers[i]),
                            .key = doers[i],
                            .chosen = g_strcmp0(doers[i], choices->filter->doer) == 0});
    }
}

// A mark is switched on and off by itself: they may be asked together.
static bool add_mark(ScreenChoices *choices, const ScreenFilter *with, const ScreenChoice *choice,
                     GError **error)
{
    const SnapshotProjectFilter question = screen_filter_question(with, choices->stale_before);
    SnapshotTotal total;
    if (!snapshot_project_count(choices->snapshot, &question, &total, error)) {
        return false;
    }
    if (total.project_count > 0 || choice->chosen) {
        add_tile(choices, with, choice,
                 screen_text_projects(choices->page->text, total.project_count));
    }
    return true;
}

static bool add_marks(ScreenChoices *choices, GError **error)
{
    const ScreenFilter *filter = choices->filter;
    ScreenFilter focus = *filter;
    ScreenFilter beyond = *filter;
    ScreenFilter stale = *filter;
    focus.choosing = beyond.choosing = stale.choosing = -1;
    focus.focus = !filter->focus;
    beyond.beyond_capacity = !filter->beyond_capacity;
    stale.stale = !filter->stale;
    return add_mark(choices, &focus,
                    &(ScreenChoice){.icon = UI_ICON_STAR,
                                    .word = _("Focus projects"),
                                    .meaning = _("Chosen by the tambon for the province to help"),
                                    .chosen = filter->focus},
                    error) &&
           add_mark(choices, &beyond,
                    &(ScreenChoice){.icon = UI_ICON_FORWARD,
                                    .word = _("More than the tambon can do"),
                                    .meaning = _("Sent on to others for help"),
                                    .chosen = filter->beyond_capacity},
                    error) &&
           add_mark(choices, &stale,
                    &(ScreenChoice){
                        .icon = UI_ICON_STALE,
                        .word = _("Old data"),
                        .meaning = screen_text_say(choices->page->text,
                                                   _("Nothing was reported for more than %d days"),
                                                   choices->page->stale_days),
                        .chosen = filter->stale},
                    error);
}

static bool add_choices(ScreenChoices *choices, GError **error)
{
    switch (choices->kind) {
    case SCREEN_FILTER_YEAR:
        add_years(choices);
        return true;
    case SCREEN_FILTER_STATUS:
        add_statuses(choices);
        return true;
    case SCREEN_FILTER_SOURCE:
        add_classes(choices);
        return screen_choices_add_funders(choices, error);
    case SCREEN_FILTER_ISSUE:
        screen_choices_add_issues(choices);
        return true;
    case SCREEN_FILTER_VILLAGE:
        return screen_choices_add_villages(choices, error);
    case SCREEN_FILTER_DOER:
        add_doers(choices);
        return true;
    case SCREEN_FILTER_PROGRAMME:
        return screen_choices_add_programmes(choices, error);
    default:
        return add_marks(choices, error);
    }
}

static void add_kind(ScreenPage *page, const ScreenFilter *filter, const ScreenFilterWords *words,
                     ScreenFilterKind kind)
{
    bool chosen = words->chosen[kind] != NULL;
    ScreenFilter with = *filter;
    with.choosing = (int)kind;
    screen_flow_add_tile(
        page->flow,
        &(UiTile){.icon = chosen ? UI_ICON_DONE : screen_filter_kind_icon(kind),
                  .primary = chosen,
                  .title = screen_filter_kind_word(kind),
                  .sentence = chosen ? words->chosen[kind] : screen_filter_kind_all(kind),
                  .id = screen_filter_address(page->text, &with),
                  .label = screen_filter_kind_word(kind)});
}

static void add_kinds(ScreenPage *page, const ScreenFilter *filter, const ScreenFilterWords *words)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Which projects would you see?"));
    for (int kind = 0; kind < SCREEN_FILTER_COUNT; kind++) {
        if (screen_choices_offers(filter, (ScreenFilterKind)kind)) {
            add_kind(page, filter, words, (ScreenFilterKind)kind);
        }
    }
    screen_flow_begin_wide(page->flow);
    ScreenFilter shown = *filter;
    shown.choosing = -1;
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_LIST,
                                               .title = _("Show the projects"),
                                               .sentence = _("With what is chosen here"),
                                               .id = screen_filter_address(page->text, &shown)});
    if (screen_filter_is_narrow(filter)) {
        screen_filter_drop_all(&shown);
        screen_flow_add_tile(page->flow,
                             &(UiTile){.icon = UI_ICON_CLOSE,
                                       .title = _("Show all projects"),
                                       .sentence = _("Nothing chosen any more"),
                                       .id = screen_filter_address(page->text, &shown)});
    }
}

bool screen_choices_add(ScreenPage *page, const ScreenContext *context, const ScreenFilter *filter,
                        const ScreenFilterWords *words, GError **error)
{
    if (filter->choosing == SCREEN_FILTER_EVERY_KIND) {
        add_kinds(page, filter, words);
        return true;
    }
    g_autofree char *stale_before = screen_filter_stale_before(context->now_unix, page->stale_days);
    g_auto(ScreenFilterCounts) counts = {0};
    ScreenChoices choices = {.page = page,
                             .snapshot = context->snapshot,
                             .filter = filter,
                             .stale_before = stale_before,
                             .kind = (ScreenFilterKind)filter->choosing};
    if (!screen_filter_counts_read(context->snapshot, filter, stale_before, choices.kind, &counts,
                                   error)) {
        return false;
    }
    choices.counts = counts;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_print(page->text, _("Choose: %s"), screen_filter_kind_word(choices.kind)));
    if (choices.kind != SCREEN_FILTER_MARK) {
        add_all(&choices);
    }
    return add_choices(&choices, error);
}
