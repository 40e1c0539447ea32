#include "personal_scan.h"

#include <string.h>

#include "base/thai.h"

/** Spaces between a title, a name and a family name. */
#define MOST_SPACES 3
#define LEAST_LETTERS 2
#define LATIN_NAME_LETTERS 2

static bool is_consonant(gunichar character) { return character >= 0x0E01 && character <= 0x0E2E; }

static bool is_leading_vowel(gunichar character)
{
    return character >= 0x0E40 && character <= 0x0E44;
}

/**
 * The end of the Thai word at `at`, 0 if what stands there can be no name: it begins with a
 * consonant or a vowel written before one, and has two consonants.
 */
static int thai_word_end(const BasePersonalScan *scan, int at)
{
    gunichar first = base_personal_scan_at(scan, at);
    gunichar second = base_personal_scan_at(scan, at + 1);
    if (!is_consonant(first) && !(is_leading_vowel(first) && is_consonant(second))) {
        return 0;
    }
    int consonants = 0;
    for (; base_personal_scan_is_thai(base_personal_scan_at(scan, at)); at++) {
        consonants += is_consonant(base_personal_scan_at(scan, at));
    }
    return consonants >= LEAST_LETTERS ? at : 0;
}

static int latin_word_end(const BasePersonalScan *scan, int at)
{
    int end = at;
    while (base_personal_scan_is_latin(base_personal_scan_at(scan, end))) {
        end++;
    }
    return end - at >= LATIN_NAME_LETTERS ? end : 0;
}

static int word_end(const BasePersonalScan *scan, int at)
{
    int end = thai_word_end(scan, at);
    return end > 0 ? end : latin_word_end(scan, at);
}

/**
 * True if one of `words` stands at `at` as a word: no mark on its last letter makes it another one
 * (นางสาว, but not นาง|สาวิตรี), and "คำ$" only where no letter follows.
 */
static bool has_one_of(const BasePersonalScan *scan, int at, const char *const *words)
{
    for (; words != NULL && *words != NULL; words++) {
        size_t bytes = strlen(*words);
        bool whole = (*words)[bytes - 1] == '$';
        g_autofree char *word = g_strndup(*words, whole ? bytes - 1 : bytes);
        int length = base_personal_scan_word(scan, at, word);
        gunichar next = base_personal_scan_at(scan, at + length);
        if (length > 0 && !base_thai_is_combining(next) &&
            (!whole || !base_personal_scan_is_thai(next))) {
            return true;
        }
    }
    return false;
}

/** An abbreviation goes on: "น.ส.ล.", "ส.ต.ง.". */
static bool is_longer_abbreviation(const BasePersonalScan *scan, int at)
{
    return is_consonant(base_personal_scan_at(scan, at)) &&
           base_personal_scan_at(scan, at + 1) == '.';
}

static bool is_letter(gunichar character)
{
    return base_personal_scan_is_latin(character) || g_unichar_isdigit(character);
}

/** Forms list titles one behind the other: "นาย นาง นางสาว". */
static bool is_title(const BasePersonalScan *scan, int at)
{
    static const char *const titles[] = {"นาย", "นาง", "เด็กชาย", "เด็กหญิง", "ด.ช", "ด.ญ", NULL};
    return has_one_of(scan, at, titles);
}

/** "ก.ร.อ." is not ร.อ., "10.00 น.ต.นาทราย" is a time and a tambon. */
static bool is_other_abbreviation(const BasePersonalScan *scan, const BasePersonalTitle *title,
                                  int at)
{
    if (!title->needs_family_name) {
        return false;
    }
    gunichar before = base_personal_scan_at(scan, at - 1);
    if (before == ' ') {
        before = base_personal_scan_at(scan, at - 2);
    }
    return base_personal_scan_at(scan, at - 1) == '.' ||
           (g_unichar_isdigit(before) && g_str_has_prefix(title->title, "น."));
}

/** Mr. Somchai, Mr Somchai, MISS SOMYING; "Mission" and "mr" inside a word are none. */
static int latin_name_start(const BasePersonalScan *scan, int at, int end)
{
    bool dot = base_personal_scan_at(scan, end) == '.';
    int name = base_personal_scan_skip_spaces(scan, end + dot, MOST_SPACES);
    gunichar first = base_personal_scan_at(scan, name);
    bool capital = g_unichar_isupper(base_personal_scan_at(scan, at)) && first < 0x80 &&
                   g_unichar_isupper(first);
    bool parted = dot || name > end;
    return parted && (dot || capital) && !is_letter(base_personal_scan_at(scan, at - 1)) ? name : 0;
}

/** Where the name behind the title at `at` begins; 0 if there is none. */
static int find_name(const BasePersonalScan *scan, const BasePersonalTitle *title, int at)
{
    int length = base_personal_scan_word(scan, at, title->title);
    if (length == 0 || base_personal_scan_ends(scan, at, title->not_before) ||
        is_other_abbreviation(scan, title, at)) {
        return 0;
    }
    int name = title->latin ? latin_name_start(scan, at, at + length)
                            : base_personal_scan_skip_spaces(scan, at + length, MOST_SPACES);
    if (name == 0 || has_one_of(scan, name, title->not_after) || is_title(scan, name) ||
        is_longer_abbreviation(scan, name)) {
        return 0;
    }
    return word_end(scan, name) > 0 ? name : 0;
}

/** The end of name and family name; `*family` tells whether there is one. */
static int find_name_end(const BasePersonalScan *scan, int name, bool *family)
{
    int end = word_end(scan, name);
    int next = base_personal_scan_skip_spaces(scan, end, MOST_SPACES);
    int family_end = next > end ? word_end(scan, next) : 0;
    *family = family_end > 0;
    return *family ? family_end : end;
}

/** The title and the first letter with what stands on it. */
static char *mask(const BasePersonalScan *scan, int first, int name)
{
    int end = name + 1 + is_leading_vowel(base_personal_scan_at(scan, name));
    while (base_thai_is_combining(base_personal_scan_at(scan, end))) {
        end++;
    }
    g_autofree char *shown = base_personal_scan_copy(scan, first, end);
    return g_strconcat(shown, "…", NULL);
}

/** Most letters begin no title. */
static bool may_begin_title(gunichar character)
{
    switch (character) {
    case 0x0E19: // น
    case 0x0E14: // ด
    case 0x0E40: // เ
    case 0x0E21: // ม
    case 0x0E1E: // พ
    case 0x0E23: // ร
    case 0x0E08: // จ
    case 0x0E2A: // ส
    case 'm':
    case 'M':
        return true;
    default:
        return false;
    }
}

/** Reports the titled name that begins at `at`; returns where to look on. */
static int look_at(BasePersonalScan *scan, int at)
{
    bool may = may_begin_title(base_personal_scan_at(scan, at));
    for (int i = 0; may && i < base_personal_title_count; i++) {
        const BasePersonalTitle *title = &base_personal_titles[i];
        bool family = false;
        int name = find_name(scan, title, at);
        if (name == 0) {
            continue;
        }
        int end = find_name_end(scan, name, &family);
        if (family || !title->needs_family_name) {
            base_personal_scan_add(scan, BASE_PERSONAL_NAME, at, end, mask(scan, at, name));
            return end;
        }
    }
    return at + 1;
}

void base_personal_name_find(BasePersonalScan *scan)
{
    int length = base_personal_scan_length(scan);
    for (int at = 0; at < length;) {
        at = look_at(scan, at);
    }
}
