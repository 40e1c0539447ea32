#include "base/thai.h"

#include <string.h>

#define MAI_HAN_AKAT 0x0E31
#define SARA_A 0x0E30
#define SARA_AA 0x0E32
#define SARA_AM 0x0E33
#define LAKKHANGYAO 0x0E45
#define MAIYAMOK 0x0E46
#define NIKHAHIT 0x0E4D

typedef struct {
    const char *wrong;
    const char *right;
    const char *not_before; // right words that end so before it; '|' between, or NULL
    const char *not_after;  // and that go on so behind it
} Misspelling;

static const Misspelling misspellings[] = {
    {"บทฐานข้อมูล", "บนฐานข้อมูล", NULL, NULL},
    {"ผุ้", "ผู้", NULL, NULL},
    {"ไห้", "ให้", "ร้อง|ร่ำ|รํ่า", NULL},
    {"อยุ่", "อยู่", NULL, NULL},
    {"หมุ่", "หมู่", NULL, "ย"},
    {"รุ้", "รู้", NULL, "ง|ม"},
    {"ดุแล", "ดูแล", NULL, NULL},
    {"อนุญาติ", "อนุญาต", NULL, NULL},
    {"สังเกตุ", "สังเกต", NULL, NULL},
    {"โอกาศ", "โอกาส", NULL, NULL},
    {"ผาสุข", "ผาสุก", NULL, NULL},
    {"ศรีษะ", "ศีรษะ", NULL, NULL},
    {"คำนวน", "คำนวณ", NULL, NULL},
    {"บุคคลากร", "บุคลากร", NULL, NULL},
    {"งบประมาน", "งบประมาณ", NULL, NULL},
    {"โครงการณ์", "โครงการ", NULL, NULL},
    {"พัฒนาการณ์", "พัฒนาการ", NULL, NULL},
    {"ผลิตภัณท์", "ผลิตภัณฑ์", NULL, NULL},
    {"หน่อยงาน", "หน่วยงาน", NULL, NULL},
};

static bool is_consonant(gunichar character) { return character >= 0x0E01 && character <= 0x0E2E; }

static bool is_leading_vowel(gunichar character)
{
    return character >= 0x0E40 && character <= 0x0E44;
}

static bool is_tone(gunichar character) { return character >= 0x0E48 && character <= 0x0E4B; }

static bool is_vowel_above(gunichar character)
{
    return character == MAI_HAN_AKAT || (character >= 0x0E34 && character <= 0x0E37);
}

static bool is_vowel_below(gunichar character)
{
    return character == 0x0E38 || character == 0x0E39;
}

/** True if `second` can never stand right behind `first` in a normalised text. */
static bool is_impossible(gunichar first, gunichar second)
{
    bool mark = base_thai_is_combining(second);
    if (is_leading_vowel(first)) {
        return !is_consonant(second);
    }
    if (mark && !is_consonant(first) && !base_thai_is_combining(first)) {
        return first != 0x0E24 && first != 0x0E26; // ฤ ฦ carry marks in old words
    }
    if (is_tone(first) && is_tone(second)) {
        return true;
    }
    bool above = is_vowel_above(first) || is_vowel_below(first);
    if (above && (is_vowel_above(second) || is_vowel_below(second))) {
        return true;
    }
    bool open = first == SARA_A || first == SARA_AM || is_vowel_below(first);
    if (second == SARA_A) {
        return open; // ตัวะ and เกาะ have ะ behind ั and า
    }
    return (second == SARA_AA || second == SARA_AM) &&
           (open || first == SARA_AA || is_vowel_above(first));
}

/** ั needs a consonant behind it, after its tone. */
static bool is_open_mai_han_akat(const char *at)
{
    const char *next = g_utf8_next_char(at);
    if (is_tone(g_utf8_get_char(next))) {
        next = g_utf8_next_char(next);
    }
    return g_utf8_get_char(at) == MAI_HAN_AKAT && !is_consonant(g_utf8_get_char(next));
}

static bool ends_with_one_of(const char *text, const char *end, const char *words)
{
    g_auto(GStrv) list = g_strsplit(words, "|", -1);
    for (char **word = list; *word != NULL; word++) {
        size_t length = strlen(*word);
        if ((size_t)(end - text) >= length && memcmp(end - length, *word, length) == 0) {
            return true;
        }
    }
    return false;
}

static bool begins_with_one_of(const char *text, const char *words)
{
    g_auto(GStrv) list = g_strsplit(words, "|", -1);
    for (char **word = list; *word != NULL; word++) {
        if (g_str_has_prefix(text, *word)) {
            return true;
        }
    }
    return false;
}

/** UTF-8 of the Thai letters has two bytes in common: the third tells most words apart. */
static bool begins_with(const char *at, const char *word)
{
    return at[2] == word[2] && g_str_has_prefix(at, word);
}

/** `at` is at a Thai letter. */
static bool is_misspelt(const char *text, const char *at, BaseThaiSlip *slip)
{
    for (size_t i = 0; i < G_N_ELEMENTS(misspellings); i++) {
        const Misspelling *word = &misspellings[i];
        if (!begins_with(at, word->wrong)) {
            continue;
        }
        size_t length = strlen(word->wrong);
        if ((word->not_before != NULL && ends_with_one_of(text, at, word->not_before)) ||
            (word->not_after != NULL && begins_with_one_of(at + length, word->not_after))) {
            continue;
        }
        *slip = (BaseThaiSlip){(size_t)(at - text), length, word->right};
        return true;
    }
    return false;
}

/** The letters around an impossible pair, for a person to recognise the word. */
static void mark_pair(const char *text, const char *first, const char *end, BaseThaiSlip *slip)
{
    const char *start = first > text ? g_utf8_prev_char(first) : first;
    const char *stop = *end != '\0' ? g_utf8_next_char(end) : end;
    *slip = (BaseThaiSlip){(size_t)(start - text), (size_t)(stop - start), NULL};
}

bool base_thai_find_slip(const char *text, BaseThaiSlip *slip)
{
    gunichar before = ' ';
    const char *before_at = text;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (character >= 0x0E01 && character <= 0x0E4E && is_misspelt(text, at, slip)) {
            return true;
        }
        if (is_impossible(before, character) || is_open_mai_han_akat(at)) {
            mark_pair(text, before_at, g_utf8_next_char(at), slip);
            return true;
        }
        before = character;
        before_at = at;
    }
    if (is_leading_vowel(before)) {
        mark_pair(text, before_at, text + strlen(text), slip);
        return true;
    }
    return false;
}
