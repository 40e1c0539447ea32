#include <snapshot/area.h>
#include <string.h>

#include "address.h"
#include "compare.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// What is to stand side by side: the tambons chosen, and under them the tambons of a district or
// the districts; or the surveys.

#define DISTRICT_DIGITS 4

static bool matches(const BaseAddress *address) { return screen_compare_is_choosing(address); }

/* The address with other tambons, each as it was chosen: `without` left out, `more` added. */
static const char *address_of(const ScreenCompare *compare, const char *without, const char *more,
                              const char *choose)
{
    g_autoptr(GString) areas = g_string_new(NULL);
    for (guint i = 0; i < compare->areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(compare->areas, i);
        if (g_strcmp0(area->code, without) != 0) {
            g_string_append_printf(areas, "%s%s", areas->len == 0 ? "" : ",", area->code);
        }
    }
    if (more != NULL) {
        g_string_append_printf(areas, "%s%s", areas->len == 0 ? "" : ",", more);
    }
    g_autoptr(BaseAddress) with = base_address_copy(compare->page->address);
    base_address_set_parameter(with, "choose", choose);
    return screen_address_with(compare->page->text, with, "areas",
                               areas->len == 0 ? NULL : areas->str);
}

static void add_chosen(const ScreenCompare *compare, const char *choose)
{
    ScreenPage *page = compare->page;
    guint count = compare->areas->len;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_say(page->text, _("%1$d of %2$d tambons chosen"), (int)count,
                                         SCREEN_COMPARE_LIMIT));
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                         count == 0 ? screen_text_words(page->text, _("Touch two to four tambons."))
                                    : _("The others are held against the first."));
    for (guint i = 0; i < count; i++) {
        const SnapshotArea *area = g_ptr_array_index(compare->areas, i);
        screen_flow_add_tile(page->flow,
                             &(UiTile){.icon = UI_ICON_DONE,
                                       .primary = true,
                                       .title = compare->names[i],
                                       .sentence = _("Chosen. Touch to leave it out."),
                                       .id = address_of(compare, area->code, NULL, choose)});
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PRIMARY,
                                                   .icon = UI_ICON_SORT,
                                                   .word = _("Show them side by side"),
                                                   .disabled = count < SCREEN_COMPARE_LEAST,
                                                   .id = address_of(compare, NULL, NULL, NULL)});
}

static bool is_chosen(const ScreenCompare *compare, const SnapshotArea *tambon)
{
    for (guint i = 0; i < compare->areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(compare->areas, i);
        if (strcmp(area->code, tambon->code) == 0) {
            return true;
        }
    }
    return false;
}

static bool add_tambons(const ScreenCompare *compare, Snapshot *snapshot,
                        const SnapshotArea *district, GError **error)
{
    ScreenPage *page = compare->page;
    g_autoptr(GPtrArray) tambons = snapshot_area_list_children(snapshot, district->code, error);
    if (tambons == NULL) {
        return false;
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_print(page->text, _("Tambons of %s"), screen_place_name(page->text, district)));
    bool any = false;
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        if (!is_chosen(compare, tambon)) {
            any = true;
            screen_flow_add_tile(
                page->flow, &(UiTile){.icon = UI_ICON_TAMBON,
                                      .title = screen_place_short(page->text, tambon),
                                      .id = address_of(compare, NULL, tambon->code, district->code),
                                      .label = screen_place_full(page->text, tambon)});
        }
    }
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                         any ? NULL : _("There is no other tambon in this district."));
    screen_flow_begin_wide(page->flow);
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                   .icon = UI_ICON_DISTRICT,
                                                   .word = _("Tambons of another district"),
                                                   .id = address_of(compare, NULL, NULL, "all")});
    return true;
}

static bool add_districts(const ScreenCompare *compare, Snapshot *snapshot, GError **error)
{
    ScreenPage *page = compare->page;
    g_autoptr(GPtrArray) districts =
        snapshot_area_list_children(snapshot, snapshot_release(snapshot)->province_code, error);
    if (districts == NULL) {
        return false;
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Tambons of which district"));
    for (guint i = 0; i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        int count = district->tambon_count;
        if (count > 0) {
            screen_flow_add_tile(
                page->flow,
                &(UiTile){.icon = UI_ICON_DISTRICT,
                          .title = screen_place_name(page->text, district),
                          .sentence = screen_text_say(
                              page->text, P_("%d pilot tambon", "%d pilot tambons", count), count),
                          .id = address_of(compare, NULL, NULL, district->code)});
        }
    }
    return true;
}

// The district asked for; else that of the first tambon; else the one the kiosk stands in.
static SnapshotArea *find_district(const ScreenCompare *compare, const char *choose, GError **error)
{
    const SnapshotArea *first =
        compare->areas->len == 0 ? NULL : g_ptr_array_index(compare->areas, 0);
    if (choose != NULL && strlen(choose) == DISTRICT_DIGITS) {
        return snapshot_area_get(compare->context->snapshot, choose, error);
    }
    return first == NULL ? screen_place_find_here(compare->context, error)
                         : snapshot_area_get(compare->context->snapshot, first->parent_code, error);
}

static void add_full(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_note(
        page->flow,
        &(UiNote){
            .tone = UI_TONE_INFO,
            .icon = UI_ICON_INFO,
            .sentence = screen_text_words(
                page->text, _("Four is as many as can stand side by side. To take another one, "
                              "leave one out first."))});
}

static bool add_choices(const ScreenCompare *compare, GError **error)
{
    Snapshot *snapshot = compare->context->snapshot;
    const char *choose = base_address_parameter(compare->page->address, "choose");
    bool all = g_strcmp0(choose, "all") == 0;
    g_autoptr(SnapshotArea) district = all ? NULL : find_district(compare, choose, error);
    if (!all && district == NULL) {
        return false;
    }
    all = all || district->level != SNAPSHOT_LEVEL_DISTRICT;
    add_chosen(compare, all ? "all" : district->code);
    if (compare->areas->len == SCREEN_COMPARE_LIMIT) {
        add_full(compare->page);
        return true;
    }
    return all ? add_districts(compare, snapshot, error)
               : add_tambons(compare, snapshot, district, error);
}

static void *open_choose(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    g_auto(ScreenCompare) compare = {.context = context, .page = page};
    if (!screen_compare_read(&compare, error)) {
        return NULL;
    }
    page->icon = UI_ICON_SORT;
    if (compare.areas->len >= SCREEN_COMPARE_LEAST &&
        g_strcmp0(base_address_parameter(address, "choose"), "survey") == 0) {
        page->title = _("Choose a survey to compare");
        return screen_compare_add_surveys(&compare, error) ? g_steal_pointer(&page) : NULL;
    }
    if (compare.areas->len >= SCREEN_COMPARE_LEAST &&
        g_strcmp0(base_address_parameter(address, "choose"), "indicator") == 0) {
        page->title = _("Choose an indicator to compare");
        return screen_compare_add_indicator_choice(&compare, error) ? g_steal_pointer(&page) : NULL;
    }
    page->title = _("Choose tambons to compare");
    return add_choices(&compare, error) ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_compare_choose = {
    .name = "compare_choose",
    .matches = matches,
    .open = open_choose,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
