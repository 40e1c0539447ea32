#include "projects.h"

#include "kind.h"
#include "place.h"
#include "projects_list.h"
#include "screens.h"
#include "words.h"

// The register of a tambon's projects: what is chosen, what that adds up to, and the rows.

#define TAMBON_DIGITS 6

static void close_projects(void *state)
{
    ScreenProjects *projects = state;
    if (projects != NULL) {
        screen_page_close(projects->page);
        g_array_unref(projects->rows);
        g_array_unref(projects->badges);
        g_free(projects);
    }
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenProjects, close_projects)

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, "projects") != NULL;
}

// One word or two: beside the widest status there is no room for more.
static const char *detail_of(ScreenText *text, const SnapshotProjectRow *project,
                             const ScreenContext *context, int stale_days)
{
    int days = screen_text_days_since(project->status_date, context->now_unix);
    bool stale = screen_kind_is_stale(project->status, days, stale_days);
    return stale ? _("Old data") : screen_text_say(text, _("%d BE"), project->fiscal_year_be);
}

static void add_row(ScreenProjects *projects, const SnapshotProjectRow *project,
                    const ScreenFilter *filter, const ScreenContext *context)
{
    ScreenPage *page = projects->page;
    int64_t satang = filter->budget_class == SNAPSHOT_CLASS_ALL
                         ? project->budget_satang
                         : project->class_satang[filter->budget_class];
    const char *amount = screen_text_amount(page->text, satang);
    UiBadge badge = screen_kind_status(project->status);
    UiRow row = {
        .icon = project->focus ? UI_ICON_STAR : UI_ICON_PROJECT,
        .title = screen_text_or_not_stated(page->text, project->name),
        .detail = detail_of(page->text, project, context, page->stale_days),
        .figure = amount == NULL ? "–" : amount,
        .figure_note = amount == NULL ? _("not stated") : _("baht"),
        .id = screen_text_print(page->text, "/project/%s", project->code),
    };
    row.label = row.title;
    page->sample |= project->sample;
    g_array_append_val(projects->rows, row);
    g_array_append_val(projects->badges, badge);
}

static bool read_rows(ScreenProjects *projects, const ScreenContext *context,
                      const ScreenFilter *filter, GError **error)
{
    // Enough for the page asked for, however many rows the panel turns out to have room for.
    int64_t pages = (int64_t)projects->page->page + 1;
    const SnapshotProjectFilter question = {
        .tambon_code = filter->tambon_code,
        .fiscal_year_be = filter->fiscal_year_be,
        .status = filter->status,
        .budget_class = filter->budget_class,
        .row_limit = (int)MIN(pages * SCREEN_PROJECTS_LIMIT_PAGE_ROWS, G_MAXINT),
    };
    g_autoptr(GPtrArray) list = snapshot_project_list(context->snapshot, &question, error);
    if (list == NULL) {
        return false;
    }
    for (guint i = 0; i < list->len; i++) {
        add_row(projects, g_ptr_array_index(list, i), filter, context);
    }
    projects->count = list->len == 0 ? 0 : projects->count;
    return true;
}

static void say_total(ScreenProjects *projects, const ScreenFilter *filter,
                      const SnapshotTotal *total)
{
    ScreenText *text = projects->page->text;
    projects->count = (int)MIN(total->project_count, G_MAXINT);
    projects->total =
        screen_text_print(text, "%s · %s", screen_text_projects(text, total->project_count),
                          screen_text_baht(text, total->amount_satang));
    if (filter->budget_class != SNAPSHOT_CLASS_ALL) {
        projects->money = screen_text_print(text, _("Only the part from: %s"),
                                            screen_kind_class(filter->budget_class));
    } else if (total->no_budget_count > 0) {
        projects->money = screen_text_say(text,
                                          P_("%s project states no budget",
                                             "%s projects state no budget", total->no_budget_count),
                                          screen_text_count(text, total->no_budget_count));
    }
}

static void say_nothing_left(ScreenProjects *projects, const ScreenFilter *filter)
{
    ScreenText *text = projects->page->text;
    const char *chosen = screen_filter_words(text, filter);
    if (chosen == NULL) {
        projects->empty = (UiEmpty){.icon = UI_ICON_PROJECT,
                                    .title = _("No projects here yet"),
                                    .sentence = _("This tambon has not sent its projects. Ask at "
                                                  "the tambon office.")};
        return;
    }
    ScreenFilter all = *filter;
    all.fiscal_year_be = 0;
    all.status = SNAPSHOT_STATUS_ALL;
    all.budget_class = SNAPSHOT_CLASS_ALL;
    all.choosing = -1;
    projects->clear = screen_filter_address(text, &all);
    projects->empty = (UiEmpty){.icon = UI_ICON_FILTER,
                                .title = _("No project fits all you chose"),
                                .sentence = screen_text_print(text, _("You chose: %s"), chosen)};
}

static void add_choices(ScreenProjects *projects, const ScreenFilter *filter,
                        const ScreenFilterSums *sums)
{
    ScreenPage *page = projects->page;
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        screen_filter_make_set(page->text, filter, sums, (ScreenFilterKind)i, &projects->sets[i]);
    }
    projects->choosing = filter->choosing >= 0;
    if (projects->choosing) {
        const ScreenFilterSet *set = &projects->sets[filter->choosing];
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                             screen_text_print(page->text, _("Choose: %s"), set->word));
        for (int i = 0; i < set->count; i++) {
            screen_flow_add_tile(page->flow, &set->choices[i]);
        }
    }
}

static void *open_projects(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *code = screen_place_of_address(address, TAMBON_DIGITS, "projects");
    ScreenFilter filter = screen_filter_read(address, code);
    g_auto(ScreenFilterSums) sums = {0};
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(context->snapshot, code, error);
    if (tambon == NULL || !screen_filter_read_sums(context->snapshot, code, &sums, error)) {
        return NULL;
    }
    g_autoptr(ScreenProjects) projects = g_new0(ScreenProjects, 1);
    projects->page = screen_page_new(context, address);
    projects->rows = g_array_new(FALSE, FALSE, sizeof(UiRow));
    projects->badges = g_array_new(FALSE, FALSE, sizeof(UiBadge));
    projects->page->icon = UI_ICON_PROJECT;
    projects->page->place = screen_place_full(projects->page->text, tambon);
    projects->page->title = _("Projects");
    add_choices(projects, &filter, &sums);
    say_total(projects, &filter, screen_filter_total(&sums, &filter));
    if (!read_rows(projects, context, &filter, error)) {
        return NULL;
    }
    if (projects->count == 0) {
        say_nothing_left(projects, &filter);
    }
    return g_steal_pointer(&projects);
}

static void draw_projects(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const ScreenProjects *projects = state;
    if (projects->choosing) {
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
