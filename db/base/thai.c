#include "base/thai.h"

#include <string.h>

#define PHINTHU 0x0E3A
#define THAI_ZERO 0x0E50
#define THAI_NINE 0x0E59

bool base_thai_is_combining(gunichar character)
{
    // MAI HAN-AKAT, the vowels above and below with PHINTHU, and MAITAIKHU … YAMAKKAN.
    return character == 0x0E31 || (character >= 0x0E34 && character <= PHINTHU) ||
           (character >= 0x0E47 && character <= 0x0E4E);
}

char *base_thai_digits_to_arabic(const char *text, int *foreign_count)
{
    g_autoptr(GString) result = g_string_sized_new(strlen(text));
    int foreign = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        int digit = g_unichar_digit_value(character);
        if (digit < 0) {
            g_string_append_unichar(result, character);
            continue;
        }
        g_string_append_c(result, (char)('0' + digit));
        bool thai = character >= THAI_ZERO && character <= THAI_NINE;
        foreign += character > 0x7f && !thai ? 1 : 0;
    }
    if (foreign_count != NULL) {
        *foreign_count = foreign;
    }
    return g_string_free(g_steal_pointer(&result), FALSE);
}

char *base_thai_digits_to_thai(const char *text)
{
    g_autoptr(GString) result = g_string_sized_new(strlen(text));
    for (const char *at = text; *at != '\0'; at++) {
        if (g_ascii_isdigit(*at)) {
            g_string_append_unichar(result, (gunichar)(THAI_ZERO + (*at - '0')));
        } else {
            g_string_append_c(result, *at);
        }
    }
    return g_string_free(g_steal_pointer(&result), FALSE);
}

char *base_thai_match_key(const char *text)
{
    g_autofree char *normal = base_thai_normalise(text);
    g_autofree char *arabic = base_thai_digits_to_arabic(normal, NULL);
    g_autoptr(GString) kept = g_string_sized_new(strlen(arabic));
    for (const char *at = arabic; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (character != '.' && character != ' ' && character != '\n') {
            g_string_append_unichar(kept, g_unichar_tolower(character));
        }
    }
    // Again, because dropping a space can bring the two halves of one vowel together.
    return base_thai_normalise(kept->str);
}
