#include "plan.h"

#include <base/address.h>

#include "code.h"
#include "page.h"
#include "place.h"
#include "plan_page.h"
#include "screens.h"
#include "span.h"
#include "tabs.h"
#include "words.h"

// A tambon's community plan of one year: what it says, where it comes from, how far it has come.

#define TAMBON_DIGITS 6

// More years than anybody browses; older ones stay on the phone page.
#define MOST_YEARS 12

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, "plan") != NULL;
}

bool screen_plan_read(Snapshot *snapshot, const char *area_code, int fiscal_year_be,
                      SnapshotPlan **plan, GError **error)
{
    g_autoptr(GError) failure = NULL;
    *plan = snapshot_plan_get(snapshot, area_code, fiscal_year_be, &failure);
    if (*plan == NULL && !g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    return true;
}

const char *screen_plan_issues(ScreenText *text, const SnapshotPlan *plan)
{
    g_autoptr(GString) lines = g_string_new(NULL);
    for (guint i = 0; i < plan->issues->len; i++) {
        const SnapshotPlanIssue *issue = g_ptr_array_index(plan->issues, i);
        const char *name = screen_text_name(text, issue->name_th, issue->name_en);
        g_string_append_printf(lines, "%s%s", i == 0 ? "" : "\n", name);
    }
    return screen_text_keep(text, lines->str);
}

static int year_of(const BaseAddress *address)
{
    const char *value = base_address_parameter(address, "year");
    int year_be = 0;
    return value != NULL && base_date_parse_year_be(value, &year_be, NULL) ? year_be : 0;
}

static UiQr code_of(ScreenPage *page, Snapshot *snapshot, const SnapshotPlan *plan)
{
    g_autofree char *url = base_address_phone_url(snapshot_release(snapshot)->base_url,
                                                  plan->area_code, plan->fiscal_year_be, NULL);
    return (UiQr){.text = screen_text_keep(page->text, url),
                  .title = _("Point your phone's camera here to take the plan home"),
                  .needs = _("The phone needs the internet, but no app.")};
}

// The years that have a plan, newest first, the shown one chosen.
static bool add_years(ScreenPage *page, Snapshot *snapshot, const char *code,
                      const SnapshotPlan *shown, GError **error)
{
    g_autoptr(GArray) years = snapshot_plan_list_years(snapshot, code, error);
    if (years == NULL) {
        return false;
    }
    UiChip chips[MOST_YEARS];
    int count = 0;
    for (guint i = 0; i < years->len && count < MOST_YEARS; i++) {
        int year_be = g_array_index(years, int, i);
        chips[count++] = (UiChip){
            .word = screen_text_year(page->text, year_be),
            .chosen = shown != NULL && shown->fiscal_year_be == year_be,
            .id = screen_text_print(page->text, "/area/%s/plan?year=%d", code, year_be),
        };
    }
    if (count > 0) {
        screen_flow_begin_card(page->flow, UI_ICON_CALENDAR, _("Plans of all years"), NULL);
        screen_flow_add_chips(page->flow, chips, count);
    }
    return true;
}

// `alone`: nothing stands below it.
static void add_nothing(ScreenPage *page, int year_be, bool alone)
{
    screen_flow_begin(page->flow,
                      &(ScreenSection){.kind = alone ? SCREEN_SECTION_REST : SCREEN_SECTION_WIDE});
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = UI_ICON_PLAN,
                   .title = year_be == 0
                                ? _("No plan here yet")
                                : screen_text_say(page->text,
                                                  _("No plan of fiscal year %d BE here"), year_be),
                   .sentence = _("This tambon has not sent its community plan. Ask at the tambon "
                                 "office.")});
}

static bool add_said(ScreenPage *page, const ScreenContext *context, const SnapshotPlan *plan,
                     GError **error)
{
    const UiQr code = code_of(page, context->snapshot, plan);
    bool has_cell = screen_code_has_cell(context->metrics);
    screen_flow_begin_wide(page->flow);
    if (!has_cell) { // few lines have room: what the plan wants comes before its sums
        screen_code_add_way(page, &code);
        screen_plan_add_contents(page, plan);
        screen_flow_begin_wide(page->flow);
    }
    if (!screen_plan_add_sums(page, context->snapshot, plan, !has_cell, error)) {
        return false;
    }
    if (has_cell) {
        screen_code_add_cell(page, &code);
        screen_plan_add_contents(page, plan);
    }
    if (!screen_plan_add_issues(page, context->snapshot, plan, error)) {
        return false;
    }
    screen_plan_add_ways_there(page, plan);
    screen_plan_add_origin(page, plan);
    return true;
}

static bool add_standing(ScreenPage *page, const ScreenContext *context, const SnapshotPlan *plan,
                         GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = plan->area_code;
    int rungs[SNAPSHOT_RUNG_COUNT];
    g_autoptr(GPtrArray) certificates = snapshot_quality_list(snapshot, code, error);
    g_autoptr(GPtrArray) steps =
        certificates == NULL ? NULL
                             : snapshot_process_list(snapshot, code, SNAPSHOT_LEVEL_TAMBON, error);
    if (steps == NULL ||
        !snapshot_project_count_rungs(snapshot, code, plan->fiscal_year_be, rungs, error)) {
        return false;
    }
    screen_process_add_rows(page, steps, screen_text_print(page->text, "/area/%s/process", code));
    screen_plan_add_quality(page, plan, certificates, screen_span_year_now(context, "fiscal"));
    screen_plan_add_ladder(page, rungs, plan->fiscal_year_be);
    return true;
}

static bool add_belonging(ScreenPage *page, const ScreenContext *context, const SnapshotPlan *plan,
                          GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(GPtrArray) programmes =
        snapshot_programme_list_parts(snapshot, plan->area_code, error);
    if (programmes == NULL || !add_years(page, snapshot, plan->area_code, plan, error)) {
        return false;
    }
    screen_plan_add_programmes(page, programmes, plan->area_code);
    return true;
}

// The parts of the page, each a question of its own.
static const ScreenTab parts[] = {
    {"plan", UI_ICON_VISION, N_("What the plan says")},
    {"standing", UI_ICON_HISTORY, N_("How far it is")},
    {"more", UI_ICON_GOAL, N_("What belongs to it")},
};
static bool (*const add_part[])(ScreenPage *, const ScreenContext *, const SnapshotPlan *,
                                GError **) = {add_said, add_standing, add_belonging};

static bool add_plan(ScreenPage *page, const ScreenContext *context, const SnapshotPlan *plan,
                     GError **error)
{
    page->sample = plan->sample;
    page->title =
        screen_text_say(page->text, _("Community plan, fiscal year %d BE"), plan->fiscal_year_be);
    screen_tabs_add(page, parts, G_N_ELEMENTS(parts));
    int chosen = screen_tabs_chosen(page->address, parts, G_N_ELEMENTS(parts));
    return add_part[chosen](page, context, plan, error);
}

static void *open_plan(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = screen_place_of_address(address, TAMBON_DIGITS, "plan");
    int year_be = year_of(address);
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(snapshot, code, error);
    g_autoptr(SnapshotPlan) plan = NULL;
    if (tambon == NULL || !screen_plan_read(snapshot, code, year_be, &plan, error)) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_PLAN;
    page->place = screen_place_full(page->text, tambon);
    page->title = _("Community plan");
    if (plan != NULL && !add_plan(page, context, plan, error)) {
        return NULL;
    }
    if (plan == NULL) {
        add_nothing(page, year_be, year_be == 0);
        if (!add_years(page, snapshot, code, NULL, error)) {
            return NULL;
        }
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_plan = {
    .name = "plan",
    .matches = matches,
    .open = open_plan,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
