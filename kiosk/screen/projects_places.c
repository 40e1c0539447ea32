#include <snapshot/area.h>
#include <snapshot/issue.h>
#include <snapshot/total.h>
#include <string.h>

#include "choices.h"
#include "filter_bar.h"
#include "place.h"
#include "screens.h"
#include "subject.h"
#include "summary.h"
#include "words.h"

// The register of a province, district or group: how many projects each place in it has of what is
// chosen, each leading on with the same choices. A tambon then shows the projects themselves.

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope(address, "projects", 0);
    return scope != NULL && screen_subject_is_above_tambon(scope);
}

// Issues are summed up by year alone: what else is chosen is counted in each tambon.
static bool is_counted(const ScreenFilter *filter)
{
    ScreenFilter rest = *filter;
    screen_filter_drop(&rest, SCREEN_FILTER_ISSUE);
    screen_filter_drop(&rest, SCREEN_FILTER_YEAR);
    return screen_filter_is_summed(filter) || !screen_filter_is_narrow(&rest);
}

static bool read_issue_total(Snapshot *snapshot, const ScreenFilter *filter, const char *scope,
                             SnapshotTotal *total, GError **error)
{
    const char *edition = filter->issue_edition != NULL ? filter->issue_edition
                                                        : snapshot_release(snapshot)->issue_edition;
    g_autoptr(GPtrArray) issues =
        snapshot_issue_list(snapshot, edition, scope, filter->fiscal_year_be, error);
    for (guint i = 0; issues != NULL && i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (strcmp(issue->code, filter->issue_code) == 0) {
            *total = issue->total;
        }
    }
    return issues != NULL;
}

// What the release has summed up of a place and filter; of more than that, the part it has.
static bool read_total(Snapshot *snapshot, const ScreenFilter *filter, const char *scope,
                       SnapshotTotal *total, GError **error)
{
    SnapshotTotals totals;
    *total = (SnapshotTotal){0};
    if (filter->issue_code != NULL) {
        return read_issue_total(snapshot, filter, scope, total, error);
    }
    if (!snapshot_total_get(snapshot, scope, filter->fiscal_year_be, &totals, error)) {
        return false;
    }
    *total = *snapshot_total_pick(&totals, filter->status, filter->budget_class);
    return true;
}

// What is chosen, as far as the figures here follow it.
static ScreenFilterWords counted_words(const ScreenFilter *filter, const ScreenFilterWords *words)
{
    ScreenFilterWords counted = *words;
    bool by_issue = filter->issue_code != NULL;
    for (int kind = 0; kind < SCREEN_FILTER_COUNT; kind++) {
        bool follows = by_issue ? kind == SCREEN_FILTER_YEAR || kind == SCREEN_FILTER_ISSUE
                                : kind <= SCREEN_FILTER_SOURCE;
        counted.chosen[kind] = follows ? words->chosen[kind] : NULL;
    }
    return counted;
}

static void add_head(ScreenPage *page, const ScreenFilter *filter, const ScreenFilterWords *words,
                     const SnapshotTotal *total, const SnapshotCoverage *coverage)
{
    ScreenText *text = page->text;
    const ScreenFilterBar bar = screen_filter_bar_make(text, filter, words);
    const ScreenFilterWords counted = counted_words(filter, words);
    const char *chosen = screen_filter_say(text, &counted);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_widget(page->flow, screen_filter_bar_draw, &bar, sizeof bar);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_print(text, "%s · %s",
                                           screen_text_projects(text, total->project_count),
                                           screen_text_baht(text, total->amount_satang)));
    const char *covered = screen_summary_coverage(text, coverage);
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         chosen == NULL
                             ? covered
                             : screen_text_print(text, "%s · %s", covered,
                                                 screen_text_print(text, _("Only: %s"), chosen)));
    if (!is_counted(filter)) {
        screen_flow_add_note(
            page->flow,
            &(UiNote){.tone = UI_TONE_INFO,
                      .icon = UI_ICON_INFO,
                      .sentence = filter->issue_code != NULL
                                      ? _("Counted here are all projects of this issue. The rest "
                                          "of what you chose is counted in each tambon: touch one.")
                                      : _("Counted here is by year, status and source of money. "
                                          "The rest of what you chose is counted in each tambon: "
                                          "touch one.")});
    }
}

static const char *detail_of(ScreenText *text, const SnapshotArea *place,
                             const SnapshotTotal *total, bool named_with_district)
{
    const char *baht = screen_text_baht(text, total->amount_satang);
    const char *above = named_with_district ? screen_place_above(text, place) : NULL;
    return above == NULL ? baht : screen_text_print(text, "%s · %s", above, baht);
}

static void add_place(ScreenPage *page, const ScreenFilter *filter, const SnapshotArea *place,
                      const SnapshotTotal *total, bool with_district)
{
    ScreenText *text = page->text;
    ScreenFilter with = *filter;
    with.choosing = -1;
    bool is_tambon = place->level == SNAPSHOT_LEVEL_TAMBON;
    screen_flow_add_row(page->flow,
                        &(UiRow){.icon = is_tambon ? UI_ICON_TAMBON : UI_ICON_DISTRICT,
                                 .title = screen_place_name(text, place),
                                 .detail = detail_of(text, place, total, with_district),
                                 .figure = screen_text_count(text, total->project_count),
                                 .figure_note = P_("project", "projects", total->project_count),
                                 .id = screen_filter_address_of(text, &with, place->code),
                                 .label = screen_place_full(text, place)});
}

static bool add_places(ScreenPage *page, Snapshot *snapshot, const ScreenFilter *filter,
                       const GPtrArray *places, GError **error)
{
    bool in_group = g_str_has_prefix(filter->scope, "group/");
    int without = 0;
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD});
    for (guint i = 0; i < places->len; i++) {
        const SnapshotArea *place = g_ptr_array_index(places, i);
        SnapshotTotal total;
        if (!read_total(snapshot, filter, place->code, &total, error)) {
            return false;
        }
        if (total.project_count > 0) {
            add_place(page, filter, place, &total, in_group);
        } else {
            without++;
        }
    }
    if (without > 0) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_text_say(page->text,
                                             P_("%d more place here has none of these",
                                                "%d more places here have none of these", without),
                                             without));
    }
    return true;
}

static void add_nothing(ScreenPage *page, const ScreenFilter *filter, const char *chosen)
{
    ScreenFilter all = *filter;
    screen_filter_drop_all(&all);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = chosen == NULL ? UI_ICON_PROJECT : UI_ICON_FILTER,
                   .title = chosen == NULL ? _("No projects here yet")
                                           : _("No project fits all you chose"),
                   .sentence = chosen == NULL
                                   ? _("No tambon here has sent its projects yet.")
                                   : screen_text_print(page->text, _("Only: %s"), chosen)});
    if (chosen != NULL) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_LIST,
                                                   .title = _("Show all projects"),
                                                   .sentence = _("Nothing chosen any more"),
                                                   .primary = true,
                                                   .id = screen_filter_address(page->text, &all)});
    }
}

static bool add_register(ScreenPage *page, Snapshot *snapshot, const ScreenFilter *filter,
                         const ScreenFilterWords *words, GError **error)
{
    SnapshotTotal total;
    g_auto(SnapshotCoverage) coverage = {0};
    g_autoptr(GPtrArray) places = screen_subject_list_places(snapshot, filter->scope, error);
    if (places == NULL || !read_total(snapshot, filter, filter->scope, &total, error) ||
        !snapshot_total_get_coverage(snapshot, filter->scope, "projects", &coverage, error)) {
        return false;
    }
    page->sample |= coverage.sample_count > 0;
    if (total.project_count == 0) {
        add_nothing(page, filter, screen_filter_say(page->text, words));
        return true;
    }
    add_head(page, filter, words, &total, &coverage);
    return add_places(page, snapshot, filter, places, error);
}

static void *open_places(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    const char *scope = screen_subject_read_page(context->snapshot, page, "projects", error);
    if (scope == NULL) {
        return NULL;
    }
    const ScreenFilter filter = screen_filter_read(page->address, scope);
    ScreenFilterWords words;
    if (!screen_filter_read_words(context->snapshot, page->text, &filter, &words, error)) {
        return NULL;
    }
    page->icon = UI_ICON_PROJECT;
    page->title = _("Projects");
    bool read = filter.choosing >= 0
                    ? screen_choices_add(page, context, &filter, &words, error)
                    : add_register(page, context->snapshot, &filter, &words, error);
    return read ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_projects_places = {
    .name = "projects-places",
    .matches = matches,
    .open = open_places,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
