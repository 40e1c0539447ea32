#include "map.h"
#include "money.h"
#include "place.h"
#include "screens.h"
#include "story_page.h"
#include "subject.h"
#include "summary.h"
#include "survey.h"
#include "words.h"

// A district: its pilot tambons with their projects, then the sums of all of them.

#define DISTRICT_DIGITS 4

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, DISTRICT_DIGITS, NULL) != NULL;
}

static void add_tambons(ScreenPage *page, const GPtrArray *tambons)
{
    if (tambons->len == 0) {
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
        screen_flow_add_empty(page->flow,
                              &(UiEmpty){.icon = UI_ICON_TAMBON,
                                         .title = _("No pilot tambon in this district"),
                                         .sentence = _("The programme has not come here yet.")});
        return;
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_prompt(page->flow, _("Touch a tambon"));
    screen_summary_add_tambons(page, tambons);
}

static const char *say_place(ScreenText *text, const SnapshotArea *district, int count)
{
    const char *province = screen_place_above(text, district);
    const char *tambons =
        screen_text_say(text, P_("%d pilot tambon", "%d pilot tambons", count), count);
    return count == 0 ? province : screen_text_print(text, "%s · %s", province, tambons);
}

static void *open_district(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = screen_place_of_address(address, DISTRICT_DIGITS, NULL);
    g_autoptr(SnapshotArea) district = snapshot_area_get(snapshot, code, error);
    g_autoptr(GPtrArray) tambons =
        district == NULL ? NULL : snapshot_member_list(snapshot, code, 0, error);
    g_auto(ScreenSummary) summary = {0};
    if (tambons == NULL || !screen_summary_read(snapshot, code, &summary, error)) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_DISTRICT;
    page->place = say_place(page->text, district, (int)tambons->len);
    page->title = screen_place_name(page->text, district);
    add_tambons(page, tambons);
    if (tambons->len > 0) {
        screen_survey_add_way(page, screen_place_address(page->text, code));
        screen_survey_add_table_way(page, screen_place_address(page->text, code));
        screen_map_add_way(page, screen_place_address(page->text, code));
        screen_money_add_way(page, code);
        screen_story_add_way(page, code);
        screen_summary_add(page, &summary, screen_subject_address(page->text, code, "projects"));
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_district = {
    .name = "district",
    .matches = matches,
    .open = open_district,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
