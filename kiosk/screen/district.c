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

static bool add_tambon(ScreenPage *page, Snapshot *snapshot, const SnapshotArea *tambon,
                       GError **error)
{
    ScreenText *text = page->text;
    SnapshotTotals totals;
    if (!snapshot_total_get(snapshot, tambon->code, 0, &totals, error)) {
        return false;
    }
    UiRow row = screen_place_row(text, tambon, false);
    if (totals.all.project_count > 0) {
        row.detail = screen_text_baht(text, totals.all.amount_satang);
        row.figure = screen_text_count(text, totals.all.project_count);
        row.figure_note = P_("project", "projects", totals.all.project_count);
    } else {
        row.detail = _("No projects sent yet");
    }
    screen_flow_add_row(page->flow, &row);
    return true;
}

static bool add_tambons(ScreenPage *page, Snapshot *snapshot, const GPtrArray *tambons,
                        GError **error)
{
    screen_flow_begin_card(page->flow, UI_ICON_TAMBON,
                           screen_text_say(page->text,
                                           P_("Touch a tambon (%d tambon)",
                                              "Touch a tambon (%d tambons)", tambons->len),
                                           (int)tambons->len),
                           NULL);
    for (guint i = 0; i < tambons->len; i++) {
        if (!add_tambon(page, snapshot, g_ptr_array_index(tambons, i), error)) {
            return false;
        }
    }
    if (tambons->len == 0) {
        screen_flow_add_empty(page->flow,
                              &(UiEmpty){.title = _("No pilot tambon in this district"),
                                         .sentence = _("The programme has not come here yet.")});
    }
    return true;
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
    screen_summary_add_stats(page, &summary);
    if (!add_tambons(page, snapshot, tambons, error)) {
        return NULL;
    }
    screen_summary_add_money(page, &summary);
    screen_summary_add_statuses(page, &summary, NULL);
    return g_steal_pointer(&page);
}

const ScreenClass screen_district = {
    .name = "district",
    .matches = matches,
    .open = open_district,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
