#pragma once

#include <glib.h>
#include <stdint.h>
#include <thai/thbrk.h>

/**
 * How texts of projects and documents are folded, put into the search companion, and asked for with
 * words. Private to db/snapshot.
 *
 * A text is folded line by line (base_thai_search_key(): no tones, no spaces, no punctuation), each
 * line ended by "\n", which nobody types. What the words of a line cannot say stands behind them as
 * marks, each exactly three letters, a trigram of its own, digits as "\x10" to "\x19":
 *   SNAPSHOT_WORDS_DISTRICT and the last two digits of the district: 17 is "\x01\x11\x17"
 *   SNAPSHOT_WORDS_VILLAGE and the number of a village, two digits:  5 is "\x02\x10\x15"
 */
#define SNAPSHOT_WORDS_DISTRICT '\x01'
#define SNAPSHOT_WORDS_VILLAGE '\x02'

/** What one is likely to type at most, in letters and in words: more is cut off. */
#define SNAPSHOT_WORDS_LIMIT_LETTERS 120
#define SNAPSHOT_WORDS_LIMIT 8

/** Adds a text of one or more lines, folded, and the marks of the villages it names. */
void snapshot_words_put(GString *out, const char *text);

/** Adds a mark: its kind and two digits. Anything else than two digits adds nothing. */
void snapshot_words_put_mark(GString *out, char kind, const char *digits);

/**
 * The words of what was typed, parted by spaces, folded: without words of level ("ต.", "บ้าน") and
 * words that say nothing ("โครงการ", "ปี") unless there are only such; "หมู่ที่ 5", "ม.5" as the mark
 * of the village. Words of one letter are left out. Returns: owned list of texts, may be empty.
 */
GPtrArray *snapshot_words_read(const char *typed) G_GNUC_WARN_UNUSED_RESULT;

/**
 * What was typed in one piece, with a space between the words of the dictionary; `dictionary` may
 * be NULL: then it stays as it is. Returns: owned text.
 */
char *snapshot_words_break(ThBrk *dictionary, const char *typed) G_GNUC_WARN_UNUSED_RESULT;

/** Three letters that stand together somewhere, and in how many texts. */
typedef struct {
    char letters[16];
    int64_t text_count;
} SnapshotWordsGram;

/** The trigrams in use that begin with `letters`. Returns: owned array of them; NULL: failed. */
typedef GArray *SnapshotWordsGrams(void *user, const char *letters);

/**
 * What a question may cost: the sum of the texts of all its trigrams, each of which FTS5 walks
 * through. A million takes 20 ms.
 */
#define SNAPSHOT_WORDS_LIMIT_COST 400000

/**
 * All of the words as an expression for MATCH of FTS5: words of three letters or more as they are,
 * of two as all trigrams that begin so. Words that would cost more than the limit together lose
 * letters at their ends, the commonest first: what is left of them is still asked for.
 * Returns: owned text; NULL where no word is left, where nothing can hold them all, or when `grams`
 * failed.
 */
char *snapshot_words_match(const GPtrArray *words, SnapshotWordsGrams *grams,
                           void *user) G_GNUC_WARN_UNUSED_RESULT;
