#include <snapshot/glossary.h>

#include "picker.h"
#include "screens.h"
#include "words.h"

// Every abbreviation and word that needs explaining, in dictionary order; where the list is long,
// by first letter.

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
    int letter = screen_picker_chosen(address);
    for (guint i = 0; letter >= 0 && i < terms->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(terms, i);
        if (ui_letters_index(term->term) == letter) {
            return letter;
        }
    }
    return -1;
}

static void add_picker(ScreenPage *page, const UiMetrics *metrics, const GPtrArray *terms,
                       int chosen)
{
    UiLetters letters = {.chosen = chosen};
    for (guint i = 0; i < terms->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(terms, i);
        screen_picker_offer(page, &letters, ui_letters_index(term->term));
    }
    screen_picker_add(page, metrics, &letters, _("Touch the first letter of a word"),
                      _("All words"));
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
