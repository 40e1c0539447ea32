#include <snapshot/area.h>
#include <string.h>

#include "changes.h"
#include "page.h"
#include "place.h"
#include "screens.h"
#include "tabs.h"
#include "words.h"
#include "yearly.h"

// What is new since the release before (A10): where, and a place at a time what.

#define TAMBON_DIGITS 6
#define DISTRICT_DIGITS 4

// Lines of the province itself come first: as many as a release lists of one place.
#define MOST_OWN 51

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "new") == 0;
}

static const char *address_of(ScreenText *text, const char *code)
{
    return screen_text_print(text, "/new?area=%s", code);
}

static bool lies_in(const char *code, const char *district)
{
    return district != NULL && strlen(code) == TAMBON_DIGITS &&
           strncmp(code, district, DISTRICT_DIGITS) == 0;
}

/* How many tambons of a district have something new. */
static int count_tambons(const GPtrArray *places, const char *district)
{
    int count = 0;
    for (guint i = 0; i < places->len; i++) {
        const SnapshotChangePlace *place = g_ptr_array_index(places, i);
        count += lies_in(place->area_code, district) ? 1 : 0;
    }
    return count;
}

// The heading over them names the district.
static void add_tambons(ScreenPage *page, const GPtrArray *places, const SnapshotArea *district)
{
    ScreenText *text = page->text;
    if (count_tambons(places, district->code) == 0) {
        return;
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, screen_place_name(text, district));
    for (guint i = 0; i < places->len; i++) {
        const SnapshotChangePlace *place = g_ptr_array_index(places, i);
        if (lies_in(place->area_code, district->code)) {
            const SnapshotArea tambon = {.level = SNAPSHOT_LEVEL_TAMBON,
                                         .name_th = place->area_name_th,
                                         .name_en = place->area_name_en,
                                         .parent_name_th = district->name_th,
                                         .parent_name_en = district->name_en};
            screen_flow_add_tile(
                page->flow, &(UiTile){.icon = UI_ICON_TAMBON,
                                      .title = screen_place_short(text, &tambon),
                                      .sentence = screen_changes_count(text, place->change_count),
                                      .id = address_of(text, place->area_code),
                                      .label = screen_place_full(text, &tambon)});
        }
    }
}

static void add_districts(ScreenPage *page, const GPtrArray *places, const GPtrArray *districts,
                          const char *home)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    for (guint i = 0; i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        int count = count_tambons(places, district->code);
        if (count > 0 && g_strcmp0(district->code, home) != 0) {
            screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_DISTRICT,
                                                       .title = screen_place_name(text, district),
                                                       .sentence = screen_text_say(
                                                           text,
                                                           P_("Something new in %d tambon",
                                                              "Something new in %d tambons", count),
                                                           count),
                                                       .id = address_of(text, district->code)});
        }
    }
}

static void add_province(ScreenPage *page, const GPtrArray *places, const char *province_code)
{
    ScreenText *text = page->text;
    for (guint i = 0; i < places->len; i++) {
        const SnapshotChangePlace *place = g_ptr_array_index(places, i);
        if (strcmp(place->area_code, province_code) == 0) {
            screen_flow_begin_wide(page->flow);
            screen_flow_add_tile(
                page->flow, &(UiTile){.icon = UI_ICON_PROVINCE,
                                      .title = _("The whole province"),
                                      .sentence = screen_changes_count(text, place->change_count),
                                      .id = address_of(text, place->area_code)});
        }
    }
}

static void add_nothing(ScreenPage *page, int release)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = UI_ICON_FRESH,
                   .title = release <= 1 ? _("These are the first data") : _("Nothing has changed"),
                   .sentence = release <= 1
                                   ? _("There are none before them to compare with. When new data "
                                       "come, it is told here what has changed.")
                                   : _("Nothing here differs from the release before.")});
}

/* Which release this is, and that it is compared with the one before; how much of the place is made
   up. */
static bool add_release(ScreenPage *page, Snapshot *snapshot, const char *scope, GError **error)
{
    const SnapshotRelease *release = snapshot_release(snapshot);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_BODY, true,
        screen_text_say(page->text, _("Release no. %1$d of %2$s, compared with the one before"),
                        release->number, page->as_of));
    return screen_changes_mark_sample(page, snapshot, scope, error);
}

static bool add_overview(ScreenPage *page, const ScreenContext *context, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const SnapshotRelease *release = snapshot_release(snapshot);
    g_autoptr(GPtrArray) places =
        snapshot_change_list_places(snapshot, release->province_code, error);
    g_autoptr(GPtrArray) districts =
        places == NULL ? NULL
                       : snapshot_area_list_children(snapshot, release->province_code, error);
    if (districts == NULL) {
        return false;
    }
    if (places->len == 0) {
        add_nothing(page, release->number);
        return true;
    }
    if (!add_release(page, snapshot, release->province_code, error)) {
        return false;
    }
    for (guint i = 0; i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        if (g_strcmp0(district->code, context->home_district) == 0) {
            add_tambons(page, places, district);
        }
    }
    add_province(page, places, release->province_code);
    add_districts(page, places, districts, context->home_district);
    return true;
}

static bool add_lines(ScreenPage *page, Snapshot *snapshot, const SnapshotArea *place,
                      GError **error)
{
    g_autoptr(GPtrArray) changes = snapshot_change_list(snapshot, place->code, 0, 0, error);
    if (changes == NULL) {
        return false;
    }
    if (changes->len == 0) {
        add_nothing(page, snapshot_release(snapshot)->number);
        return true;
    }
    if (!add_release(page, snapshot, place->code, error)) {
        return false;
    }
    screen_flow_begin_card(page->flow, UI_ICON_NEW, _("What is new"), NULL);
    for (guint i = 0; i < changes->len; i++) {
        screen_changes_add(page, g_ptr_array_index(changes, i));
    }
    return true;
}

static bool has_own(const GPtrArray *changes, const SnapshotArea *place)
{
    for (guint i = 0; i < changes->len; i++) {
        const SnapshotChange *change = g_ptr_array_index(changes, i);
        if (strcmp(change->area_code, place->code) == 0) {
            return true;
        }
    }
    return false;
}

/* The province's own changes only: those of its tambons have pages of their own. */
static bool add_own_lines(ScreenPage *page, Snapshot *snapshot, const SnapshotArea *province,
                          GError **error)
{
    g_autoptr(GPtrArray) changes =
        snapshot_change_list(snapshot, province->code, 0, MOST_OWN, error);
    if (changes == NULL) {
        return false;
    }
    if (!has_own(changes, province)) {
        add_nothing(page, snapshot_release(snapshot)->number);
        return true;
    }
    if (!add_release(page, snapshot, province->code, error)) {
        return false;
    }
    screen_flow_begin_card(page->flow, UI_ICON_NEW, _("What is new"), NULL);
    for (guint i = 0; i < changes->len; i++) {
        const SnapshotChange *change = g_ptr_array_index(changes, i);
        if (strcmp(change->area_code, province->code) == 0) {
            screen_changes_add(page, change);
        }
    }
    return true;
}

static bool add_place(ScreenPage *page, Snapshot *snapshot, const SnapshotArea *place,
                      GError **error)
{
    page->place = place->level == SNAPSHOT_LEVEL_PROVINCE ? screen_place_name(page->text, place)
                                                          : screen_place_full(page->text, place);
    if (place->level == SNAPSHOT_LEVEL_PROVINCE) {
        return add_own_lines(page, snapshot, place, error);
    }
    if (place->level != SNAPSHOT_LEVEL_DISTRICT) {
        return add_lines(page, snapshot, place, error);
    }
    g_autoptr(GPtrArray) places = snapshot_change_list_places(snapshot, place->code, error);
    if (places == NULL) {
        return false;
    }
    if (places->len == 0) {
        add_nothing(page, snapshot_release(snapshot)->number);
        return true;
    }
    bool added = add_release(page, snapshot, place->code, error);
    add_tambons(page, places, place);
    return added;
}

// Two questions of one place: what the last release brought, and what the year did.
static const ScreenTab parts[] = {
    {"release", UI_ICON_NEW, N_("Since the release before")},
    {"year", UI_ICON_CALENDAR, N_("Since last year")},
};

static bool is_of_year(const BaseAddress *address)
{
    return screen_tabs_chosen(address, parts, G_N_ELEMENTS(parts)) == 1;
}

static void *open_new(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *code = base_address_parameter(address, "area");
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_NEW;
    page->title = _("What is new");
    page->place = _("The whole province");
    screen_tabs_add(page, parts, G_N_ELEMENTS(parts));
    if (code == NULL && !is_of_year(address)) {
        return add_overview(page, context, error) ? g_steal_pointer(&page) : NULL;
    }
    const char *province = snapshot_release(context->snapshot)->province_code;
    g_autoptr(SnapshotArea) place =
        snapshot_area_get(context->snapshot, code == NULL ? province : code, error);
    if (place == NULL) {
        return NULL;
    }
    page->place = screen_place_full(page->text, place);
    bool added = is_of_year(address)
                     ? screen_yearly_add(page, context->snapshot, place->code, error)
                     : add_place(page, context->snapshot, place, error);
    return added ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_new = {
    .name = "new",
    .matches = matches,
    .open = open_new,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
