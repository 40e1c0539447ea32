#include "address.h"

const char *screen_address_here(ScreenText *text, const BaseAddress *address, const char *name,
                                const char *value)
{
    g_autoptr(BaseAddress) with = base_address_copy(address);
    if (g_strcmp0(base_address_parameter(with, "page"), "1") == 0) {
        base_address_set_parameter(with, "page", NULL); // the first page, said twice
    }
    base_address_set_parameter(with, name, value);
    g_autofree char *words = base_address_to_text(with);
    return screen_text_keep(text, words);
}

const char *screen_address_with(ScreenText *text, const BaseAddress *address, const char *name,
                                const char *value)
{
    g_autoptr(BaseAddress) first = base_address_copy(address);
    base_address_set_parameter(first, "page", NULL);
    base_address_set_parameter(first, "over", NULL);
    base_address_set_parameter(first, "sheet", NULL);
    return screen_address_here(text, first, name, value);
}
