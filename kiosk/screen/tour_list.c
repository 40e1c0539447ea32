#include "tour_list.h"

void screen_tour_list_add(GPtrArray *addresses, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *address = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    if (!g_ptr_array_find_with_equal_func(addresses, address, g_str_equal, NULL)) {
        g_ptr_array_add(addresses, g_steal_pointer(&address));
    }
}

void screen_tour_list_add_all(GPtrArray *addresses, const char *place, const char *const *endings,
                              size_t count)
{
    for (size_t i = 0; place != NULL && i < count; i++) {
        screen_tour_list_add(addresses, "%s%s", place, endings[i]);
    }
}

void screen_tour_record_clear(ScreenTourRecord *record)
{
    g_clear_pointer(&record->address, g_free);
}

void screen_tour_record_note(ScreenTourRecord *record, size_t size, const char *folder,
                             const char *code)
{
    if (record->address == NULL || size > record->size) {
        g_free(record->address);
        record->address = g_strdup_printf("/%s/%s", folder, code);
        record->size = size;
    }
}

void screen_tour_record_add(GPtrArray *addresses, const ScreenTourRecord *record,
                            const char *ending)
{
    screen_tour_list_add_all(addresses, record->address, &ending, 1);
}

size_t screen_tour_letters(const char *text) { return text == NULL ? 0 : g_utf8_strlen(text, -1); }
