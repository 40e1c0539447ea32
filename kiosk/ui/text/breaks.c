#include "text/breaks.h"

#include "text/glue.h"
#include "ui_words.h"

#include <glib.h>
#include <stdbool.h>
#include <thai/thbrk.h>
#include <thai/thwbrk.h>

#define ZERO_WIDTH_SPACE 0x200b
#define NO_BREAK_SPACE 0xa0
#define WORD_JOINER 0x2060

/* Letters of an abbreviation before its dot: กชช. has three. */
#define LIMIT_ABBREVIATION 5

struct UiBreaks {
    UiNames *words; /* of the field, built in */
    UiNames *names; /* of places and people: a place word before them stays with them */
    UiGlue *glue;
    ThBrk *dictionary; /* NULL until needed; stays NULL where libthai-data is missing */
    bool dictionary_tried;
};

/* A paragraph on its way: letters, and what may happen before each. */
typedef struct {
    const gunichar *letters;
    uint8_t *kinds;
    size_t count;
} Paragraph;

UiBreaks *ui_breaks_new(void)
{
    UiBreaks *breaks = g_new0(UiBreaks, 1);
    breaks->words = ui_names_new(text_words_txt);
    breaks->names = ui_names_new(text_names_txt);
    breaks->glue = ui_glue_new();
    return breaks;
}

void ui_breaks_free(UiBreaks *breaks)
{
    if (breaks == NULL) {
        return;
    }
    if (breaks->dictionary != NULL) {
        th_brk_delete(breaks->dictionary);
    }
    ui_glue_free(breaks->glue);
    ui_names_free(breaks->names);
    ui_names_free(breaks->words);
    g_free(breaks);
}

UiNames *ui_breaks_names(UiBreaks *breaks) { return breaks->names; }

static bool is_thai_letter(gunichar c) { return c >= 0x0e01 && c <= 0x0e4e; }

static bool is_leading_vowel(gunichar c) { return c >= 0x0e40 && c <= 0x0e44; }

/* Marks above and below, and the vowels and signs that belong to the letter before them. */
static bool clings_to_letter_before(gunichar c)
{
    return (c >= 0x0e30 && c <= 0x0e3a) || (c >= 0x0e45 && c <= 0x0e4e) || c == 0x0e2f ||
           g_unichar_ismark(c);
}

static bool is_joiner(gunichar c)
{
    return c == NO_BREAK_SPACE || c == WORD_JOINER || c == 0x200d || c == 0x202f;
}

static bool opens(gunichar c) { return c == '(' || c == '[' || c == 0x201c || c == 0x2018; }

static bool closes(gunichar c) { return g_utf8_strchr(")]!?,.;:%…”’·•›", -1, c) != NULL; }

static bool joins_words(gunichar c) { return c == '-' || c == '/' || c == 0x2013; }

/* Pairs nothing parts: clusters, what joiners join, and a space from what it follows (it hangs over
   the end of the line; parted, it would leave ๆ to begin the next). */
static bool is_inseparable(gunichar before, gunichar after)
{
    return is_joiner(before) || is_joiner(after) || clings_to_letter_before(after) ||
           is_leading_vowel(before) || after == ' ' || after == ZERO_WIDTH_SPACE || after == '\n';
}

/* Between a letter of one script and one of another, where no space says it. Numbers stay with what
   they touch ("ปี2569", "ที่5"), abbreviations with the name after them ("อบต.นาทราย"). */
static bool scripts_part(gunichar before, gunichar after)
{
    if (opens(after)) {
        return before != ' ' && !g_unichar_isdigit(before);
    }
    if (before == ')' || before == ']' || before == 0x201d) {
        return g_unichar_isalpha(after);
    }
    bool letters = g_unichar_isalpha(before) && g_unichar_isalpha(after);
    return letters && is_thai_letter(before) != is_thai_letter(after);
}

static UiBreakKind kind_before(const Paragraph *text, size_t i)
{
    gunichar before = text->letters[i - 1];
    gunichar after = text->letters[i];
    if (before == '\n') {
        return UI_BREAK_MUST;
    }
    if (is_inseparable(before, after)) {
        return UI_BREAK_NEVER;
    }
    if (closes(after) || opens(before)) {
        return UI_BREAK_CLUSTER;
    }
    if (before == ' ' || before == ZERO_WIDTH_SPACE || scripts_part(before, after)) {
        return UI_BREAK_WORD;
    }
    bool parted = joins_words(before) && i >= 2 && g_unichar_isalpha(text->letters[i - 2]) &&
                  g_unichar_isalpha(after);
    return parted ? UI_BREAK_WORD : UI_BREAK_CLUSTER;
}

static ThBrk *open_dictionary(UiBreaks *breaks)
{
    if (!breaks->dictionary_tried) {
        breaks->dictionary_tried = true;
        breaks->dictionary = th_brk_new(NULL);
        if (breaks->dictionary == NULL) {
            g_warning("libthai has no dictionary: Thai breaks at spaces only");
        }
    }
    return breaks->dictionary;
}

/* One run of Thai letters, [from, to). */
static void break_words(UiBreaks *breaks, const Paragraph *text, size_t from, size_t to)
{
    ThBrk *dictionary = open_dictionary(breaks);
    if (dictionary == NULL) {
        return;
    }
    size_t length = to - from;
    g_autofree thwchar_t *run = g_new(thwchar_t, length + 1);
    g_autofree int *positions = g_new(int, length + 1);
    for (size_t i = 0; i < length; i++) {
        run[i] = (thwchar_t)text->letters[from + i];
    }
    run[length] = 0;
    int found = th_brk_wc_find_breaks(dictionary, run, positions, length + 1);
    for (int i = 0; i < found; i++) {
        size_t at = from + (size_t)positions[i];
        if (at < to && text->kinds[at] == UI_BREAK_CLUSTER) {
            text->kinds[at] = UI_BREAK_WORD;
        }
    }
}

static void break_thai(UiBreaks *breaks, const Paragraph *text)
{
    size_t from = 0;
    while (from < text->count) {
        size_t to = from;
        while (to < text->count && is_thai_letter(text->letters[to])) {
            to++;
        }
        if (to - from > 1) {
            break_words(breaks, text, from, to);
        }
        from = to + 1;
    }
}

static bool is_edge(const Paragraph *text, size_t at)
{
    return at == 0 || at == text->count || text->kinds[at] >= UI_BREAK_WORD ||
           !is_thai_letter(text->letters[at]) || !is_thai_letter(text->letters[at - 1]);
}

static void hold(const Paragraph *text, size_t from, size_t to)
{
    for (size_t i = from + 1; i < to; i++) {
        text->kinds[i] = MIN(text->kinds[i], UI_BREAK_HELD);
    }
}

/* A word counts where the dictionary too sees edges around it. */
static void keep_words(const UiBreaks *breaks, const Paragraph *text)
{
    for (size_t at = 0; at < text->count; at++) {
        size_t length = ui_names_match(breaks->words, text->letters + at, text->count - at);
        if (length > 0 && is_edge(text, at) && is_edge(text, at + length)) {
            hold(text, at, at + length);
            at += length - 1;
        }
    }
}

/* A name counts when a place word stands before it, or when the dictionary sees word edges around
   it: "นาแว" in "นาแวดล้อม" is not the tambon. */
static bool is_name_here(const Paragraph *text, size_t at, size_t length)
{
    size_t end = at + length;
    if (end < text->count && clings_to_letter_before(text->letters[end])) {
        return false;
    }
    return ui_glue_place_word_before(text->letters, at) > 0 ||
           (is_edge(text, at) && is_edge(text, end));
}

static void hold_name(const Paragraph *text, size_t at, size_t length)
{
    size_t end = at + length;
    hold(text, at - ui_glue_place_word_before(text->letters, at), end);
    if (end < text->count && is_thai_letter(text->letters[end]) &&
        text->kinds[end] == UI_BREAK_CLUSTER) {
        text->kinds[end] = UI_BREAK_WORD;
    }
}

static void keep_names(const UiBreaks *breaks, const Paragraph *text)
{
    for (size_t at = 0; at < text->count; at++) {
        size_t length = ui_names_match(breaks->names, text->letters + at, text->count - at);
        if (length > 0 && is_name_here(text, at, length)) {
            hold_name(text, at, length);
            at += length - 1;
        }
    }
}

static bool is_consonant(gunichar c) { return c >= 0x0e01 && c <= 0x0e2e; }

/* "(พอช.)", "อบต.กรุงชิง": the letters of an abbreviation are no words. */
static void keep_abbreviations(const Paragraph *text)
{
    for (size_t dot = 1; dot < text->count; dot++) {
        size_t from = dot;
        while (text->letters[dot] == '.' && from > 0 && is_consonant(text->letters[from - 1]) &&
               dot - from < LIMIT_ABBREVIATION) {
            from--;
        }
        hold(text, from, dot);
    }
}

/* ความ, ผู้, ไม่: half a thought at the end of a line. */
static void keep_leading_words(const UiBreaks *breaks, const Paragraph *text)
{
    size_t word = 0;
    for (size_t i = 1; i < text->count; i++) {
        if (text->kinds[i] < UI_BREAK_WORD) {
            continue;
        }
        if (is_thai_letter(text->letters[i]) &&
            ui_glue_leads(breaks->glue, text->letters, word, i)) {
            text->kinds[i] = UI_BREAK_HELD;
        }
        word = i;
    }
}

static bool is_number_before(const Paragraph *text, size_t at)
{
    while (at > 0 && text->letters[at - 1] == ' ') {
        at--;
    }
    return at > 0 && g_unichar_isdigit(text->letters[at - 1]);
}

/* "หมู่ที่ 5", "3,500 บาท", but not "หมู่ที่ 5 ตำบลกะปาง": there ตำบล counts nothing. */
static bool number_holds(const UiBreaks *breaks, const Paragraph *text, size_t at)
{
    if (g_unichar_isdigit(text->letters[at])) {
        return ui_glue_awaits_number(breaks->glue, text->letters, at);
    }
    size_t unit = ui_glue_unit_at(breaks->glue, text->letters, text->count, at);
    return unit > 0 && is_number_before(text, at) && is_edge(text, at + unit);
}

static void keep_numbers(const UiBreaks *breaks, const Paragraph *text)
{
    for (size_t i = 1; i < text->count; i++) {
        if (text->letters[i - 1] == ' ' && text->kinds[i] == UI_BREAK_WORD &&
            number_holds(breaks, text, i)) {
            text->kinds[i] = UI_BREAK_HELD;
        }
    }
}

static uint8_t *spread_over_bytes(const char *text, size_t bytes, const uint8_t *kinds)
{
    uint8_t *spread = g_malloc0(bytes + 1);
    size_t letter = 0;
    for (const char *at = text; at < text + bytes; at = g_utf8_next_char(at)) {
        spread[at - text] = kinds[letter++];
    }
    return spread;
}

uint8_t *ui_breaks_find(UiBreaks *breaks, const char *text, size_t bytes)
{
    glong count = 0;
    g_autofree gunichar *letters = g_utf8_to_ucs4_fast(text, (glong)bytes, &count);
    g_autofree uint8_t *kinds = g_malloc0((size_t)count + 1);
    Paragraph paragraph = {letters, kinds, (size_t)count};
    for (size_t i = 1; i < paragraph.count; i++) {
        kinds[i] = (uint8_t)kind_before(&paragraph, i);
    }
    break_thai(breaks, &paragraph);
    keep_words(breaks, &paragraph);
    keep_leading_words(breaks, &paragraph);
    keep_abbreviations(&paragraph);
    keep_names(breaks, &paragraph);
    keep_numbers(breaks, &paragraph);
    return spread_over_bytes(text, bytes, kinds);
}
