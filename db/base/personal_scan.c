#include "personal_scan.h"

#include <string.h>

#include "base/thai.h"

#define FULLWIDTH_FIRST 0xFF01
#define FULLWIDTH_LAST 0xFF5E
#define FULLWIDTH_AHEAD 0xFEE0
#define MINUS_SIGN 0x2212

static const BasePersonalCharacter *character_at(const BasePersonalScan *scan, int index)
{
    return &g_array_index(scan->characters, BasePersonalCharacter, (guint)index);
}

int base_personal_scan_length(const BasePersonalScan *scan)
{
    return (int)scan->characters->len - 1;
}

gunichar base_personal_scan_at(const BasePersonalScan *scan, int index)
{
    return index < 0 || index >= base_personal_scan_length(scan)
               ? 0
               : character_at(scan, index)->character;
}

static gunichar fold_case(gunichar character)
{
    return character < 0x80 ? (gunichar)g_ascii_tolower((char)character) : character;
}

int base_personal_scan_word(const BasePersonalScan *scan, int index, const char *word)
{
    int length = 0;
    for (const char *at = word; *at != '\0'; at = g_utf8_next_char(at)) {
        if (fold_case(base_personal_scan_at(scan, index + length)) != g_utf8_get_char(at)) {
            return 0;
        }
        length++;
    }
    return length;
}

bool base_personal_scan_ends(const BasePersonalScan *scan, int end, const char *const *words)
{
    for (; words != NULL && *words != NULL; words++) {
        int start = end - (int)g_utf8_strlen(*words, -1);
        if (start >= 0 && base_personal_scan_word(scan, start, *words) > 0) {
            return true;
        }
    }
    return false;
}

int base_personal_scan_skip_spaces(const BasePersonalScan *scan, int index, int most)
{
    for (int i = 0; i < most && base_personal_scan_at(scan, index) == ' '; i++) {
        index++;
    }
    return index;
}

char *base_personal_scan_copy(const BasePersonalScan *scan, int first, int end)
{
    guint start = character_at(scan, first)->start;
    return g_strndup(scan->text + start, character_at(scan, end)->start - start);
}

void base_personal_scan_add(BasePersonalScan *scan, BasePersonalKind kind, int first, int end,
                            char *masked)
{
    guint start = character_at(scan, first)->start;
    BasePersonalFind find = {kind, start, character_at(scan, end)->start - start, masked};
    g_array_append_val(scan->finds, find);
}

bool base_personal_scan_has(const BasePersonalScan *scan, BasePersonalKind kind)
{
    for (guint i = 0; i < scan->finds->len; i++) {
        if (g_array_index(scan->finds, BasePersonalFind, i).kind == kind) {
            return true;
        }
    }
    return false;
}

bool base_personal_scan_is_thai(gunichar character)
{
    return (character >= 0x0E01 && character <= 0x0E4E) && character != 0x0E2F &&
           character != 0x0E46 && character != 0x0E3F;
}

bool base_personal_scan_is_latin(gunichar character)
{
    return character < 0x80 && g_ascii_isalpha((char)character);
}

static bool is_dash(gunichar character)
{
    return g_unichar_type(character) == G_UNICODE_DASH_PUNCTUATION || character == MINUS_SIGN;
}

/** What a character means here; 0: nothing, it cannot be seen. */
static gunichar fold(gunichar character)
{
    if (character < 0x80) {
        return character == '\t' ? ' ' : character;
    }
    int digit = g_unichar_digit_value(character);
    if (digit >= 0) {
        return (gunichar)('0' + digit);
    }
    if (character >= 0x0E01 && character <= 0x0E5B) {
        return character;
    }
    if (character >= FULLWIDTH_FIRST && character <= FULLWIDTH_LAST) {
        return character - FULLWIDTH_AHEAD;
    }
    if (g_unichar_type(character) == G_UNICODE_FORMAT) {
        return 0;
    }
    if (g_unichar_isspace(character)) {
        return ' ';
    }
    return is_dash(character) ? '-' : base_thai_mend_glyph(character);
}

void base_personal_scan_read(BasePersonalScan *scan, size_t text_bytes)
{
    const char *end = scan->text + text_bytes;
    gunichar before = 0;
    for (const char *at = scan->text; at < end; at = g_utf8_next_char(at)) {
        gunichar character = fold(g_utf8_get_char(at));
        bool doubled = character == before && base_thai_is_combining(character);
        if (character == 0 || doubled) {
            continue;
        }
        BasePersonalCharacter folded = {character, (guint)(at - scan->text)};
        g_array_append_val(scan->characters, folded);
        before = character;
    }
    BasePersonalCharacter last = {0, (guint)text_bytes};
    g_array_append_val(scan->characters, last);
}
