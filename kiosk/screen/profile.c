#include <base/thai.h>
#include <snapshot/area.h>
#include <snapshot/profile.h>
#include <string.h>

#include "kind.h"
#include "page.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// Facts about a tambon (A11), a section at a time: its land, its people, its work, what it owns.

#define TAMBON_DIGITS 6
#define LEAF "profile"
#define MOST_SECTIONS 8

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, LEAF) != NULL;
}

static const struct {
    const char *key;
    UiIcon icon;
    const char *name;
    const char *sentence;
} sections[] = {
    {"social", UI_ICON_PEOPLE, N_("How people live"),
     N_("How many live here, where they come from, what they believe in")},
    {"physical", UI_ICON_MAP, N_("Land and water"), N_("What the tambon is like and how large")},
    {"economic", UI_ICON_MONEY, N_("Work and income"), N_("What people here live on")},
    {"capital", UI_ICON_GOAL, N_("What the community has"),
     N_("Its funds, its groups, and those who know something")},
};

// -1 for a section this program has no name for: it is shown under its key.
static int index_of(const char *key)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
        if (g_strcmp0(sections[i].key, key) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static const char *name_of(ScreenText *text, const char *key)
{
    int index = index_of(key);
    return index < 0 ? screen_text_or_not_stated(text, key) : _(sections[index].name);
}

static const SnapshotProfileSection *find(const GPtrArray *all, const char *key)
{
    for (guint i = 0; key != NULL && i < all->len; i++) {
        const SnapshotProfileSection *section = g_ptr_array_index(all, i);
        if (strcmp(section->section, key) == 0) {
            return section;
        }
    }
    return NULL;
}

/* What the address asks for, else the first in our order that has facts, else any. */
static const char *choose(const BaseAddress *address, const GPtrArray *all)
{
    const char *asked = base_address_parameter(address, "section");
    if (find(all, asked) != NULL) {
        return asked;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
        if (find(all, sections[i].key) != NULL) {
            return sections[i].key;
        }
    }
    return ((const SnapshotProfileSection *)g_ptr_array_index(all, 0))->section;
}

static void add_chip(ScreenPage *page, UiChip *chip, const SnapshotProfileSection *section,
                     const char *tambon_code, bool chosen)
{
    ScreenText *text = page->text;
    *chip = (UiChip){.word = name_of(text, section->section),
                     .count = screen_text_count(text, section->item_count),
                     .chosen = chosen,
                     .id = screen_text_print(text, "/area/%s/%s?section=%s", tambon_code, LEAF,
                                             section->section)};
}

static void add_choice(ScreenPage *page, const GPtrArray *all, const char *tambon_code,
                       const char *chosen)
{
    UiChip chips[MOST_SECTIONS];
    int count = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
        const SnapshotProfileSection *section = find(all, sections[i].key);
        if (section != NULL) {
            add_chip(page, &chips[count++], section, tambon_code,
                     strcmp(sections[i].key, chosen) == 0);
        }
    }
    for (guint i = 0; i < all->len && count < MOST_SECTIONS; i++) {
        const SnapshotProfileSection *section = g_ptr_array_index(all, i);
        if (index_of(section->section) < 0) {
            add_chip(page, &chips[count++], section, tambon_code,
                     strcmp(section->section, chosen) == 0);
        }
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_chips(page->flow, chips, count);
}

// Some offices write Thai digits and some do not: the screen has one kind, the kiosk's.
static const char *in_our_digits(ScreenText *text, const char *value)
{
    g_autofree char *arabic = value == NULL ? NULL : base_thai_digits_to_arabic(value, NULL);
    return screen_text_words(text, arabic);
}

static const char *say_value(ScreenText *text, const SnapshotProfileItem *item, int small_cell)
{
    if (item->state != SNAPSHOT_FIGURE_SHOWN) {
        return screen_kind_figure(text, item->state, small_cell);
    }
    const char *value = in_our_digits(text, item->value);
    const char *unit = screen_text_words(text, item->unit);
    if (value == NULL || unit == NULL) {
        return value;
    }
    // "ร้อยละ" is said before its number.
    return strcmp(unit, "ร้อยละ") == 0 ? screen_text_say(text, _("%s per cent"), value)
                                      : screen_text_print(text, "%s %s", value, unit);
}

/* Where all facts have one survey and one source, both are said once. */
static bool is_same_all(const GPtrArray *items, size_t offset)
{
    for (guint i = 1; i < items->len; i++) {
        const char *first = g_ptr_array_index(items, 0);
        const char *other = g_ptr_array_index(items, i);
        if (g_strcmp0(*(char *const *)(const void *)(first + offset),
                      *(char *const *)(const void *)(other + offset)) != 0) {
            return false;
        }
    }
    return true;
}

static const char *say_survey(ScreenText *text, const SnapshotProfileItem *item)
{
    const char *date = screen_text_date(text, item->survey_date);
    return date == NULL ? _("The day of the survey is not stated")
                        : screen_text_print(text, _("surveyed %s"), date);
}

static const char *say_source(ScreenText *text, const SnapshotProfileItem *item)
{
    return screen_text_print(
        text, _("Source: %s"),
        screen_text_or_not_stated(text, screen_text_words(text, item->source)));
}

static void add_item(ScreenPage *page, const SnapshotProfileItem *item, const char *note,
                     int small_cell)
{
    ScreenText *text = page->text;
    const char *value = say_value(text, item, small_cell);
    if (value != NULL && note != NULL) {
        value = screen_text_print(text, "%s\n%s", value, note);
    }
    page->sample |= item->sample;
    screen_flow_add_fact(page->flow, screen_text_or_not_stated(text, item->item), value,
                         _("No data yet"));
}

static void add_items(ScreenPage *page, const GPtrArray *items, const char *section, int small_cell)
{
    ScreenText *text = page->text;
    int index = index_of(section);
    const SnapshotProfileItem *first = g_ptr_array_index(items, 0);
    bool one_survey = is_same_all(items, G_STRUCT_OFFSET(SnapshotProfileItem, survey_date));
    bool one_source = is_same_all(items, G_STRUCT_OFFSET(SnapshotProfileItem, source));
    screen_flow_begin_card(page->flow, index < 0 ? UI_ICON_INFO : sections[index].icon,
                           name_of(text, section), one_survey ? say_survey(text, first) : NULL);
    if (index >= 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, _(sections[index].sentence));
    }
    for (guint i = 0; i < items->len; i++) {
        const SnapshotProfileItem *item = g_ptr_array_index(items, i);
        const char *survey = one_survey ? NULL : say_survey(text, item);
        const char *source = one_source ? NULL : say_source(text, item);
        const char *note = survey != NULL && source != NULL
                               ? screen_text_print(text, "%s · %s", survey, source)
                           : survey != NULL ? survey
                                            : source;
        add_item(page, item, note, small_cell);
    }
    if (one_source) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true, say_source(text, first));
    }
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(
        page->flow, &(UiEmpty){.icon = UI_ICON_INFO,
                               .title = _("Nothing is told about this tambon yet"),
                               .sentence = _("This tambon has not sent facts about itself. Ask at "
                                             "the tambon office.")});
}

static bool fill(ScreenPage *page, Snapshot *snapshot, const char *code, GError **error)
{
    g_autoptr(GPtrArray) all = snapshot_profile_list_sections(snapshot, code, error);
    if (all == NULL) {
        return false;
    }
    if (all->len == 0) {
        add_nothing(page);
        return true;
    }
    const char *chosen = choose(page->address, all);
    g_autoptr(GPtrArray) items = snapshot_profile_list(snapshot, code, chosen, error);
    if (items == NULL) {
        return false;
    }
    add_choice(page, all, code, chosen);
    if (items->len > 0) {
        add_items(page, items, chosen, snapshot_release(snapshot)->small_cell);
    }
    return true;
}

static void *open_profile(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *code = screen_place_of_address(address, TAMBON_DIGITS, LEAF);
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(context->snapshot, code, error);
    if (tambon == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_INFO;
    page->place = screen_place_full(page->text, tambon);
    page->title = _("About the tambon");
    if (!fill(page, context->snapshot, code, error)) {
        return NULL;
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_profile = {
    .name = "profile",
    .matches = matches,
    .open = open_profile,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
