#include "place.h"
#include "screens.h"
#include "summary.h"
#include "words.h"

// A district: its pilot tambons with their projects, then the sums of all of them.

#define DISTRICT_DIGITS 4

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, DISTRICT_DIGITS, NULL) != NULL;
}

static bool add_tambons(ScreenPage *page, Snapshot *snapshot, const GPtrArray *tambons,
                        GError **error)
{
    if (tambons->len == 0) {
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
        screen_flow_add_empty(page->flow,
                              &(UiEmpty){.icon = UI_ICON_TAMBON,
                                         .title = _("No pilot tambon in this district"),
                                         .sentence = _("The programme has not come here yet.")});
        return true;
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Touch a tambon"));
    return screen_summary_add_tambons(page, snapshot, tambons, error);
}

static void *open_district(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = screen_place_of_address(address, DISTRICT_DIGITS, NULL);
    g_autoptr(SnapshotArea) district = snapshot_area_get(snapshot, code, error);
    g_autoptr(GPtrArray) tambons =
        district == NULL ? NULL : snapshot_area_list_children(snapshot, code, error);
    g_auto(ScreenSummary) summary = {0};
    if (tambons == NULL || !screen_summary_read(snapshot, code, &summary, error)) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_DISTRICT;
    page->place = screen_place_above(page->text, district);
    page->title = screen_place_name(page->text, district);
    if (!add_tambons(page, snapshot, tambons, error)) {
        return NULL;
    }
    if (tambons->len > 0) {
        screen_summary_add(page, &summary);
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
