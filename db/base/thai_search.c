#include "base/thai.h"

#include <string.h>

#define LAKKHANGYAO 0x0E45
#define SARA_AA 0x0E32
#define MAIYAMOK 0x0E46
#define PAIYANNOI 0x0E2F

/** Marks that people leave out when they type: tones, silencer, maitaikhu, and what looks like
 * them. */
static bool is_left_out(gunichar character)
{
    return character == 0x0E3A || (character >= 0x0E47 && character <= 0x0E4E) ||
           character == MAIYAMOK || character == PAIYANNOI || !g_unichar_isgraph(character) ||
           g_unichar_ispunct(character);
}

static const char *skip_spaces(const char *text) { return text + strspn(text, " \n"); }

/** Past one word of level, "ต." or "หมู่ที่"; the text itself when none stands there. */
static const char *skip_place_word(const char *text)
{
    // A longer word stands before one it begins with.
    static const char *const words[] = {
        "จังหวัด",      "จ.",         "กิ่งอำเภอ",   "อำเภอ",  "อ.",    "องค์การบริหารส่วนตำบล",
        "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "เทศบาล", "ทต.",   "ทม.",
        "ทน.",        "อบต.",       "ตำบล",      "ต.",     "หมู่บ้าน", "หมู่ที่",
        "ม.",         "บ้าน",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        if (g_str_has_prefix(text, words[i])) {
            return skip_spaces(text + strlen(words[i]));
        }
    }
    return text;
}

/** What is left behind the words of level at the start, or all of it when nothing would be left. */
static const char *skip_place_words(const char *text)
{
    const char *rest = text;
    for (const char *next = skip_place_word(rest); next != rest && *next != '\0';
         next = skip_place_word(rest)) {
        rest = next;
    }
    return rest;
}

char *base_thai_search_key(const char *text, bool without_place_words)
{
    g_autofree char *normal = base_thai_normalise(text);
    g_autofree char *arabic =
        base_thai_digits_to_arabic(without_place_words ? skip_place_words(normal) : normal, NULL);
    g_autoptr(GString) kept = g_string_sized_new(strlen(arabic));
    for (const char *at = arabic; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (character == LAKKHANGYAO) {
            character = SARA_AA;
        }
        if (!is_left_out(character)) {
            g_string_append_unichar(kept, g_unichar_tolower(character));
        }
    }
    // Again, because what was left out can have parted the two halves of one vowel.
    return base_thai_normalise(kept->str);
}
