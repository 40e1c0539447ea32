// Our sort keys against two independent ones, over every word of libthai's dictionary and every
// name of the pilot: ICU's Thai collation and libthai's th_strcoll(). And over the same words: no
// slips.
#include <datrie/trie.h>
#include <glib.h>
#include <string.h>
#include <thai/thcoll.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "base/thai.h"

#define WORDS_AT_LEAST 20000
#define LONGEST_WORD 512

typedef struct {
    char *text;
    GBytes *key;
} Word;

static void word_free(gpointer data)
{
    Word *word = data;
    g_free(word->text);
    g_bytes_unref(word->key);
    g_free(word);
}

static void add_word(GPtrArray *words, const char *text)
{
    Word *word = g_new(Word, 1);
    word->text = base_thai_normalise(text);
    word->key = base_thai_sort_key(text);
    g_ptr_array_add(words, word);
}

static Bool add_trie_word(const AlphaChar *letters, TrieData value, void *data)
{
    (void)value;
    g_autofree char *text =
        g_ucs4_to_utf8((const gunichar *)letters, -1, NULL, NULL, NULL); // AlphaChar is 32 bits
    g_assert_nonnull(text);
    add_word(data, text);
    return TRUE;
}

static gint compare_words(gconstpointer a, gconstpointer b)
{
    const Word *first = *(const Word *const *)a;
    const Word *second = *(const Word *const *)b;
    return g_bytes_compare(first->key, second->key);
}

/** The dictionary, and the Thai names of the pilot's places; in the order of our keys. */
static GPtrArray *load_words(void)
{
    GPtrArray *words = g_ptr_array_new_with_free_func(word_free);
    Trie *trie = trie_new_from_file(THAI_WORDS);
    g_assert_nonnull(trie);
    g_assert_true(trie_enumerate(trie, add_trie_word, words));
    trie_free(trie);
    g_autofree char *areas = NULL;
    g_autoptr(GError) error = NULL;
    (void)g_file_get_contents(TEST_SOURCE_DIR "/assets/pilot/reference/areas.csv", &areas, NULL,
                              &error);
    g_assert_no_error(error);
    g_auto(GStrv) lines = g_strsplit(areas, "\n", -1);
    for (char **line = lines + 1; *line != NULL && **line != '\0'; line++) {
        g_auto(GStrv) cells = g_strsplit(*line, ",", -1);
        add_word(words, cells[3]);
    }
    g_assert_cmpuint(words->len, >, WORDS_AT_LEAST);
    g_ptr_array_sort(words, compare_words);
    return words;
}

typedef int (*Compare)(void *data, const char *first, const char *second);

static int compare_by_icu(void *data, const char *first, const char *second)
{
    UChar one[LONGEST_WORD];
    UChar other[LONGEST_WORD];
    int32_t one_length = 0;
    int32_t other_length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(one, LONGEST_WORD, &one_length, first, -1, &status);
    u_strFromUTF8(other, LONGEST_WORD, &other_length, second, -1, &status);
    g_assert_true(U_SUCCESS(status));
    return ucol_strcoll(data, one, one_length, other, other_length);
}

static int compare_by_libthai(void *data, const char *first, const char *second)
{
    (void)data;
    g_autofree char *one = g_convert(first, -1, "TIS-620", "UTF-8", NULL, NULL, NULL);
    g_autofree char *other = g_convert(second, -1, "TIS-620", "UTF-8", NULL, NULL, NULL);
    g_assert_true(one != NULL && other != NULL);
    return th_strcoll((const thchar_t *)one, (const thchar_t *)other);
}

/** Counts neighbours that the other collation has the other way round. */
static int count_differences(GPtrArray *words, Compare compare, void *data)
{
    int differences = 0;
    for (guint i = 0; i + 1 < words->len; i++) {
        const Word *first = g_ptr_array_index(words, i);
        const Word *second = g_ptr_array_index(words, i + 1);
        if (compare(data, first->text, second->text) > 0) {
            g_test_message("%s | %s", first->text, second->text);
            differences++;
        }
    }
    g_test_message("%u words, %d differences", words->len, differences);
    return differences;
}

static void test_the_order_is_that_of_icu(void)
{
    g_autoptr(GPtrArray) words = load_words();
    UErrorCode status = U_ZERO_ERROR;
    UCollator *thai = ucol_open("th", &status);
    g_assert_true(U_SUCCESS(status));
    g_assert_cmpint(count_differences(words, compare_by_icu, thai), ==, 0);
    ucol_close(thai);
}

static void test_the_order_is_that_of_libthai(void)
{
    g_autoptr(GPtrArray) words = load_words();
    g_assert_cmpint(count_differences(words, compare_by_libthai, NULL), ==, 0);
}

static void test_words_of_the_dictionary_are_no_slips(void)
{
    // Misspellings that the dictionary knows so as to break lines in what people write.
    static const char *const misspellings[] = {"ศรีษะ", "โอกาศ", "ไห้", NULL};
    g_autoptr(GPtrArray) words = load_words();
    for (guint i = 0; i < words->len; i++) {
        const Word *word = g_ptr_array_index(words, i);
        BaseThaiSlip slip = {0};
        if (base_thai_find_slip(word->text, &slip) && !g_strv_contains(misspellings, word->text)) {
            g_error("“%.*s” in “%s”", (int)slip.length, word->text + slip.start, word->text);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/thai-order/the-order-is-that-of-icu", test_the_order_is_that_of_icu);
    g_test_add_func("/db/base/thai-order/the-order-is-that-of-libthai",
                    test_the_order_is_that_of_libthai);
    g_test_add_func("/db/base/thai-order/words-of-the-dictionary-are-no-slips",
                    test_words_of_the_dictionary_are_no_slips);
    return g_test_run();
}
