#include "chips.h"

#include "address.h"

// The chosen one leads to what is shown: without its page it would be the address of the pager.
static const char *address_of(const ScreenPage *page, const char *parameter,
                              const ScreenChip *choice)
{
    return choice->chosen
               ? screen_address_here(page->text, page->address, parameter, choice->value)
               : screen_address_with(page->text, page->address, parameter, choice->value);
}

void screen_chips_add(ScreenPage *page, const char *parameter, const GArray *choices)
{
    g_autofree UiChip *chips = g_new0(UiChip, choices->len);
    for (guint i = 0; i < choices->len; i++) {
        const ScreenChip *choice = &g_array_index(choices, ScreenChip, i);
        chips[i] = (UiChip){.word = choice->word,
                            .count = choice->count,
                            .chosen = choice->chosen,
                            .id = address_of(page, parameter, choice)};
    }
    screen_flow_add_chips(page->flow, chips, (int)choices->len);
}

const char *screen_chips_address_here(ScreenPage *page, const char *parameter, const char *value)
{
    return screen_address_here(page->text, page->address, parameter, value);
}
