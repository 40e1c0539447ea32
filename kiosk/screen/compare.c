#include "compare.h"

#include <snapshot/area.h>
#include <string.h>

#include "address.h"
#include "place.h"
#include "screens.h"
#include "subject.h"
#include "tabs.h"
#include "words.h"

// Two to four tambons side by side: what the surveys found, their projects, or one figure over the
// years.

static const ScreenTab parts[] = {
    {"surveys", UI_ICON_INDICATOR, N_("Surveys")},
    {"projects", UI_ICON_PROJECT, N_("Projects and money")},
    {"trend", UI_ICON_HISTORY, N_("Over the years")},
};

enum { PART_SURVEYS, PART_PROJECTS, PART_TREND };

void screen_compare_clear(ScreenCompare *compare)
{
    g_clear_pointer(&compare->areas, g_ptr_array_unref);
}

GStrv screen_compare_codes(const BaseAddress *address)
{
    const char *areas = base_address_parameter(address, "areas");
    if (base_address_segment_count(address) != 1 ||
        strcmp(base_address_segment(address, 0), "compare") != 0) {
        return NULL;
    }
    g_auto(GStrv) codes = g_strsplit(areas == NULL ? "" : areas, ",", SCREEN_COMPARE_LIMIT + 1);
    guint count = g_strv_length(codes);
    for (guint i = 0; i < count; i++) {
        bool known = screen_subject_is_scope(codes[i]) && screen_subject_is_tambon(codes[i]);
        for (guint before = 0; known && before < i; before++) {
            known = strcmp(codes[before], codes[i]) != 0;
        }
        if (!known) {
            return NULL;
        }
    }
    return count > SCREEN_COMPARE_LIMIT ? NULL : g_steal_pointer(&codes);
}

bool screen_compare_is_choosing(const BaseAddress *address)
{
    g_auto(GStrv) codes = screen_compare_codes(address);
    return codes != NULL && (g_strv_length(codes) < SCREEN_COMPARE_LEAST ||
                             base_address_parameter(address, "choose") != NULL);
}

// Of one district its name is said once, over the title.
static bool are_of_one_district(const GPtrArray *areas)
{
    const SnapshotArea *first = areas->len == 0 ? NULL : g_ptr_array_index(areas, 0);
    for (guint i = 0; i < areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(areas, i);
        if (g_strcmp0(area->parent_code, first->parent_code) != 0) {
            return false;
        }
    }
    return true;
}

static void free_area(void *area) { snapshot_area_free(area); }

bool screen_compare_read(ScreenCompare *compare, GError **error)
{
    Snapshot *snapshot = compare->context->snapshot;
    g_auto(GStrv) codes = screen_compare_codes(compare->page->address);
    ScreenText *text = compare->page->text;
    compare->areas = g_ptr_array_new_with_free_func(free_area);
    for (guint i = 0; codes[i] != NULL; i++) {
        SnapshotArea *area = snapshot_area_get(snapshot, codes[i], error);
        if (area == NULL) {
            return false;
        }
        g_ptr_array_add(compare->areas, area);
    }
    bool one_district = are_of_one_district(compare->areas);
    for (guint i = 0; i < compare->areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(compare->areas, i);
        compare->names[i] =
            one_district ? screen_place_name(text, area) : screen_place_full(text, area);
    }
    if (compare->areas->len > 0) {
        const SnapshotArea *first = g_ptr_array_index(compare->areas, 0);
        compare->page->place =
            one_district ? screen_place_above(text, first) : _("Tambons of several districts");
    }
    return true;
}

const char *screen_compare_address(ScreenText *text, const char *code,
                                   const SnapshotIndicatorSet *set, int year_be)
{
    g_autoptr(BaseAddress) address = base_address_parse("/compare", NULL);
    g_autofree char *year = year_be == 0 ? NULL : g_strdup_printf("%d", year_be);
    base_address_set_parameter(address, "areas", code);
    base_address_set_parameter(address, "set", set == NULL ? NULL : set->code);
    base_address_set_parameter(address, "edition", set == NULL ? NULL : set->edition);
    base_address_set_parameter(address, "year", year);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(text, words);
}

void screen_compare_add_way(ScreenPage *page, const char *code, const SnapshotIndicatorSet *set,
                            int year_be)
{
    screen_flow_add_button(
        page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                .icon = UI_ICON_SORT,
                                .word = _("Compare with other tambons"),
                                .id = screen_compare_address(page->text, code, set, year_be)});
}

static bool matches(const BaseAddress *address)
{
    g_auto(GStrv) codes = screen_compare_codes(address);
    return codes != NULL && !screen_compare_is_choosing(address);
}

// What else can be compared: under one another these would take half the page.
static void add_ways(const ScreenCompare *compare, int part)
{
    ScreenPage *page = compare->page;
    const UiChip chips[] = {
        {.word = _("Choose other tambons"),
         .id = screen_address_with(page->text, page->address, "choose", "district")},
        {.word = _("Another survey or year"),
         .id = screen_address_with(page->text, page->address, "choose", "survey")},
        {.word = _("Another indicator"),
         .id = screen_address_with(page->text, page->address, "choose", "indicator")},
    };
    screen_tabs_add(page, parts, G_N_ELEMENTS(parts));
    screen_flow_add_chips(page->flow, chips,
                          part == PART_PROJECTS ? 1
                          : part == PART_TREND  ? 3
                                                : 2);
}

static void *open_compare(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    g_auto(ScreenCompare) compare = {.context = context, .page = page};
    if (!screen_compare_read(&compare, error)) {
        return NULL;
    }
    page->icon = UI_ICON_SORT;
    page->title = _("Tambons side by side");
    int part = screen_tabs_chosen(address, parts, G_N_ELEMENTS(parts));
    add_ways(&compare, part);
    bool read = part == PART_SURVEYS ? screen_compare_add_indicators(&compare, error)
                : part == PART_TREND ? screen_compare_add_trend(&compare, error)
                                     : screen_compare_add_projects(&compare, error);
    return read ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_compare = {
    .name = "compare",
    .matches = matches,
    .open = open_compare,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
