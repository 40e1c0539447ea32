#include "projects.h"

#include <snapshot/area.h>

#include "choices.h"
#include "kind.h"
#include "place.h"
#include "projects_list.h"
#include "screens.h"
#include "summary.h"
#include "words.h"

// The register of a tambon's projects: what is chosen, what that adds up to, and the rows.

#define TAMBON_DIGITS 6

static void close_projects(void *state)
{
    ScreenProjects *projects = state;
    if (projects != NULL) {
        screen_page_close(projects->page);
        g_clear_pointer(&projects->rows, g_ptr_array_unref);
        g_free(projects);
    }
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenProjects, close_projects)

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, "projects") != NULL;
}

static bool read_rows(ScreenProjects *projects, Snapshot *snapshot, SnapshotProjectFilter question,
                      GError **error)
{
    // Enough for the page asked for, however many rows the panel turns out to have room for.
    int64_t pages = (int64_t)projects->page->page + 1;
    question.row_limit = projects->page->is_slide
                             ? SCREEN_PROJECTS_LIMIT_SLIDE_ROWS
                             : (int)MIN(pages * SCREEN_PROJECTS_LIMIT_PAGE_ROWS, G_MAXINT);
    question.without_amounts = question.budget_class == SNAPSHOT_CLASS_ALL; // none is shown
    projects->rows = snapshot_project_list(snapshot, &question, error);
    if (projects->rows == NULL) {
        return false;
    }
    int64_t most = projects->most_satang;
    for (guint i = 0; i < projects->rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(projects->rows, i);
        projects->page->sample |= row->sample;
        most = MAX(most, row->budget_satang); // a release whose sums are wrong still fits
    }
    projects->widest = screen_text_amount(projects->page->text, most);
    return true;
}

// What the sum is of: all money of the projects, or only the part of the source chosen, whose name
// stands in the line of what is chosen.
static const char *say_money(ScreenText *text, const ScreenFilter *filter,
                             const SnapshotTotal *total)
{
    const char *part = _("The sum counts only that money");
    if (!screen_filter_has(filter, SCREEN_FILTER_SOURCE)) {
        return screen_summary_without_budget(text, total->no_budget_count);
    }
    return filter->budget_class != SNAPSHOT_CLASS_ALL
               ? part
               : screen_text_print(text, "%s. %s", part,
                                   _("Beside each project stands its whole budget."));
}

static void say_total(ScreenProjects *projects, const ScreenFilter *filter,
                      const ScreenFilterWords *words, const SnapshotTotal *total)
{
    ScreenText *text = projects->page->text;
    const char *chosen = screen_filter_say(text, words);
    projects->count = (int)MIN(total->project_count, G_MAXINT);
    projects->most_satang = total->amount_satang;
    projects->total =
        screen_text_print(text, "%s · %s", screen_text_projects(text, total->project_count),
                          screen_text_baht(text, total->amount_satang));
    projects->money = say_money(text, filter, total);
    if (chosen != NULL) {
        projects->chosen = screen_text_print(text, _("Only: %s"), chosen);
    }
}

// A way out for each thing chosen that alone would leave something; where it is the only one, "show
// all" is that way.
static bool add_ways_out(ScreenPage *page, Snapshot *snapshot, const ScreenFilter *filter,
                         const ScreenFilterWords *words, const char *stale_before, GError **error)
{
    for (int kind = 0; kind < SCREEN_FILTER_COUNT; kind++) {
        ScreenFilter without = *filter;
        screen_filter_drop(&without, (ScreenFilterKind)kind);
        if (!screen_filter_is_narrow(&without)) {
            continue;
        }
        const SnapshotProjectFilter question = screen_filter_question(&without, stale_before);
        SnapshotTotal left = {0};
        if (screen_filter_has(filter, (ScreenFilterKind)kind) &&
            !snapshot_project_count(snapshot, &question, &left, error)) {
            return false;
        }
        if (left.project_count > 0) {
            const char *title =
                screen_text_print(page->text, _("Without: %s"), words->chosen[kind]);
            screen_flow_add_tile(
                page->flow,
                &(UiTile){.icon = screen_filter_kind_icon((ScreenFilterKind)kind),
                          .title = title,
                          .number = screen_text_projects(page->text, left.project_count),
                          .id = screen_filter_address(page->text, &without),
                          .label = title});
        }
    }
    return true;
}

static void say_nothing_left(ScreenProjects *projects, const ScreenFilter *filter)
{
    ScreenPage *page = projects->page;
    projects->in_flow = true;
    if (!screen_filter_is_narrow(filter)) {
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
        screen_flow_add_empty(page->flow,
                              &(UiEmpty){.icon = UI_ICON_PROJECT,
                                         .title = _("No projects here yet"),
                                         .sentence = _("This tambon has not sent its projects. Ask "
                                                       "at the tambon office.")});
        return;
    }
    ScreenFilter all = *filter;
    screen_filter_drop_all(&all);
    // Names of 200 characters may have been chosen: texts go on on the next page.
    screen_flow_begin_card(page->flow, UI_ICON_FILTER, _("No project fits all you chose"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true, projects->chosen);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_LIST,
                                               .title = _("Show all projects"),
                                               .sentence = _("Nothing chosen any more"),
                                               .primary = true,
                                               .id = screen_filter_address(page->text, &all)});
}

static bool read_register(ScreenProjects *projects, const ScreenContext *context,
                          const ScreenFilter *filter, const ScreenFilterWords *words,
                          GError **error)
{
    Snapshot *snapshot = context->snapshot;
    ScreenPage *page = projects->page;
    g_autofree char *stale_before = screen_filter_stale_before(context->now_unix, page->stale_days);
    const SnapshotProjectFilter question = screen_filter_question(filter, stale_before);
    SnapshotTotal total;
    if (!snapshot_project_count(snapshot, &question, &total, error)) {
        return false;
    }
    say_total(projects, filter, words, &total);
    projects->bar = screen_filter_bar_make(page->text, filter, words);
    if (total.project_count == 0) {
        say_nothing_left(projects, filter);
        return add_ways_out(page, snapshot, filter, words, stale_before, error);
    }
    if (!read_rows(projects, snapshot, question, error)) {
        return false;
    }
    if (page->is_slide) {
        const char *chosen = screen_filter_say(page->text, words);
        if (chosen != NULL) {
            screen_flow_add_chosen(page->flow, chosen);
        }
        screen_projects_list_add(projects);
    }
    return true;
}

static void *open_projects(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(
        snapshot, screen_place_of_address(address, TAMBON_DIGITS, "projects"), error);
    if (tambon == NULL) {
        return NULL;
    }
    g_autoptr(ScreenProjects) projects = g_new0(ScreenProjects, 1);
    projects->page = screen_page_new(context, address);
    ScreenPage *page = projects->page;
    // Texts of the filter are borrowed from the page's address, which lives as long as its texts.
    const ScreenFilter filter = screen_filter_read(page->address, tambon->code);
    ScreenFilterWords words;
    if (!screen_filter_read_words(snapshot, page->text, &filter, &words, error)) {
        return NULL;
    }
    page->icon = UI_ICON_PROJECT;
    page->place = screen_place_full(page->text, tambon);
    page->title = _("Projects");
    projects->budget_class = filter.budget_class;
    projects->now_unix = context->now_unix;
    projects->stale_days = page->stale_days;
    projects->in_flow = filter.choosing >= 0;
    g_auto(SnapshotCoverage) coverage = {0};
    if (!snapshot_total_get_coverage(snapshot, tambon->code, "projects", &coverage, error)) {
        return NULL;
    }
    page->sample = coverage.sample_count > 0;
    bool read = projects->in_flow ? screen_choices_add(page, context, &filter, &words, error)
                                  : read_register(projects, context, &filter, &words, error);
    return read ? g_steal_pointer(&projects) : NULL;
}

static void draw_projects(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const ScreenProjects *projects = state;
    if (projects->in_flow) {
        screen_page_draw(projects->page, context, draw);
    } else {
        screen_projects_list_draw(projects, context, draw);
    }
}

const ScreenClass screen_projects = {
    .name = "projects",
    .matches = matches,
    .open = open_projects,
    .draw = draw_projects,
    .close = close_projects,
};
