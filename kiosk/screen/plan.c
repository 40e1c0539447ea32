#include "plan.h"

#include <base/address.h>
#include <snapshot/total.h>

#include "code.h"
#include "page.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// A tambon's community plan of one year. Every field is named; what was not sent says so.

#define TAMBON_DIGITS 6

// More years than anybody browses; older ones stay on the phone page.
#define MOST_YEARS 12

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, "plan") != NULL;
}

bool screen_plan_read(Snapshot *snapshot, const char *tambon_code, int fiscal_year_be,
                      SnapshotPlan **plan, GError **error)
{
    g_autoptr(GError) failure = NULL;
    *plan = snapshot_plan_get(snapshot, tambon_code, fiscal_year_be, &failure);
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

static void add_fact(ScreenPage *page, const char *name, const char *value)
{
    screen_flow_add_fact(page->flow, name, screen_text_words(page->text, value), _("No data yet"));
}

static void add_contents(ScreenPage *page, const SnapshotPlan *plan)
{
    screen_flow_begin_card(page->flow, UI_ICON_VISION, _("What we want to be"), NULL);
    add_fact(page, _("Vision"), plan->vision);
    add_fact(page, _("Identity"), plan->identity);
    screen_flow_begin_card(page->flow, UI_ICON_GOAL, _("How we get there"), NULL);
    add_fact(page, _("Mission"), plan->mission);
    add_fact(page, _("Strategies"), plan->strategy);
    add_fact(page, _("Common issue"), screen_plan_issues(page->text, plan));
}

void screen_plan_add_origin(ScreenPage *page, const SnapshotPlan *plan)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_DOCUMENT, _("Where this comes from"), NULL);
    add_fact(page, _("Edition"), plan->edition);
    add_fact(page, _("Agreed at the forum"), screen_text_date(text, plan->forum_date));
    screen_flow_add_fact(page->flow, _("Last reviewed"), screen_text_date(text, plan->review_date),
                         _("Not reviewed yet"));
    add_fact(page, _("Document"), plan->document_title);
    add_fact(page, _("Date of the document"), screen_text_date(text, plan->document_date));
}

static void add_phone(ScreenPage *page, Snapshot *snapshot, const SnapshotPlan *plan)
{
    g_autofree char *url = base_address_phone_url(snapshot_release(snapshot)->base_url,
                                                  plan->area_code, plan->fiscal_year_be, NULL);
    screen_flow_begin_card(page->flow, UI_ICON_QR, _("On your phone"), NULL);
    screen_code_add(page,
                    &(UiQr){.text = screen_text_keep(page->text, url),
                            .title = _("Point your phone's camera here to take the plan home"),
                            .needs = _("The phone needs the internet, but no app.")});
}

// The years that have a plan, newest first, the shown one chosen.
static bool add_years(ScreenPage *page, Snapshot *snapshot, const SnapshotArea *tambon,
                      const SnapshotPlan *shown, GError **error)
{
    g_autoptr(GArray) years = snapshot_total_list_years(snapshot, tambon->code, error);
    if (years == NULL) {
        return false;
    }
    UiChip chips[MOST_YEARS];
    int count = 0;
    for (guint i = 0; i < years->len && count < MOST_YEARS; i++) {
        int year_be = g_array_index(years, int, i);
        g_autoptr(SnapshotPlan) plan = NULL;
        if (!screen_plan_read(snapshot, tambon->code, year_be, &plan, error)) {
            return false;
        }
        if (plan != NULL) {
            chips[count++] = (UiChip){
                .word = screen_text_year(page->text, year_be),
                .chosen = shown != NULL && shown->fiscal_year_be == year_be,
                .id = screen_text_print(page->text, "/area/%s/plan?year=%d", tambon->code, year_be),
            };
        }
    }
    if (count > 1 || (count == 1 && shown == NULL)) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_chips(page->flow, chips, count);
    }
    return true;
}

static void add_nothing(ScreenPage *page, int year_be)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
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
    if (!add_years(page, snapshot, tambon, plan, error)) {
        return NULL;
    }
    if (plan == NULL) {
        add_nothing(page, year_be);
        return g_steal_pointer(&page);
    }
    page->sample = plan->sample;
    page->title =
        screen_text_say(page->text, _("Community plan, fiscal year %d BE"), plan->fiscal_year_be);
    add_contents(page, plan);
    screen_plan_add_origin(page, plan);
    add_phone(page, snapshot, plan);
    return g_steal_pointer(&page);
}

const ScreenClass screen_plan = {
    .name = "plan",
    .matches = matches,
    .open = open_plan,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
