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
};

/* In UTF-32, longest first: หมู่บ้าน before บ้าน. */
static const char *const place_words[] = {"หมู่บ้าน", "เทศบาล", "จังหวัด", "ตำบล", "อำเภอ", "บ้าน",
                                          "เมือง",  "วัด",     "ต.",    "อ.",   "จ.",    "อบต."};

static void clear_word(void *word) { g_free(((Word *)word)->letters); }

static GArray *new_words(void)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(Word));
    g_array_set_clear_func(words, clear_word);
    return words;
}

UiGlue *ui_glue_new(void)
{
    UiGlue *glue = g_new0(UiGlue, 1);
    glue->before_number = new_words();
    glue->after_number = new_words();
    g_auto(GStrv) lines = g_strsplit(text_glue_txt, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        if (**line != '<' && **line != '>') {
            continue;
        }
        glong count = 0;
        Word word = {.letters = g_utf8_to_ucs4_fast(*line + 1, -1, &count)};
        word.count = (size_t)count;
        g_array_append_val(**line == '<' ? glue->before_number : glue->after_number, word);
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
    g_free(glue);
}

static bool any_ends_at(const GArray *words, const gunichar *text, size_t end)
{
    for (guint i = 0; i < words->len; i++) {
        const Word *word = &g_array_index(words, Word, i);
        if (word->count <= end &&
            memcmp(text + end - word->count, word->letters, word->count * sizeof(gunichar)) == 0) {
            return true;
        }
    }
    return false;
}

static bool any_starts_at(const GArray *words, const gunichar *text, size_t count, size_t at)
{
    for (guint i = 0; i < words->len; i++) {
        const Word *word = &g_array_index(words, Word, i);
        if (word->count <= count - at &&
            memcmp(text + at, word->letters, word->count * sizeof(gunichar)) == 0) {
            return true;
        }
    }
    return false;
}

bool ui_glue_holds(const UiGlue *glue, const gunichar *text, size_t count, size_t at)
{
    size_t end = at;
    while (end > 0 && text[end - 1] == ' ') {
        end--;
    }
    if (end == 0) {
        return false;
    }
    if (g_unichar_isdigit(text[at])) {
        return any_ends_at(glue->before_number, text, end);
    }
    return g_unichar_isdigit(text[end - 1]) && any_starts_at(glue->after_number, text, count, at);
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

size_t ui_glue_place_word_before(const gunichar *text, size_t at)
{
    for (size_t i = 0; i < G_N_ELEMENTS(place_words); i++) {
        size_t letters = (size_t)g_utf8_strlen(place_words[i], -1);
        if (ends_with(text, at, place_words[i], letters)) {
            return letters;
        }
    }
    return 0;
}
