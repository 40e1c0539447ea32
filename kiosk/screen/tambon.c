#include "place.h"
#include "plan.h"
#include "screens.h"
#include "summary.h"
#include "ways.h"
#include "words.h"

// A tambon: the ways to everything there is of it, then what its people want, what is being done
// about it, and what it costs.

#define TAMBON_DIGITS 6

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, NULL) != NULL;
}

static const char *leaf(ScreenText *text, const SnapshotArea *tambon, const char *name)
{
    return screen_text_print(text, "/area/%s/%s", tambon->code, name);
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
    const ScreenWaysTambon ways = {snapshot, tambon, plan, &summary};
    if (!screen_ways_add(page, &ways, error)) {
        return NULL;
    }
    add_plan(page, plan);
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
