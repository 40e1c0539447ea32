#include <snapshot/area.h>
#include <snapshot/member.h>

#include "page.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// The villages of a tambon: which have a plan of their own, and how many projects each has.

#define TAMBON_DIGITS 6

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, "villages") != NULL;
}

// A tambon that has sent no projects says nothing of its villages: not known is not none.
static const char *say_projects(ScreenText *text, int64_t count, bool sent)
{
    return count > 0 ? screen_text_projects(text, count)
           : sent    ? _("No projects")
                     : _("No projects sent yet");
}

static void add_village(ScreenPage *page, const SnapshotMember *village, bool sent)
{
    ScreenText *text = page->text;
    const char *plan =
        village->plan_fiscal_year_be == 0
            ? _("No village plan sent yet")
            : screen_text_print(text, _("Plan: %s"),
                                screen_text_year(text, village->plan_fiscal_year_be));
    screen_flow_add_tile(page->flow,
                         &(UiTile){.title = screen_place_village_name(
                                       text, village->scope, village->name_th, village->name_en),
                                   .sentence = plan,
                                   .number = say_projects(text, village->total.project_count, sent),
                                   .id = screen_place_village_address(text, village->scope)});
}

static bool add_villages(ScreenPage *page, Snapshot *snapshot, const char *tambon_code,
                         const GPtrArray *villages, GError **error)
{
    g_auto(SnapshotCoverage) projects = {0};
    g_auto(SnapshotCoverage) plans = {0};
    if (!snapshot_total_get_coverage(snapshot, tambon_code, "projects", &projects, error) ||
        !snapshot_total_get_coverage(snapshot, tambon_code, "plans", &plans, error)) {
        return false;
    }
    page->sample |= projects.sample_count > 0 || plans.sample_count > 0;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Touch a village"));
    for (guint i = 0; i < villages->len; i++) {
        add_village(page, g_ptr_array_index(villages, i), projects.row_count > 0);
    }
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("A project done in several villages is counted in each of them."));
    return true;
}

static void add_none(ScreenPage *page, const SnapshotArea *tambon)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = UI_ICON_VILLAGE,
                   .title = tambon->village_count > 0
                                ? screen_text_say(page->text,
                                                  P_("%d village, its name has not come yet",
                                                     "%d villages, their names have not come yet",
                                                     tambon->village_count),
                                                  tambon->village_count)
                                : _("No villages are listed here yet"),
                   .sentence = _("The projects of all villages are in the list of the tambon.")});
}

static void *open_villages(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = screen_place_of_address(address, TAMBON_DIGITS, "villages");
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(snapshot, code, error);
    g_autoptr(GPtrArray) villages =
        tambon == NULL ? NULL : snapshot_member_list(snapshot, code, 0, error);
    if (villages == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_VILLAGE;
    page->place = screen_place_full(page->text, tambon);
    page->title = villages->len == 0
                      ? _("Villages")
                      : screen_text_say(page->text, P_("%d village", "%d villages", villages->len),
                                        (int)villages->len);
    if (villages->len == 0) {
        add_none(page, tambon);
    } else if (!add_villages(page, snapshot, code, villages, error)) {
        return NULL;
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_villages = {
    .name = "villages",
    .matches = matches,
    .open = open_villages,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
