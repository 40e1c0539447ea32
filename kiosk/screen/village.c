#include <snapshot/area.h>
#include <snapshot/project.h>

#include "linked.h"
#include "page.h"
#include "place.h"
#include "plan.h"
#include "plan_page.h"
#include "screens.h"
#include "survey.h"
#include "survey_card.h"
#include "words.h"

// A village: its own plan, how far the making of it is, and its projects (A3).

// Rows of the first look; all of them are in the register, which can be filtered further.
#define SHOWN_PROJECTS 5

static bool matches(const BaseAddress *address)
{
    return screen_place_village_of_address(address, NULL) != 0;
}

typedef struct {
    SnapshotArea *tambon;
    SnapshotArea *village;
    SnapshotPlan *plan; /* NULL: none was sent */
    GPtrArray *steps;
    GPtrArray *projects;
    SnapshotTotals totals;
} Village;

static void clear(Village *village)
{
    snapshot_area_free(village->tambon);
    snapshot_area_free(village->village);
    snapshot_plan_free(village->plan);
    g_clear_pointer(&village->steps, g_ptr_array_unref);
    g_clear_pointer(&village->projects, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Village, clear)

static bool read_village(Snapshot *snapshot, const BaseAddress *address, Village *village,
                         GError **error)
{
    const char *tambon = base_address_segment(address, 1);
    g_autofree char *code =
        g_strdup_printf("%s%02d", tambon, screen_place_village_of_address(address, NULL));
    const SnapshotProjectFilter filter = {.tambon_code = tambon,
                                          .status = SNAPSHOT_STATUS_ALL,
                                          .budget_class = SNAPSHOT_CLASS_ALL,
                                          .village_code = code,
                                          .row_limit = SHOWN_PROJECTS};
    village->tambon = snapshot_area_get(snapshot, tambon, error);
    if (village->tambon == NULL) {
        return false;
    }
    village->village = snapshot_area_get(snapshot, code, error);
    if (village->village == NULL || !screen_plan_read(snapshot, code, 0, &village->plan, error)) {
        return false;
    }
    village->steps = snapshot_process_list(snapshot, code, SNAPSHOT_LEVEL_VILLAGE, error);
    if (village->steps == NULL) {
        return false;
    }
    village->projects = snapshot_project_list(snapshot, &filter, error);
    return village->projects != NULL &&
           snapshot_total_get(snapshot, code, 0, &village->totals, error);
}

static const char *register_address(ScreenText *text, const SnapshotArea *village)
{
    return screen_text_print(text, "/area/%s/projects?village=%s", village->parent_code,
                             village->code);
}

// Then a button below the rows leads to the register, and the number does not lead there again.
static bool has_more(const SnapshotTotals *totals)
{
    return totals->all.project_count > SHOWN_PROJECTS;
}

static void add_stats(ScreenPage *page, const SnapshotArea *village, const SnapshotTotals *totals)
{
    ScreenText *text = page->text;
    const SnapshotTotal *all = &totals->all;
    const SnapshotTotal *done = &totals->by_status[SNAPSHOT_STATUS_DONE];
    screen_flow_begin_wide(page->flow);
    screen_flow_add_stat(
        page->flow,
        &(UiStat){.icon = UI_ICON_PROJECT,
                  .tone = UI_TONE_INFO,
                  .number = screen_text_count(text, all->project_count),
                  .unit = P_("project", "projects", all->project_count),
                  .sentence = screen_text_say(text, _("%s of them finished"),
                                              screen_text_count(text, done->project_count)),
                  .id = has_more(totals) ? NULL : register_address(text, village),
                  .label = _("All projects of this village")});
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_MONEY,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_amount(text, all->amount_satang),
                                   .unit = _("baht"),
                                   .sentence = _("Whole budget of these projects, also of those "
                                                 "shared with other villages")});
}

static void add_plan(ScreenPage *page, const SnapshotPlan *plan)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_PLAN, _("Village plan"),
                           plan == NULL ? NULL : screen_text_year(text, plan->fiscal_year_be));
    if (plan == NULL) {
        screen_flow_add_empty(
            page->flow, &(UiEmpty){.icon = UI_ICON_PLAN,
                                   .title = _("No village plan here yet"),
                                   .sentence = _("This village has not sent its plan. Ask the "
                                                 "village head or at the tambon office.")});
        return;
    }
    page->sample |= plan->sample;
    screen_plan_add_facts(page, plan);
}

static void add_projects(ScreenPage *page, const Village *village)
{
    screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Projects"), NULL);
    if (village->projects->len == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("No project names this village. Those of the whole tambon are in "
                               "its list."));
        return;
    }
    for (guint i = 0; i < village->projects->len; i++) {
        screen_linked_add_project(page, g_ptr_array_index(village->projects, i));
    }
    if (has_more(&village->totals)) {
        screen_flow_add_button(page->flow,
                               &(UiButton){.kind = UI_BUTTON_PLAIN,
                                           .icon = UI_ICON_PROJECT,
                                           .word = _("All projects of this village"),
                                           .id = register_address(page->text, village->village)});
    }
}

// Under the title, where it has the room that names after a royal project take.
static void add_name(ScreenPage *page, const SnapshotArea *village)
{
    ScreenText *text = page->text;
    const char *whole =
        screen_place_village_name(text, village->code, village->name_th, village->name_en);
    if (g_strcmp0(whole, page->title) != 0) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                             screen_text_name(text, village->name_th, village->name_en));
    }
}

static void *open_village(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_auto(Village) village = {0};
    if (!read_village(context->snapshot, address, &village, error)) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    const SnapshotArea *here = village.village;
    page->icon = UI_ICON_VILLAGE;
    page->place = screen_place_full(page->text, village.tambon);
    page->title = screen_place_village(page->text, here->code);
    add_name(page, here);
    if (village.totals.all.project_count > 0) {
        add_stats(page, here, &village.totals);
    }
    ScreenSubject subject;
    if (!screen_subject_read(context->snapshot, page->text, here->code, &subject, error) ||
        !screen_survey_card_add_levels(page, context, &subject, error)) {
        return NULL;
    }
    add_plan(page, village.plan);
    add_projects(page, &village);
    if (village.plan != NULL) {
        screen_plan_add_origin(page, village.plan);
    }
    screen_process_add_rows(
        page, village.steps,
        screen_text_print(page->text, "%s/process",
                          screen_place_village_address(page->text, here->code)));
    screen_survey_add_way(page, screen_place_village_address(page->text, here->code));
    return g_steal_pointer(&page);
}

const ScreenClass screen_village = {
    .name = "village",
    .matches = matches,
    .open = open_village,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
