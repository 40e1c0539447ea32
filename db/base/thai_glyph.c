#include "base/thai.h"

// Old Thai fonts keep shifted forms of marks in the private use area. Windows fonts: U+F700–F71A.
#define WINDOWS_FIRST 0xF700
// Macintosh fonts: U+F884–F899; newer converters write the mark itself and a tag behind it.
#define MACINTOSH_FIRST 0xF884
#define MACINTOSH_TAG_FIRST 0xF873
#define MACINTOSH_TAG_LAST 0xF875

static const gunichar windows_glyphs[] = {
    0x0E10,                                 // THO THAN without its foot
    0x0E34, 0x0E35, 0x0E36, 0x0E37,         // vowels above, moved left
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, // tones and silencer, low left
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, // low
    0x0E0D,                                 // YO YING without its foot
    0x0E31, 0x0E4D, 0x0E47,                 // marks above, moved left
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, // high left
    0x0E38, 0x0E39, 0x0E3A,                 // marks below, lowered
};

static const gunichar macintosh_glyphs[] = {
    0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E47, // marks above, moved left
    0x0E48, 0x0E48, 0x0E48, 0x0E49, 0x0E49, 0x0E49, // tones: left, low, low left
    0x0E4A, 0x0E4A, 0x0E4A, 0x0E4B, 0x0E4B, 0x0E4B, //
    0x0E4C, 0x0E4C, 0x0E4C, 0x0E4D,                 //
};

gunichar base_thai_mend_glyph(gunichar character)
{
    if (character >= WINDOWS_FIRST && character < WINDOWS_FIRST + G_N_ELEMENTS(windows_glyphs)) {
        return windows_glyphs[character - WINDOWS_FIRST];
    }
    if (character >= MACINTOSH_FIRST &&
        character < MACINTOSH_FIRST + G_N_ELEMENTS(macintosh_glyphs)) {
        return macintosh_glyphs[character - MACINTOSH_FIRST];
    }
    return character >= MACINTOSH_TAG_FIRST && character <= MACINTOSH_TAG_LAST ? 0 : character;
}

char *base_thai_mend_glyphs(const char *text, int *mended_count)
{
    g_autoptr(GString) result = g_string_new(NULL);
    int mended = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        gunichar letter = base_thai_mend_glyph(character);
        mended += letter != character;
        if (letter != 0) {
            g_string_append_unichar(result, letter);
        }
    }
    if (mended_count != NULL) {
        *mended_count = mended;
    }
    return g_string_free(g_steal_pointer(&result), FALSE);
}
