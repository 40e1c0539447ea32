#include "base/thai.h"

#include <string.h>

#define SARA_AA 0x0E32
#define SARA_AM 0x0E33
#define SARA_E 0x0E40
#define SARA_AE 0x0E41
#define NIKHAHIT 0x0E4D
#define FIRST_MARK 0x0E31

/**
 * Every combining mark in the order it is stored in: below, above, nikhahit, tone, silencer. Where
 * Unicode gives marks a canonical order (phinthu, sara u, tones) this is the same one.
 */
static const gunichar mark_order[] = {
    0x0E3A, 0x0E38, 0x0E39, 0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37,
    0x0E47, 0x0E4D, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E4E,
};

static uint32_t mark_bit(gunichar mark) { return UINT32_C(1) << (mark - FIRST_MARK); }

/** Soft hyphen, zero width space and joiners, direction marks, BOM, left-over control characters.
 */
static bool is_invisible(gunichar character)
{
    return g_unichar_type(character) == G_UNICODE_FORMAT || g_unichar_iscntrl(character);
}

static bool is_line_break(gunichar character)
{
    return (character >= '\n' && character <= '\r') || character == 0x0085 || character == 0x2028 ||
           character == 0x2029;
}

/** Drops what cannot be seen; a run of white space becomes a space, or a line break if it has one.
 */
static GString *tidy_spaces(const char *text)
{
    GString *tidy = g_string_sized_new(strlen(text));
    char pending = '\0';
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (is_line_break(character)) {
            pending = '\n';
        } else if (g_unichar_isspace(character)) {
            if (pending == '\0') {
                pending = ' ';
            }
        } else if (!is_invisible(character)) {
            if (pending != '\0' && tidy->len > 0) {
                g_string_append_c(tidy, pending);
            }
            pending = '\0';
            g_string_append_unichar(tidy, character);
        }
    }
    return tidy;
}

/**
 * Reads the marks at `at` as a set, so that order and repetition no longer matter, together with
 * the sara am they may be part of. Returns the first character that belongs to what follows.
 */
static const char *read_marks(const char *at, uint32_t *marks, bool *sara_am)
{
    *marks = 0;
    *sara_am = false;
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        bool half_am = character == SARA_AA && (*marks & mark_bit(NIKHAHIT)) != 0;
        if (base_thai_is_combining(character)) {
            *marks |= mark_bit(character);
        } else if (!*sara_am && (character == SARA_AM || half_am)) {
            *sara_am = true;
        } else {
            break;
        }
    }
    if (*sara_am) {
        *marks &= ~mark_bit(NIKHAHIT);
    }
    return at;
}

static const char *append_marks(GString *result, const char *at)
{
    uint32_t marks = 0;
    bool sara_am = false;
    const char *rest = read_marks(at, &marks, &sara_am);
    for (size_t i = 0; i < G_N_ELEMENTS(mark_order); i++) {
        if ((marks & mark_bit(mark_order[i])) != 0) {
            g_string_append_unichar(result, mark_order[i]);
        }
    }
    if (sara_am) {
        g_string_append_unichar(result, SARA_AM);
    }
    return rest;
}

/** A character as far as normalising goes. */
typedef enum {
    CLASS_PLAIN, // printable ASCII and the Thai signs that stand for themselves
    CLASS_SPACE,
    CLASS_E,
    CLASS_AM,
    CLASS_VOWEL, // marks that come first
    CLASS_TONE,  // and that follow them
    CLASS_OTHER,
} Class;

static Class classify_ascii(gunichar character)
{
    if (character == ' ') {
        return CLASS_SPACE;
    }
    return character > ' ' && character < 0x7f ? CLASS_PLAIN : CLASS_OTHER;
}

static Class classify_mark(gunichar mark)
{
    if (mark <= 0x0E47) {
        return CLASS_VOWEL;
    }
    return mark <= 0x0E4C ? CLASS_TONE : CLASS_OTHER;
}

static Class classify(gunichar character)
{
    if (character < 0x80) {
        return classify_ascii(character);
    }
    if (character < 0x0E01 || (character > 0x0E3A && character < 0x0E3F) || character > 0x0E5B) {
        return CLASS_OTHER;
    }
    if (character == SARA_E || character == SARA_AM) {
        return character == SARA_E ? CLASS_E : CLASS_AM;
    }
    return base_thai_is_combining(character) ? classify_mark(character) : CLASS_PLAIN;
}

static bool may_follow(Class before, Class class)
{
    switch (class) {
    case CLASS_PLAIN:
    case CLASS_AM:
        return true;
    case CLASS_SPACE:
    case CLASS_E:
        return before != class;
    case CLASS_VOWEL:
        return before != CLASS_VOWEL && before != CLASS_TONE && before != CLASS_AM;
    case CLASS_TONE:
        return before != CLASS_TONE && before != CLASS_AM;
    default:
        return false;
    }
}

/**
 * True for nearly every text there is: single spaces, at most a vowel and a tone above or below a
 * letter, in their order. It is its own normal form. Others may be too, and are looked at closely.
 */
static bool is_plainly_normal(const char *text)
{
    Class before = CLASS_SPACE;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        Class class = classify(g_utf8_get_char(at));
        if (!may_follow(before, class)) {
            return false;
        }
        before = class;
    }
    return before != CLASS_SPACE || *text == '\0';
}

char *base_thai_normalise(const char *text)
{
    if (is_plainly_normal(text)) {
        return g_strdup(text);
    }
    g_autoptr(GString) tidy = tidy_spaces(text);
    GString *result = g_string_sized_new(tidy->len);
    const char *at = append_marks(result, tidy->str);
    while (*at != '\0') {
        gunichar character = g_utf8_get_char(at);
        at = g_utf8_next_char(at);
        if (character == SARA_E && g_utf8_get_char(at) == SARA_E) {
            character = SARA_AE;
            at = g_utf8_next_char(at);
        }
        g_string_append_unichar(result, character);
        at = append_marks(result, at);
    }
    return g_string_free(result, FALSE);
}
