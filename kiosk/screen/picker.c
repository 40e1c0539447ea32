#include "picker.h"

#include "address.h"

#define LETTER "letter"

// Height of a panel, in things to touch, on which all letters leave room for what they lead to.
#define TARGETS_FOR_LETTERS 12

int screen_picker_chosen(const BaseAddress *address)
{
    const char *value = base_address_parameter(address, LETTER);
    return value == NULL ? -1 : ui_letters_index(value);
}

static const char *address_of(const ScreenPage *page, int letter)
{
    return screen_address_with(page->text, page->address, LETTER,
                               letter < 0 ? NULL : ui_letters_consonant(letter));
}

void screen_picker_offer(ScreenPage *page, UiLetters *letters, int letter)
{
    if (letter >= 0 && letters->ids[letter] == NULL) {
        letters->ids[letter] = address_of(page, letter);
    }
}

static int draw_letters(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_letters_draw(draw, box, model);
}

// Where all 44 have no room, those on offer.
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

void screen_picker_add(ScreenPage *page, const UiMetrics *metrics, const UiLetters *letters,
                       const char *heading, const char *all_word)
{
    int height = metrics->height_px - ui_metrics_lowered_px(metrics);
    if (page->is_slide) {
        return; // what leads on to less of it
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, heading);
    if (height >= TARGETS_FOR_LETTERS * ui_metrics_target(metrics)) {
        screen_flow_add_widget(page->flow, draw_letters, letters, sizeof *letters);
    } else {
        add_chips(page, letters);
    }
    if (letters->chosen >= 0) {
        screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                       .icon = UI_ICON_LIST,
                                                       .word = all_word,
                                                       .id = address_of(page, -1)});
    }
}
