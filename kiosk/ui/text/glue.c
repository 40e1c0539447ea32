#include "text/glue.h"

#include "ui_words.h"

#include <string.h>

typedef struct {
    gunichar *letters;
    size_t count;
} Word;

struct UiGlue {
    GArray *before_number; /* Word */
    GArray *after_number;  /* Word */
    GArray *leading;       /* Word */
    GArray *no_name;       /* Word */
    GArray *alone;         /* Word */
};

/* Those of areas, then those that are plain words too. หมู่บ้าน stands before บ้าน, อบต. before ต. */
static const char *const place_words[] = {
    "เทศบาลตำบล", "เทศบาลเมือง", "จังหวัด", "ตำบล", "อำเภอ", "อบต.", "ต.",   "อ.",   "จ.",
    "หมู่บ้าน",      "เทศบาล",     "บ้าน",   "เมือง", "วัด",    "ซอย",  "คลอง", "แม่น้ำ", "น้ำตก"};
#define AREA_WORDS 9

static const char *const titles[] = {"นางสาว", "นาย", "นาง"};

static void clear_word(void *word) { g_free(((Word *)word)->letters); }

static GArray *new_words(void)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(Word));
    g_array_set_clear_func(words, clear_word);
    return words;
}

static GArray *find_list(const UiGlue *glue, char sign)
{
    switch (sign) {
    case '<':
        return glue->before_number;
    case '>':
        return glue->after_number;
    case '+':
        return glue->leading;
    case '-':
        return glue->no_name;
    case '=':
        return glue->alone;
    default:
        return NULL;
    }
}

UiGlue *ui_glue_new(void)
{
    UiGlue *glue = g_new0(UiGlue, 1);
    glue->before_number = new_words();
    glue->after_number = new_words();
    glue->leading = new_words();
    glue->no_name = new_words();
    glue->alone = new_words();
    g_auto(GStrv) lines = g_strsplit(text_glue_txt, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        GArray *list = find_list(glue, **line);
        if (list != NULL) {
            glong count = 0;
            Word word = {.letters = g_utf8_to_ucs4_fast(*line + 1, -1, &count)};
            word.count = (size_t)count;
            g_array_append_val(list, word);
        }
    }
    return glue;
}

void ui_glue_free(UiGlue *glue)
{
    if (glue == NULL) {
        return;
    }
    g_array_free(glue->before_number, TRUE);
    g_array_free(glue->after_number, TRUE);
    g_array_free(glue->leading, TRUE);
    g_array_free(glue->no_name, TRUE);
    g_array_free(glue->alone, TRUE);
    g_free(glue);
}

bool ui_glue_awaits_number(const UiGlue *glue, const gunichar *text, size_t at)
{
    size_t end = at;
    while (end > 0 && text[end - 1] == ' ') {
        end--;
    }
    for (guint i = 0; i < glue->before_number->len; i++) {
        const Word *word = &g_array_index(glue->before_number, Word, i);
        if (word->count <= end &&
            memcmp(text + end - word->count, word->letters, word->count * sizeof(gunichar)) == 0) {
            return true;
        }
    }
    return false;
}

/* Length of the longest word of the list that starts at `at`, or 0. */
static size_t match_longest(const GArray *words, const gunichar *text, size_t count, size_t at)
{
    size_t longest = 0;
    for (guint i = 0; i < words->len; i++) {
        const Word *word = &g_array_index(words, Word, i);
        if (word->count > longest && word->count <= count - at &&
            memcmp(text + at, word->letters, word->count * sizeof(gunichar)) == 0) {
            longest = word->count;
        }
    }
    return longest;
}

size_t ui_glue_unit_at(const UiGlue *glue, const gunichar *text, size_t count, size_t at)
{
    return match_longest(glue->after_number, text, count, at);
}

bool ui_glue_begins_no_name(const UiGlue *glue, const gunichar *text, size_t count, size_t at)
{
    return match_longest(glue->no_name, text, count, at) > 0;
}

static bool has_word(const GArray *words, const gunichar *text, size_t from, size_t to)
{
    for (guint i = 0; i < words->len; i++) {
        const Word *word = &g_array_index(words, Word, i);
        if (word->count == to - from &&
            memcmp(text + from, word->letters, word->count * sizeof(gunichar)) == 0) {
            return true;
        }
    }
    return false;
}

bool ui_glue_leads(const UiGlue *glue, const gunichar *text, size_t from, size_t to)
{
    return has_word(glue->leading, text, from, to);
}

bool ui_glue_stands_alone(const UiGlue *glue, const gunichar *text, size_t from, size_t to)
{
    return has_word(glue->alone, text, from, to);
}

/* Compares backwards against UTF-8, so that the list above stays readable. */
static bool ends_with(const gunichar *text, size_t at, const char *word, size_t letters)
{
    if (letters > at) {
        return false;
    }
    const char *letter = word;
    for (size_t i = at - letters; i < at; i++) {
        if (g_utf8_get_char(letter) != text[i]) {
            return false;
        }
        letter = g_utf8_next_char(letter);
    }
    return true;
}

static size_t match_before(const gunichar *text, size_t at, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t letters = (size_t)g_utf8_strlen(words[i], -1);
        if (ends_with(text, at, words[i], letters)) {
            return letters;
        }
    }
    return 0;
}

size_t ui_glue_place_word_before(const gunichar *text, size_t at)
{
    return match_before(text, at, place_words, G_N_ELEMENTS(place_words));
}

bool ui_glue_is_area_word(const gunichar *text, size_t at)
{
    return match_before(text, at, place_words, AREA_WORDS) > 0;
}

bool ui_glue_starts_phrase(const gunichar *text, size_t at)
{
    static const char *const before[] = {" ", "–", "-", "(", "“", "สาย", "โรงเรียน", "มัสยิด"};
    return at == 0 || match_before(text, at, before, G_N_ELEMENTS(before)) > 0;
}

size_t ui_glue_title_before(const gunichar *text, size_t at)
{
    return match_before(text, at, titles, G_N_ELEMENTS(titles));
}

size_t ui_glue_road_word_before(const gunichar *text, size_t at)
{
    static const char *const words[] = {"สาย", "ถนน"};
    return match_before(text, at, words, G_N_ELEMENTS(words));
}
