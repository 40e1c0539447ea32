#include "place.h"
#include "plan.h"
#include "screens.h"
#include "summary.h"
#include "words.h"

// A tambon: what its people want, what is being done about it, and what it costs.

#define TAMBON_DIGITS 6

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, NULL) != NULL;
}

static const char *leaf(ScreenText *text, const SnapshotArea *tambon, const char *name)
{
    return screen_text_print(text, "/area/%s/%s", tambon->code, name);
}

static void add_ways(ScreenPage *page, const SnapshotArea *tambon, const SnapshotPlan *plan,
                     const ScreenSummary *summary)
{
    ScreenText *text = page->text;
    const SnapshotTotal *all = &summary->totals.all;
    const char *sum =
        screen_text_print(text, "%s · %s", screen_text_projects(text, all->project_count),
                          screen_text_baht(text, all->amount_satang));
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = UI_ICON_PROJECT,
                                   .title = _("All projects"),
                                   .sentence = all->project_count == 0 ? _("Not sent yet") : sum,
                                   .primary = all->project_count > 0,
                                   .id = leaf(text, tambon, "projects")});
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = UI_ICON_PLAN,
                                   .title = _("Community plan"),
                                   .sentence = plan == NULL
                                                   ? _("Not sent yet")
                                                   : screen_text_year(text, plan->fiscal_year_be),
                                   .primary = plan != NULL,
                                   .id = leaf(text, tambon, "plan")});
}

static void add_plan(ScreenPage *page, const SnapshotPlan *plan)
{
    ScreenText *text = page->text;
    if (plan == NULL) {
        screen_flow_begin_card(page->flow, UI_ICON_PLAN, _("Community plan"), NULL);
        screen_flow_add_empty(
            page->flow, &(UiEmpty){.icon = UI_ICON_PLAN,
                                   .title = _("No plan here yet"),
                                   .sentence = _("This tambon has not sent its community plan. "
                                                 "Ask at the tambon office.")});
        return;
    }
    page->sample |= plan->sample;
    screen_flow_begin_card(page->flow, UI_ICON_VISION, _("What we want to be"),
                           screen_text_year(text, plan->fiscal_year_be));
    const char *vision = screen_text_words(text, plan->vision);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, vision == NULL,
                         vision != NULL ? vision : _("No data yet"));
    screen_flow_add_fact(page->flow, _("Common issue"), screen_plan_issues(text, plan),
                         _("No data yet"));
}

static bool add_sent(ScreenPage *page, Snapshot *snapshot, const SnapshotArea *tambon,
                     GError **error)
{
    static const char *const kinds[] = {"plans", "projects", "documents"};
    static const char *const names[] = {N_("Community plan"), N_("Projects"), N_("Documents")};
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_INFO, _("About this tambon"), NULL);
    screen_flow_add_fact(page->flow, _("Villages"),
                         tambon->village_count < 0 ? NULL
                                                   : screen_text_count(text, tambon->village_count),
                         _("No data yet"));
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        g_auto(SnapshotCoverage) coverage = {0};
        if (!snapshot_total_get_coverage(snapshot, tambon->code, kinds[i], &coverage, error)) {
            return false;
        }
        page->sample |= coverage.sample_count > 0;
        const char *as_of = screen_text_date(text, coverage.as_of);
        const char *sent =
            as_of == NULL ? _("Sent") : screen_text_print(text, _("Sent, data of %s"), as_of);
        screen_flow_add_fact(page->flow, _(names[i]), coverage.row_count > 0 ? sent : NULL,
                             _("Not sent yet"));
    }
    return true;
}

static void add_projects(ScreenPage *page, const SnapshotArea *tambon, const ScreenSummary *summary)
{
    if (summary->totals.all.project_count == 0) {
        screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Projects"), NULL);
        screen_flow_add_empty(
            page->flow, &(UiEmpty){.icon = UI_ICON_PROJECT,
                                   .title = _("No projects here yet"),
                                   .sentence = _("This tambon has not sent its projects. Ask at "
                                                 "the tambon office.")});
        return;
    }
    screen_summary_add_money(page, summary, false);
    screen_summary_add_statuses(page, summary, leaf(page->text, tambon, "projects"), false);
}

static const char *place_of(ScreenText *text, const SnapshotArea *tambon)
{
    const char *district = screen_place_above(text, tambon);
    return tambon->pilot_group == 0
               ? district
               : screen_text_print(text, "%s · %s", district,
                                   screen_text_say(text, _("Group %d"), tambon->pilot_group));
}

static void *open_tambon(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = screen_place_of_address(address, TAMBON_DIGITS, NULL);
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(snapshot, code, error);
    g_autoptr(SnapshotPlan) plan = NULL;
    g_auto(ScreenSummary) summary = {0};
    if (tambon == NULL || !screen_plan_read(snapshot, code, 0, &plan, error) ||
        !screen_summary_read(snapshot, code, &summary, error)) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_TAMBON;
    page->place = place_of(page->text, tambon);
    page->title = screen_place_name(page->text, tambon);
    add_ways(page, tambon, plan, &summary);
    add_plan(page, plan);
    if (!add_sent(page, snapshot, tambon, error)) {
        return NULL;
    }
    add_projects(page, tambon, &summary);
    return g_steal_pointer(&page);
}

const ScreenClass screen_tambon = {
    .name = "tambon",
    .matches = matches,
    .open = open_tambon,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
