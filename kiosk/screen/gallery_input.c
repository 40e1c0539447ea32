#include <base/address.h>
#include <ui/widget/letters.h>
#include <ui/widget/pager.h>
#include <ui/widget/pinpad.h>
#include <ui/widget/tab.h>

#include "code.h"
#include "gallery.h"
#include "words.h"

// What visitors type, pick and page through, and what they take away on their phone.

static int draw_pager(const UiDraw *draw, UiBox box, const void *model)
{
    box.height = 1;
    return ui_pager_draw(draw, box, model);
}

static void add_pagers(ScreenPage *page)
{
    const UiPager middle = {.up_word = _("Up"),
                            .down_word = _("Down"),
                            .position = _("Page 2 of 5"),
                            .position_brief = "2/5",
                            .can_up = true,
                            .can_down = true,
                            .up_id = "gallery:up",
                            .down_id = "gallery:down"};
    UiPager last = middle;
    last.can_down = false;
    last.position = _("Page 5 of 5");
    last.position_brief = "5/5";
    last.up_id = "gallery:up-last";
    last.down_id = "gallery:down-last";
    screen_flow_begin_card(page->flow, UI_ICON_LIST, _("Turning pages"), NULL);
    screen_gallery_add_state(page, SCREEN_GALLERY_PRESSED, middle.down_id, draw_pager, &middle,
                             sizeof middle);
    screen_gallery_add_state(page, SCREEN_GALLERY_REST, NULL, draw_pager, &last, sizeof last);
}

static void add_codes(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_QR, _("To take home"), NULL);
    screen_code_add(page,
                    &(UiQr){.text = "https://plan.example.go.th/t/800613/2569#K7F3Q2M",
                            .title = _("Point your phone's camera here to take this project home"),
                            .needs = _("The phone needs the internet, but no app.")});
}

// Touching a letter chooses it; touching it again lets it go. Every third one has no match.
static const char *address_of_letter(ScreenPage *page, int index, bool chosen)
{
    g_autoptr(BaseAddress) address = base_address_copy(page->address);
    base_address_set_parameter(address, "letter", chosen ? NULL : ui_letters_consonant(index));
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(page->text, words);
}

static int draw_letters(const UiDraw *draw, UiBox box, const void *model, int line)
{
    return ui_letters_draw_line(draw, box, model, line);
}

static void add_letters(ScreenPage *page)
{
    const char *chosen = base_address_parameter(page->address, "letter");
    UiLetters letters = {.chosen = chosen != NULL ? ui_letters_index(chosen) : -1};
    for (int i = 0; i < UI_LETTERS_COUNT; i++) {
        letters.ids[i] = i % 3 != 1 ? address_of_letter(page, i, i == letters.chosen) : NULL;
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Find by the first letter"));
    screen_flow_add_pieces(page->flow, draw_letters, &letters, sizeof letters, UI_LETTERS_COUNT);
}

typedef struct {
    UiTab tabs[3];
} Tabs;

static int draw_tabs(const UiDraw *draw, UiBox box, const void *model)
{
    const Tabs *tabs = model;
    return ui_tab_draw_set(draw, box, tabs->tabs, G_N_ELEMENTS(tabs->tabs));
}

static void add_tabs(ScreenPage *page)
{
    const Tabs tabs = {{
        {UI_ICON_PLAN, true, _("Plan of the tambon"), "gallery:tab-plan", NULL},
        {UI_ICON_PROJECT, false, _("Projects"), "gallery:tab-projects", NULL},
        {UI_ICON_DOCUMENT, false, _("Documents"), "gallery:tab-documents", NULL},
    }};
    screen_flow_begin_wide(page->flow);
    screen_flow_add_widget(page->flow, draw_tabs, &tabs, sizeof tabs);
}

static int draw_pinpad(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_pinpad_draw(draw, box, model);
}

static void add_pinpads(ScreenPage *page)
{
    const UiPinpad begun = {
        .count = 4, .least = 6, .most = 12, .back_word = _("Undo"), .done_word = _("OK")};
    UiPinpad locked = begun;
    locked.count = 0;
    locked.locked = true;
    screen_flow_begin_card(page->flow, UI_ICON_TOUCH, _("A number only officers know"), NULL);
    screen_gallery_add_state(page, SCREEN_GALLERY_PRESSED, UI_PINPAD_ID_PREFIX "5", draw_pinpad,
                             &begun, sizeof begun);
    screen_flow_begin_card(page->flow, UI_ICON_STOPPED, _("The same, locked"), NULL);
    screen_gallery_add_state(page, SCREEN_GALLERY_REST, NULL, draw_pinpad, &locked, sizeof locked);
}

void screen_gallery_add_input(ScreenPage *page)
{
    page->typing.icon = UI_ICON_SEARCH;
    page->typing.name = "gallery";
    page->typing.placeholder = _("Touch here and type");
    add_tabs(page);
    add_letters(page);
    add_pagers(page);
    add_codes(page);
    add_pinpads(page);
}
