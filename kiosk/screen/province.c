#include "map.h"
#include "money.h"
#include "place.h"
#include "screens.h"
#include "story_page.h"
#include "subject.h"
#include "summary.h"
#include "words.h"

// The province: its districts and pilot groups first, because people come to find their own.

#define PROVINCE_DIGITS 2

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, PROVINCE_DIGITS, NULL) != NULL;
}

static const char *tambons(ScreenText *text, int count)
{
    return screen_text_say(text, P_("%d tambon", "%d tambons", count), count);
}

static void add_districts(ScreenPage *page, const GPtrArray *districts)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_say(text,
                                         P_("Touch a district (%d district)",
                                            "Touch a district (%d districts)", districts->len),
                                         (int)districts->len));
    for (guint i = 0; i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        screen_flow_add_tile(page->flow, &(UiTile){.title = screen_text_name(
                                                       text, district->name_th, district->name_en),
                                                   .id = screen_place_address(text, district->code),
                                                   .label = screen_place_name(text, district)});
    }
}

static bool add_groups(ScreenPage *page, Snapshot *snapshot, GError **error)
{
    ScreenText *text = page->text;
    g_autoptr(GArray) numbers = snapshot_area_list_group_numbers(snapshot, error);
    if (numbers == NULL) {
        return false;
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Or a group of districts"));
    for (guint i = 0; i < numbers->len; i++) {
        int number = g_array_index(numbers, int, i);
        g_autoptr(GPtrArray) members = snapshot_area_list_group(snapshot, number, error);
        if (members == NULL) {
            return false;
        }
        screen_flow_add_tile(page->flow,
                             &(UiTile){.icon = UI_ICON_PEOPLE,
                                       .title = screen_text_say(text, _("Group %d"), number),
                                       .number = tambons(text, (int)members->len),
                                       .id = screen_text_print(text, "/group/%d", number)});
    }
    return true;
}

static void add_whole(ScreenPage *page, const char *code)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_PROVINCE,
                                               .title = _("The whole province"),
                                               .sentence = _("Who pays, and what was achieved"),
                                               .id = "/province"});
    screen_map_add_way(page, screen_place_address(page->text, code));
    screen_money_add_way(page, code);
    screen_story_add_way(page, code);
}

static void *open_province(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *code = screen_place_of_address(address, PROVINCE_DIGITS, NULL);
    g_autoptr(SnapshotArea) province = snapshot_area_get(context->snapshot, code, error);
    g_autoptr(GPtrArray) districts =
        province == NULL ? NULL : snapshot_area_list_children(context->snapshot, code, error);
    g_auto(ScreenSummary) summary = {0};
    if (districts == NULL || !screen_summary_read(context->snapshot, code, &summary, error)) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_PROVINCE;
    page->place = screen_text_say(
        page->text, P_("%d pilot tambon", "%d pilot tambons", summary.coverage.tambon_total),
        summary.coverage.tambon_total);
    page->title = screen_place_name(page->text, province);
    add_districts(page, districts);
    if (!add_groups(page, context->snapshot, error)) {
        return NULL;
    }
    add_whole(page, code);
    screen_summary_add(page, &summary, screen_subject_address(page->text, code, "projects"));
    return g_steal_pointer(&page);
}

const ScreenClass screen_province = {
    .name = "province",
    .matches = matches,
    .open = open_province,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
