#include "base/thai.h"

#include <string.h>

// Weights of the first level. 0 is not used and 1 ends a level, so that the shorter text is first.
#define LEVEL_END 0x01
#define WEIGHT_DIGIT 0x10
#define WEIGHT_LATIN 0x20
#define WEIGHT_CONSONANT 0x40
#define WEIGHT_VOWEL 0x70
#define WEIGHT_OTHER 0xF0
// Weights of the second level: a letter without marks, the silencer, and the other marks in the
// order of their code (ISO/IEC 14651, as libthai and the dictionary have it: แคร < แคร์ < แคร็ <
// แคร่).
#define WEIGHT_PLAIN 0x02
#define WEIGHT_SILENCER 0x10
#define WEIGHT_MARK 0x10
#define WEIGHT_PHINTHU 0x1F
#define SILENCER 0x0E4C

#define FIRST_CONSONANT 0x0E01
#define LAST_CONSONANT 0x0E2E
#define PAIYANNOI 0x0E2F
#define FIRST_VOWEL 0x0E30
#define FIRST_LEADING_VOWEL 0x0E40
#define LAST_LEADING_VOWEL 0x0E44
#define LAKKHANGYAO 0x0E45
#define MAIYAMOK 0x0E46
#define SARA_AA 0x0E32
#define PHINTHU 0x0E3A

typedef struct {
    GByteArray *letters; // first level
    GByteArray *marks;   // second level
    bool ignored;        // something counts in neither: the text itself is the third level
} KeyLevels;

static bool is_consonant(gunichar character)
{
    return character >= FIRST_CONSONANT && character <= LAST_CONSONANT;
}

static bool is_leading_vowel(gunichar character)
{
    return character >= FIRST_LEADING_VOWEL && character <= LAST_LEADING_VOWEL;
}

static void append_byte(GByteArray *bytes, unsigned int value)
{
    guint8 byte = (guint8)value;
    g_byte_array_append(bytes, &byte, 1);
}

/** The one-byte weight of a digit, a Latin letter or a Thai letter; 0 for anything else. */
static unsigned int letter_weight(gunichar character)
{
    if (is_consonant(character)) {
        return WEIGHT_CONSONANT + (character - FIRST_CONSONANT);
    }
    if (character >= FIRST_VOWEL && character <= LAST_LEADING_VOWEL) {
        return WEIGHT_VOWEL + (character - FIRST_VOWEL);
    }
    if (character == LAKKHANGYAO) {
        return WEIGHT_VOWEL + (SARA_AA - FIRST_VOWEL); // ฤๅ is ordered as if written with า
    }
    if (character < 0x80 && g_ascii_isdigit((char)character)) {
        return WEIGHT_DIGIT + (character - '0');
    }
    if (character < 0x80 && g_ascii_isalpha((char)character)) {
        return WEIGHT_LATIN + (unsigned int)(g_ascii_tolower((char)character) - 'a');
    }
    return 0;
}

/** Vowels of the first level that also combine: all but PHINTHU, which only breaks ties. */
static bool is_tie_breaker(gunichar character)
{
    return character == PHINTHU || (character >= 0x0E47 && character <= 0x0E4E);
}

/** False for what the first level ignores: spaces and punctuation, and the signs ฯ and ๆ with them.
 */
static bool append_letter(GByteArray *letters, gunichar character)
{
    unsigned int weight = letter_weight(character);
    if (weight != 0) {
        append_byte(letters, weight);
        return true;
    }
    if (!g_unichar_isalnum(character) || character == PAIYANNOI || character == MAIYAMOK) {
        return false;
    }
    // Another script: its code, seven bits a byte and two up, so never 0 or LEVEL_END.
    append_byte(letters, WEIGHT_OTHER);
    append_byte(letters, 2 + ((character >> 14) & 0x7f));
    append_byte(letters, 2 + ((character >> 7) & 0x7f));
    append_byte(letters, 2 + (character & 0x7f));
    return true;
}

static unsigned int mark_weight(gunichar character)
{
    if (character == PHINTHU) {
        return WEIGHT_PHINTHU;
    }
    return character == SILENCER ? WEIGHT_SILENCER : WEIGHT_MARK + (character & 0x0f);
}

static void append_character(KeyLevels *levels, gunichar character)
{
    if (is_tie_breaker(character)) {
        append_byte(levels->marks, mark_weight(character));
        return;
    }
    bool capital = character < 0x80 && g_ascii_isupper((char)character);
    bool counted = append_letter(levels->letters, character);
    if (counted) {
        append_byte(levels->marks, WEIGHT_PLAIN);
    }
    levels->ignored = levels->ignored || !counted || capital || character == LAKKHANGYAO;
}

static void append_text(KeyLevels *levels, const char *text)
{
    const char *at = text;
    while (*at != '\0') {
        gunichar character = g_utf8_get_char(at);
        at = g_utf8_next_char(at);
        if (is_leading_vowel(character) && is_consonant(g_utf8_get_char(at))) {
            append_character(levels, g_utf8_get_char(at));
            at = g_utf8_next_char(at);
        }
        append_character(levels, character);
    }
}

/** Plain letters at the end say nothing: without them a text without marks has one level only. */
static void strip_plain_end(GByteArray *marks)
{
    guint length = marks->len;
    while (length > 0 && marks->data[length - 1] == WEIGHT_PLAIN) {
        length--;
    }
    g_byte_array_set_size(marks, length);
}

GBytes *base_thai_sort_key(const char *text)
{
    g_autofree char *normal = base_thai_normalise(text);
    g_autofree char *arabic = base_thai_digits_to_arabic(normal, NULL);
    g_autoptr(GByteArray) key = g_byte_array_new();
    g_autoptr(GByteArray) marks = g_byte_array_new();
    KeyLevels levels = {.letters = key, .marks = marks};
    append_text(&levels, arabic);
    strip_plain_end(marks);
    if (marks->len > 0 || levels.ignored) {
        append_byte(key, LEVEL_END);
        g_byte_array_append(key, marks->data, marks->len);
    }
    if (levels.ignored) {
        append_byte(key, LEVEL_END);
        g_byte_array_append(key, (const guint8 *)arabic, (guint)strlen(arabic));
    }
    return g_byte_array_free_to_bytes(g_steal_pointer(&key));
}
