#include "chips.h"

static const char *address_with(ScreenPage *page, const char *parameter, const char *value,
                                bool stays)
{
    g_autoptr(BaseAddress) address = base_address_copy(page->address);
    if (!stays) {
        base_address_set_parameter(address, "page", NULL);
    }
    base_address_set_parameter(address, parameter, value);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_print(page->text, "%s", words);
}

// The chosen one leads to what is shown: without its page it would be the address of the pager.
void screen_chips_add(ScreenPage *page, const char *parameter, const GArray *choices)
{
    g_autofree UiChip *chips = g_new0(UiChip, choices->len);
    for (guint i = 0; i < choices->len; i++) {
        const ScreenChip *choice = &g_array_index(choices, ScreenChip, i);
        chips[i] = (UiChip){.word = choice->word,
                            .count = choice->count,
                            .chosen = choice->chosen,
                            .id = address_with(page, parameter, choice->value, choice->chosen)};
    }
    screen_flow_add_chips(page->flow, chips, (int)choices->len);
}

const char *screen_chips_address_here(ScreenPage *page, const char *parameter, const char *value)
{
    return address_with(page, parameter, value, true);
}
