#include "words.h"

#include <base/thai.h>
#include <string.h>
#include <thai/thwbrk.h>

// What the trigrams of FTS5 need.
#define GRAM_LETTERS 3
#define LIMIT_VILLAGE 99
// Digits of marks are letters that nobody types.
#define FIRST_DIGIT '\x10'

// Words before the number of a village, as they are written; a longer one stands before its
// beginning.
static const char *const village_words[] = {"หมู่ที่", "หมู่", "ม."};

static const char *skip_spaces(const char *text) { return text + strspn(text, " "); }

static bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

static void put_village(GString *out, int number)
{
    if (number >= 1 && number <= LIMIT_VILLAGE) {
        const char digits[] = {(char)('0' + number / 10), (char)('0' + number % 10), '\0'};
        snapshot_words_put_mark(out, SNAPSHOT_WORDS_VILLAGE, digits);
    }
}

// "5", "1, 2 และ 5", "3-4": the numbers that stand here. Returns: behind them.
static const char *put_numbers(GString *out, const char *text)
{
    static const char *const joints[] = {",", "และ", "-", "–", "กับ"};
    const char *at = skip_spaces(text);

    while (is_digit(*at)) {
        char *end = NULL;
        gint64 number = g_ascii_strtoll(at, &end, 10);
        put_village(out, number > LIMIT_VILLAGE ? 0 : (int)number);
        text = end;
        at = skip_spaces(end);
        for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
            if (g_str_has_prefix(at, joints[i])) {
                at = skip_spaces(at + strlen(joints[i]));
                break;
            }
        }
    }
    return text;
}

// Behind a word for village at the start of `text`; NULL if there is none.
static const char *skip_village_word(const char *text)
{
    for (gsize i = 0; i < G_N_ELEMENTS(village_words); i++) {
        if (g_str_has_prefix(text, village_words[i])) {
            return text + strlen(village_words[i]);
        }
    }
    return NULL;
}

static void put_villages(GString *out, const char *line)
{
    if (strstr(line, "หมู่") == NULL && strstr(line, "ม.") == NULL) {
        return;
    }
    g_autofree char *text = base_thai_digits_to_arabic(line, NULL);
    const char *at = text;
    bool metre = false; // "กม. 5" is no village

    while (*at != '\0') {
        const char *behind = metre ? NULL : skip_village_word(at);
        metre = g_str_has_prefix(at, "ก");
        at = behind == NULL ? g_utf8_next_char(at) : put_numbers(out, behind);
    }
}

void snapshot_words_put(GString *out, const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (char **line = lines; *line != NULL; line++) {
        g_autofree char *key = base_thai_search_key(*line, false);
        if (*key != '\0') {
            g_string_append_printf(out, "%s\n", key);
            put_villages(out, *line);
        }
    }
}

void snapshot_words_put_mark(GString *out, char kind, const char *digits)
{
    if (is_digit(digits[0]) && is_digit(digits[1]) && digits[2] == '\0') {
        g_string_append_printf(out, "%c%c%c\n", kind, digits[0] - '0' + FIRST_DIGIT,
                               digits[1] - '0' + FIRST_DIGIT);
    }
}

static bool says_nothing(const char *key)
{
    static const char *const keys[] = {
        "โครงการ", "ปี",     "ปีงบประมาณ", "พศ", "จังหวัด", "อำเภอ", "ตำบล", "เทศบาล", "อบต",
        "บาน",     "หมูบาน", "ที",         "ใน", "ของ",   "และ",   "the",  "of",     "in",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (g_str_equal(key, keys[i])) {
            return true;
        }
    }
    return false;
}

// The mark of the village that a word names, with its number in it or behind it: "ม.5", "หมู่" "5".
// *taken receives how many words that are; 0: none is named.
static char *village_mark(char *const *words, int *taken)
{
    static const char *const keys[] = {"หมูที", "หมู", "ม"};
    g_autoptr(GString) mark = g_string_new(NULL);
    g_autofree char *key = base_thai_search_key(words[0], false);
    g_autofree char *next = base_thai_search_key(words[1] == NULL ? "" : words[1], false);

    *taken = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(keys) && *taken == 0; i++) {
        const char *rest = g_str_has_prefix(key, keys[i]) ? key + strlen(keys[i]) : "-";
        const char *number = *rest == '\0' ? next : rest;
        if (*number != '\0' && number[strspn(number, "0123456789")] == '\0') {
            *taken = *rest == '\0' ? 2 : 1;
            (void)put_numbers(mark, number);
        }
    }
    // The line end is the text's, not the word's.
    return g_strndup(mark->str, mark->len == 0 ? 0 : mark->len - 1);
}

static char *word_key(const char *word)
{
    char *whole = base_thai_search_key(word, false);
    g_autofree char *bare = base_thai_search_key(word, true);

    if (g_utf8_strlen(bare, -1) < 2) {
        return whole;
    }
    g_free(whole);
    return g_steal_pointer(&bare);
}

static void drop_words_that_say_nothing(GPtrArray *words)
{
    guint telling = 0;

    for (guint i = 0; i < words->len; i++) {
        telling += !says_nothing(g_ptr_array_index(words, i));
    }
    for (guint i = words->len; telling > 0 && i > 0; i--) {
        if (says_nothing(g_ptr_array_index(words, i - 1))) {
            g_ptr_array_remove_index(words, i - 1);
        }
    }
}

GPtrArray *snapshot_words_read(const char *typed)
{
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    glong length = g_utf8_strlen(typed, -1);
    g_autofree char *start =
        g_utf8_substring(typed, 0, MIN(length, (glong)SNAPSHOT_WORDS_LIMIT_LETTERS));
    g_autofree char *normal = base_thai_normalise(start);
    g_auto(GStrv) parts = g_strsplit_set(normal, " \n", -1);
    int taken = 0;

    for (char **part = parts; *part != NULL; part += MAX(taken, 1)) {
        g_autofree char *mark = village_mark(part, &taken);
        g_autofree char *key = taken > 0 ? g_steal_pointer(&mark) : word_key(*part);
        if (g_utf8_strlen(key, -1) > 1 && words->len < SNAPSHOT_WORDS_LIMIT) {
            g_ptr_array_add(words, g_steal_pointer(&key));
        }
    }
    drop_words_that_say_nothing(words);
    return words;
}

char *snapshot_words_break(ThBrk *dictionary, const char *typed)
{
    glong length = 0;
    g_autofree gunichar *letters = g_utf8_to_ucs4_fast(typed, -1, &length);
    gsize count = MIN((gsize)length, (gsize)SNAPSHOT_WORDS_LIMIT_LETTERS);
    g_autofree thwchar_t *run = g_new(thwchar_t, count + 1);
    g_autofree int *places = g_new0(int, count + 1);
    g_autoptr(GString) broken = g_string_new(NULL);

    for (gsize i = 0; i < count; i++) {
        run[i] = (thwchar_t)letters[i];
    }
    run[count] = 0;
    int found = dictionary == NULL ? 0 : th_brk_wc_find_breaks(dictionary, run, places, count + 1);
    for (int i = 0, next = 0; i < (int)count; i++) {
        if (next < found && places[next] == i) {
            g_string_append_c(broken, ' ');
            next++;
        }
        g_string_append_unichar(broken, letters[i]);
    }
    return g_string_free(g_steal_pointer(&broken), false);
}

// A word of three letters or more and what of it is asked for.
typedef struct {
    const char *word;
    int64_t *counts; // owned; of texts that have the trigram at each letter
    int first;       // trigram
    int end;         // behind the last one
} Piece;

static void clear_piece(void *piece) { g_free(((Piece *)piece)->counts); }

// A trigram that no text has ends the search before it begins.
static bool add_piece(GArray *pieces, const char *word, SnapshotWordsGrams *grams, void *user)
{
    int count = (int)g_utf8_strlen(word, -1) - GRAM_LETTERS + 1;
    Piece piece = {word, g_new0(int64_t, count), 0, count};
    bool there = true;

    for (int i = 0; i < count && there; i++) {
        g_autofree char *letters = g_utf8_substring(word, i, i + GRAM_LETTERS);
        g_autoptr(GArray) found = grams(user, letters);
        there = found != NULL && found->len > 0;
        piece.counts[i] = there ? g_array_index(found, SnapshotWordsGram, 0).text_count : 0;
    }
    g_array_append_val(pieces, piece);
    return there;
}

static int64_t cost_of(const GArray *pieces)
{
    int64_t cost = 0;

    for (guint i = 0; i < pieces->len; i++) {
        const Piece *piece = &g_array_index(pieces, Piece, i);
        for (int at = piece->first; at < piece->end; at++) {
            cost += piece->counts[at];
        }
    }
    return cost;
}

// The commonest trigram at an end of a piece that has more than one; NULL: there is none.
static Piece *commonest_end(const GArray *pieces, bool *at_start)
{
    Piece *commonest = NULL;
    int64_t most = -1;

    for (guint i = 0; i < pieces->len; i++) {
        Piece *piece = &g_array_index(pieces, Piece, i);
        int64_t start = piece->counts[piece->first];
        int64_t end = piece->counts[piece->end - 1];
        if (piece->end - piece->first > 1 && MAX(start, end) > most) {
            most = MAX(start, end);
            *at_start = start >= end;
            commonest = piece;
        }
    }
    return commonest;
}

static void shorten(GArray *pieces)
{
    bool at_start = false;
    Piece *piece = commonest_end(pieces, &at_start);

    while (piece != NULL && cost_of(pieces) > SNAPSHOT_WORDS_LIMIT_COST) {
        piece->first += at_start;
        piece->end -= !at_start;
        piece = commonest_end(pieces, &at_start);
    }
}

static void append_part(GString *match, const char *part)
{
    g_string_append_printf(match, "%s%s", match->len == 0 ? "" : " AND ", part);
}

static bool append_short(GString *match, const char *letters, SnapshotWordsGrams *grams, void *user)
{
    g_autoptr(GArray) found = grams(user, letters);
    g_autoptr(GString) any = g_string_new("(");

    if (found == NULL || found->len == 0) {
        return false;
    }
    for (guint i = 0; i < found->len; i++) {
        g_string_append_printf(any, "%s\"%s\"", i == 0 ? "" : " OR ",
                               g_array_index(found, SnapshotWordsGram, i).letters);
    }
    g_string_append_c(any, ')');
    append_part(match, any->str);
    return true;
}

// A key holds no punctuation, so no quotation mark.
static void append_pieces(GString *match, const GArray *pieces)
{
    for (guint i = 0; i < pieces->len; i++) {
        const Piece *piece = &g_array_index(pieces, Piece, i);
        g_autofree char *letters =
            g_utf8_substring(piece->word, piece->first, piece->end + GRAM_LETTERS - 1);
        g_autofree char *part = g_strdup_printf("\"%s\"", letters);
        append_part(match, part);
    }
}

char *snapshot_words_match(const GPtrArray *words, SnapshotWordsGrams *grams, void *user)
{
    g_autoptr(GString) match = g_string_new(NULL);
    g_autoptr(GArray) pieces = g_array_new(false, false, sizeof(Piece));
    bool there = true;

    g_array_set_clear_func(pieces, clear_piece);
    for (guint i = 0; i < words->len && there; i++) {
        const char *word = g_ptr_array_index(words, i);
        there = g_utf8_strlen(word, -1) >= GRAM_LETTERS ? add_piece(pieces, word, grams, user)
                                                        : append_short(match, word, grams, user);
    }
    shorten(pieces);
    append_pieces(match, pieces);
    return there && match->len > 0 ? g_string_free(g_steal_pointer(&match), false) : NULL;
}
