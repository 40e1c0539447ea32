#include <snapshot/glossary.h>
#include <ui/widget/letters.h>

#include "page.h"
#include "screens.h"
#include "words.h"

// Every abbreviation and word that needs explaining, in dictionary order; where the list is long,
// by first letter.

#define LETTER "letter"

// Height of a panel, in things to touch, on which all letters leave room for the words.
#define TARGETS_FOR_LETTERS 12

// A list that fits on a page or two needs no picker.
#define LEAST_TERMS_FOR_PICKER 12

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "glossary") == 0;
}

// The consonant chosen, -1 for all of them: also for a letter no word begins with.
static int chosen_letter(const BaseAddress *address, const GPtrArray *terms)
{
    const char *value = base_address_parameter(address, LETTER);
    int letter = value == NULL ? -1 : ui_letters_index(value);
    for (guint i = 0; letter >= 0 && i < terms->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(terms, i);
        if (ui_letters_index(term->term) == letter) {
            return letter;
        }
    }
    return -1;
}

static const char *address_of(ScreenText *text, int letter)
{
    g_autoptr(BaseAddress) address = base_address_parse("/glossary", NULL);
    base_address_set_parameter(address, LETTER, letter < 0 ? NULL : ui_letters_consonant(letter));
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(text, words);
}

static int draw_letters(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_letters_draw(draw, box, model);
}

static UiLetters make_letters(ScreenText *text, const GPtrArray *terms, int chosen)
{
    UiLetters letters = {.chosen = chosen};
    for (guint i = 0; i < terms->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(terms, i);
        int letter = ui_letters_index(term->term);
        if (letter >= 0 && letters.ids[letter] == NULL) {
            letters.ids[letter] = address_of(text, letter);
        }
    }
    return letters;
}

// Where all 44 have no room, those with which a word begins.
static void add_chips(ScreenPage *page, const UiLetters *letters)
{
    UiChip chips[UI_LETTERS_COUNT];
    int count = 0;
    for (int i = 0; i < UI_LETTERS_COUNT; i++) {
        if (letters->ids[i] != NULL) {
            chips[count++] = (UiChip){.word = ui_letters_consonant(i),
                                      .chosen = i == letters->chosen,
                                      .id = letters->ids[i]};
        }
    }
    screen_flow_add_chips(page->flow, chips, count);
}

static void add_picker(ScreenPage *page, const UiMetrics *metrics, const GPtrArray *terms,
                       int chosen)
{
    int height = metrics->height_px - ui_metrics_lowered_px(metrics);
    const UiLetters letters = make_letters(page->text, terms, chosen);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Touch the first letter of a word"));
    if (height >= TARGETS_FOR_LETTERS * ui_metrics_target(metrics)) {
        screen_flow_add_widget(page->flow, draw_letters, &letters, sizeof letters);
    } else {
        add_chips(page, &letters);
    }
    if (chosen >= 0) {
        screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                       .icon = UI_ICON_LIST,
                                                       .word = _("All words"),
                                                       .id = address_of(page->text, -1)});
    }
}

// In English the Thai full name stands under the English one: it is what papers and signs say.
static const char *meaning_of(ScreenText *text, const SnapshotTerm *term)
{
    const char *th = screen_text_words(text, term->meaning_th);
    const char *en = screen_text_words(text, term->meaning_en);
    if (screen_text_is_thai(text) || en == NULL) {
        return th;
    }
    return th == NULL ? en : screen_text_print(text, "%s\n%s", en, th);
}

static void add_terms(ScreenPage *page, const GPtrArray *terms, int chosen)
{
    ScreenText *text = page->text;
    const char *heading =
        chosen < 0 ? _("Words and what they mean")
                   : screen_text_print(text, _("Words with %s"), ui_letters_consonant(chosen));
    screen_flow_begin_card(page->flow, UI_ICON_LIST, heading, NULL);
    for (guint i = 0; i < terms->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(terms, i);
        if (chosen < 0 || ui_letters_index(term->term) == chosen) {
            screen_flow_add_fact(page->flow, screen_text_words(text, term->term),
                                 meaning_of(text, term), _("No data yet"));
        }
    }
}

static void *open_glossary(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(GPtrArray) terms = snapshot_glossary_list(context->snapshot, error);
    if (terms == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    int chosen = chosen_letter(address, terms);
    page->icon = UI_ICON_HELP;
    page->title = _("Words explained");
    g_ptr_array_set_size(page->terms, 0); // they are what the page is about
    if (terms->len == 0) {
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
        screen_flow_add_empty(page->flow,
                              &(UiEmpty){.icon = UI_ICON_LIST,
                                         .title = _("No words here yet"),
                                         .sentence = _("The province has not sent its list of "
                                                       "words. Ask any officer here.")});
        return g_steal_pointer(&page);
    }
    if (terms->len >= LEAST_TERMS_FOR_PICKER) {
        add_picker(page, context->metrics, terms, chosen);
    }
    add_terms(page, terms, chosen);
    return g_steal_pointer(&page);
}

const ScreenClass screen_glossary = {
    .name = "glossary",
    .matches = matches,
    .open = open_glossary,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
