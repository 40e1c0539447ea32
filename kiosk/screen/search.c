#include <snapshot/area.h>
#include <snapshot/search.h>
#include <string.h>

#include "hits.h"
#include "picker.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// Finding: by typing, or without it by the first letter of a tambon or by its district.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           strcmp(base_address_segment(address, 0), "search") == 0;
}

static const char *say_found(int letter)
{
    return letter < 0 ? NULL : ui_letters_consonant(letter);
}

static void add_tambons(ScreenPage *page, const GPtrArray *tambons, int letter)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_print(text, _("Tambons with %s"), say_found(letter)));
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        if (ui_letters_index(tambon->name_th) == letter) {
            screen_flow_add_tile(page->flow,
                                 &(UiTile){.title = screen_place_short(text, tambon),
                                           .sentence = screen_place_above(text, tambon),
                                           .id = screen_place_address(text, tambon->code),
                                           .label = screen_place_full(text, tambon)});
        }
    }
}

static void add_other_ways(ScreenPage *page, const char *province_code)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Or from a list"));
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_DISTRICT,
                                               .title = _("By district"),
                                               .sentence = _("Every district with its tambons"),
                                               .id = screen_place_address(text, province_code)});
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = UI_ICON_DOCUMENT,
                                   .title = _("Documents"),
                                   .sentence = _("Plans, lists, films: of the whole province"),
                                   .id = screen_text_print(text, "/documents/%s", province_code)});
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_HELP,
                                               .title = _("Words explained"),
                                               .sentence = _("Abbreviations and what they stand "
                                                             "for"),
                                               .id = "/glossary"});
}

// A letter no tambon begins with is no choice: the whole picker is shown.
static bool add_without_typing(ScreenPage *page, const ScreenContext *context, GError **error)
{
    g_autoptr(GPtrArray) tambons = snapshot_area_list_tambons(context->snapshot, error);
    if (tambons == NULL) {
        return false;
    }
    int asked = screen_picker_chosen(page->address);
    UiLetters letters = {.chosen = -1};
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        int letter = ui_letters_index(tambon->name_th);
        screen_picker_offer(page, &letters, letter);
        letters.chosen = letter >= 0 && letter == asked ? asked : letters.chosen;
    }
    screen_picker_add(page, context->metrics, &letters,
                      _("Without typing: touch the first letter of your tambon"),
                      _("Other ways to find"));
    if (letters.chosen >= 0) {
        add_tambons(page, tambons, letters.chosen);
    } else {
        add_other_ways(page, snapshot_release(context->snapshot)->province_code);
    }
    return true;
}

static void add_promise(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                         _("What fits is shown while you type. A letter wrong or missing does "
                           "not matter, and nothing you type is kept."));
}

static void add_nothing_found(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_SEARCH,
                                     .title = _("Nothing like it was found"),
                                     .sentence = _("Look at the letters again, or clear them and "
                                                   "find it without typing.")});
}

// The keyboard leaves room for a few lines: what is found without typing waits until it is gone.
static bool add_found(ScreenPage *page, const ScreenContext *context, GError **error)
{
    const char *typed = screen_typing_text(&page->typing);
    int count = 0;
    if (typed[0] == '\0' && screen_typing_is_open(&page->typing)) {
        add_promise(page);
        return true;
    }
    if (typed[0] == '\0') {
        return add_without_typing(page, context, error);
    }
    if (!screen_hits_add(page, context, typed, &count, error)) {
        return false;
    }
    if (count == 0) {
        add_nothing_found(page);
    }
    return true;
}

static void *open_search(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_SEARCH;
    page->place = _("The whole province");
    page->title = _("Find");
    page->typing.icon = UI_ICON_SEARCH;
    page->typing.name = "search";
    page->typing.placeholder = _("Name, word or code");
    return add_found(page, context, error) ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_search = {
    .name = "search",
    .matches = matches,
    .open = open_search,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
