#include "text/hold.h"

#include "text/breaks.h"
#include "text/glue.h"
#include "text/letter.h"
#include "text/number.h"
#include "text/syllable.h"
#include "text/unknown.h"
#include "ui_words.h"

/* Letters of an abbreviation before its dot: กชช. has three. */
#define LIMIT_ABBREVIATION 5

struct UiHold {
    UiNames *words; /* of the field */
    UiNames *names; /* of places and people: a place word before them stays with them */
    UiGlue *glue;
};

UiHold *ui_hold_new(void)
{
    UiHold *hold = g_new0(UiHold, 1);
    hold->words = ui_names_new(text_words_txt);
    hold->names = ui_names_new(text_names_txt);
    hold->glue = ui_glue_new();
    return hold;
}

void ui_hold_free(UiHold *hold)
{
    if (hold == NULL) {
        return;
    }
    ui_glue_free(hold->glue);
    ui_names_free(hold->names);
    ui_names_free(hold->words);
    g_free(hold);
}

UiNames *ui_hold_names(UiHold *hold) { return hold->names; }

static void part(const UiProse *text, size_t from, size_t length, uint64_t bars)
{
    for (size_t i = 1; i < length; i++) {
        if ((bars >> i & 1) != 0 && text->kinds[from + i] != UI_BREAK_NEVER) {
            text->kinds[from + i] = UI_BREAK_WORD;
        }
    }
}

/* The longest word of the list at `at` that the dictionary too sees edges around, or 0. */
static size_t match_word(const UiHold *hold, const UiProse *text, size_t at, uint64_t *bars)
{
    size_t length = text->count - at + 1;
    do {
        length = ui_names_match(hold->words, text->letters + at, length - 1, bars);
    } while (length > 0 && !ui_prose_is_edge(text, at + length));
    return length;
}

static void keep_words(const UiHold *hold, const UiProse *text)
{
    for (size_t at = 0; at < text->count; at++) {
        uint64_t bars = 0;
        size_t length = ui_prose_is_edge(text, at) ? match_word(hold, text, at, &bars) : 0;
        if (length > 0) {
            ui_prose_keep(text, at, at + length);
            part(text, at, length, bars);
            at += length - 1;
        }
    }
}

/* A name counts when a place word stands before it, or when the dictionary sees word edges around
   it: "นาแว" in "นาแวดล้อม" is not the tambon. */
static bool is_name_here(const UiProse *text, size_t at, size_t length)
{
    size_t end = at + length;
    if (end < text->count && ui_letter_clings(text->letters[end])) {
        return false;
    }
    return ui_glue_place_word_before(text->letters, at) > 0 ||
           (ui_prose_is_edge(text, at) && ui_prose_is_edge(text, end));
}

static void keep_name(const UiProse *text, size_t at, size_t length)
{
    size_t end = at + length;
    ui_prose_keep(text, at - ui_glue_place_word_before(text->letters, at), end);
    if (end < text->count && ui_letter_is_thai(text->letters[end]) &&
        text->kinds[end] == UI_BREAK_CLUSTER) {
        text->kinds[end] = UI_BREAK_WORD;
    }
}

static void keep_names(const UiHold *hold, const UiProse *text)
{
    for (size_t at = 0; at < text->count; at++) {
        size_t length = ui_names_match(hold->names, text->letters + at, text->count - at, NULL);
        if (length > 0 && is_name_here(text, at, length)) {
            keep_name(text, at, length);
            at += length - 1;
        }
    }
}

/* "(พอช.)", "อบต.กรุงชิง": the letters of an abbreviation are no words. */
static void keep_abbreviations(const UiProse *text)
{
    for (size_t dot = 1; dot < text->count; dot++) {
        size_t from = dot;
        while (text->letters[dot] == '.' && from > 0 &&
               ui_letter_is_consonant(text->letters[from - 1]) && dot - from < LIMIT_ABBREVIATION) {
            from--;
        }
        ui_prose_keep(text, from, dot);
    }
}

/* ความ, ผู้, ไม่: half a thought at the end of a line. */
static void keep_leading_words(const UiHold *hold, const UiProse *text)
{
    size_t word = 0;
    for (size_t i = 1; i < text->count; i++) {
        if (text->kinds[i] < UI_BREAK_WORD) {
            continue;
        }
        if (ui_letter_is_thai(text->letters[i]) &&
            ui_glue_leads(hold->glue, text->letters, word, i)) {
            text->kinds[i] = UI_BREAK_HELD;
        }
        word = i;
    }
}

static size_t find_word_end(const UiProse *text, size_t at)
{
    do {
        at++;
    } while (at < text->count && text->kinds[at] < UI_BREAK_WORD &&
             ui_letter_is_thai(text->letters[at]));
    return at;
}

static bool is_short(const UiHold *hold, const UiProse *text, size_t from, size_t to)
{
    return ui_letter_is_thai(text->letters[from]) &&
           ui_syllable_is_single(text->letters, from, to) &&
           !ui_glue_stands_alone(hold->glue, text->letters, from, to);
}

/* Two words of one syllable are mostly one ("ห้อง|เรียน", "ขับ|เคลื่อน"): the dictionary knows the
   parts only. Pairs, never three: A B | C D. */
static void keep_short_pairs(const UiHold *hold, const UiProse *text)
{
    size_t from = 0;
    while (from < text->count) {
        size_t middle = find_word_end(text, from);
        bool joins = middle < text->count && text->kinds[middle] == UI_BREAK_WORD &&
                     ui_letter_is_thai(text->letters[middle]) && is_short(hold, text, from, middle);
        size_t end = joins ? find_word_end(text, middle) : middle;
        if (joins && is_short(hold, text, middle, end)) {
            text->kinds[middle] = UI_BREAK_HELD;
            from = end;
        } else {
            from = middle;
        }
    }
}

void ui_hold_apply(const UiHold *hold, const UiProse *text)
{
    keep_words(hold, text);
    keep_leading_words(hold, text);
    keep_abbreviations(text);
    ui_unknown_keep(hold->glue, text);
    keep_names(hold, text);
    ui_number_keep(hold->glue, text);
    keep_short_pairs(hold, text);
}
