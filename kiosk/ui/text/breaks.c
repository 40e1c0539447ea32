#include "text/breaks.h"

#include "text/hold.h"
#include "text/letter.h"

#include <glib.h>
#include <stdbool.h>
#include <thai/thbrk.h>
#include <thai/thwbrk.h>

#define ZERO_WIDTH_SPACE 0x200b
#define NO_BREAK_SPACE 0xa0
#define WORD_JOINER 0x2060

struct UiBreaks {
    UiHold *hold;
    ThBrk *dictionary; /* NULL until needed; stays NULL where libthai-data is missing */
    bool dictionary_tried;
};

UiBreaks *ui_breaks_new(void)
{
    UiBreaks *breaks = g_new0(UiBreaks, 1);
    breaks->hold = ui_hold_new();
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
    ui_hold_free(breaks->hold);
    g_free(breaks);
}

UiNames *ui_breaks_names(UiBreaks *breaks) { return ui_hold_names(breaks->hold); }

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
    return is_joiner(before) || is_joiner(after) || ui_letter_clings(after) ||
           ui_letter_leads(before) || after == ' ' || after == ZERO_WIDTH_SPACE || after == '\n';
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
    return letters && ui_letter_is_thai(before) != ui_letter_is_thai(after);
}

static bool is_lettered(gunichar c) { return g_unichar_isalpha(c) || ui_letter_is_thai(c); }

static UiBreakKind kind_before(const UiProse *text, size_t i)
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
    bool parted =
        joins_words(before) && i >= 2 && is_lettered(text->letters[i - 2]) && is_lettered(after);
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
static void break_words(UiBreaks *breaks, const UiProse *text, size_t from, size_t to)
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

static void break_thai(UiBreaks *breaks, const UiProse *text)
{
    size_t from = 0;
    while (from < text->count) {
        size_t to = from;
        while (to < text->count && ui_letter_is_thai(text->letters[to])) {
            to++;
        }
        if (to - from > 1) {
            break_words(breaks, text, from, to);
        }
        from = to + 1;
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
    UiProse paragraph = {letters, kinds, (size_t)count};
    for (size_t i = 1; i < paragraph.count; i++) {
        kinds[i] = (uint8_t)kind_before(&paragraph, i);
    }
    break_thai(breaks, &paragraph);
    ui_hold_apply(breaks->hold, &paragraph);
    return spread_over_bytes(text, bytes, kinds);
}
