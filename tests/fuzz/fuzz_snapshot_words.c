// What somebody types to find texts, parted into words and made an expression for MATCH: the bounds
// of words.h hold, no letter of it has a meaning for FTS5, and a folded text has only lines.
#include "input.h"
#include "words.h"

#include <stdbool.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Some trigrams are common, some are not there at all.
static GArray *make_grams(void *user, const char *letters)
{
    GArray *grams = g_array_new(false, false, sizeof(SnapshotWordsGram));
    guint hash = g_str_hash(letters);
    SnapshotWordsGram gram = {.text_count = hash % 300000};

    (void)user;
    if (hash % 16 != 0) {
        g_strlcpy(gram.letters, letters, sizeof gram.letters);
        g_array_append_val(grams, gram);
    }
    return grams;
}

static void check_words(const GPtrArray *words)
{
    g_assert_cmpuint(words->len, <=, SNAPSHOT_WORDS_LIMIT);
    for (guint i = 0; i < words->len; i++) {
        const char *word = g_ptr_array_index(words, i);
        g_assert_true(g_utf8_validate(word, -1, NULL));
        g_assert_cmpint(g_utf8_strlen(word, -1), >=, 2);
        g_assert_null(strpbrk(word, "\" \n()*:^"));
    }
    g_autofree char *match = snapshot_words_match(words, make_grams, NULL);
    g_assert_true(match == NULL || g_utf8_validate(match, -1, NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static ThBrk *dictionary = NULL;
    static gsize ready = 0;
    g_autofree char *text = input_to_text(data, size);

    if (text == NULL) {
        return 0;
    }
    if (g_once_init_enter(&ready)) {
        dictionary = th_brk_new(NULL);
        g_once_init_leave(&ready, 1);
    }
    g_autoptr(GPtrArray) words = snapshot_words_read(text);
    check_words(words);
    g_autofree char *broken = snapshot_words_break(dictionary, text);
    g_autoptr(GPtrArray) more = snapshot_words_read(broken);
    check_words(more);
    g_autoptr(GString) folded = g_string_new(NULL);
    snapshot_words_put(folded, text);
    g_assert_true(g_utf8_validate(folded->str, -1, NULL));
    g_assert_true(folded->len == 0 || folded->str[folded->len - 1] == '\n');
    return 0;
}
