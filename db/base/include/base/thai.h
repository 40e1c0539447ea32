#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Thai text: one spelling for what looks the same, keys to find and to sort it.
 *
 * All functions take and give valid UTF-8 (validate at the border with g_utf8_validate()). None of
 * them uses NFKC or NFKD: those split SARA AM and change what people wrote.
 */

/**
 * Rewrites `text` in the one canonical spelling of what it shows, without changing how it looks:
 * nikhahit + sara aa (also with a tone mark between) and sara am + tone mark become tone mark +
 * sara am; two sara e become sara ae; marks stand in the order below, above, tone, silencer; the
 * same mark twice becomes one; zero width space, joiners, direction marks, BOM and control
 * characters are dropped; non-breaking and other Unicode spaces become a space; runs of white space
 * become one space, or one line break if there was one among them; ends are trimmed. Digits are
 * left alone. Normalising twice changes nothing more. Returns: owned text, free with g_free().
 */
char *base_thai_normalise(const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Turns Thai (U+0E50…), Devanagari (U+0966…) and any other script's decimal digits into 0–9.
 * `foreign_count`, if not NULL, receives how many were neither Arabic nor Thai: they are a
 * conversion fault of the sender (domain.md §1.2) and worth a warning; Thai digits are not.
 * Returns: owned text.
 */
char *base_thai_digits_to_arabic(const char *text, int *foreign_count) G_GNUC_WARN_UNUSED_RESULT;

/** Turns 0–9 into Thai digits ๐–๙, for offices that show them. Returns: owned text. */
char *base_thai_digits_to_thai(const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The key under which two spellings of one name or term are equal: normalised, Arabic digits,
 * lower case, spaces and dots dropped. For matching, never for display.
 * Returns: owned text.
 */
char *base_thai_match_key(const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * A byte string whose memcmp() order is Thai dictionary order (Royal Institute): consonant before
 * the vowel written in front of it, tone marks and other diacritics only to break ties, digits
 * before Latin before Thai, Thai and Arabic digits equal. For Thai words the order is that of ICU's
 * Thai collation and of libthai (tested with the dictionary).
 * Returns: owned bytes; never NULL, empty for empty text.
 */
GBytes *base_thai_sort_key(const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The key by which a text is found by what people type: base_thai_match_key(), and also without
 * tone marks, the silencer, maitaikhu, phinthu, ๆ, ฯ and punctuation; ฤๅ as ฤา. "ตำบลแม่เจ้าอยู่หัว" is
 * "ตำบลแมเจาอยูหัว", "สิทธิ์ ๆ" is "สิทธิ". Two texts that differ in those alone have one key, and the key
 * of the beginning of a text is the beginning of its key, unless it ends inside a vowel of two
 * letters (เเ, ํา). Vowels and consonants all count: it does not guess spellings.
 * `without_place_words`: words of level at the start are left out too (ต., ตำบล, อ., อบต., หมู่ที่, บ้าน
 * …), as long as something is left: for names of places, where people type them or not.
 * Stored by the release for areas, organisations, glossary, programmes and documents; what is typed
 * is folded by the same function. Returns: owned text, "" when nothing counts.
 */
char *base_thai_search_key(const char *text, bool without_place_words) G_GNUC_WARN_UNUSED_RESULT;

/** True for marks that stand above or below the letter before them (a line never breaks there). */
bool base_thai_is_combining(gunichar character);

/**
 * The letter that a glyph variant of an old font stands for (marks moved aside, letters without
 * their foot: U+F700–F71A of Windows fonts, U+F884–F899 of Macintosh fonts); 0 for a tag that only
 * says which variant was meant (U+F873–F875); any other character is itself.
 */
gunichar base_thai_mend_glyph(gunichar character);

/**
 * `text` with its glyph variants replaced by their letters. `mended_count`, if not NULL, receives
 * how many there were: they show that the text came through an old program, so look at it again.
 * Returns: owned text.
 */
char *base_thai_mend_glyphs(const char *text, int *mended_count) G_GNUC_WARN_UNUSED_RESULT;

/** A place in a text where a slip of the keyboard is likely. */
typedef struct {
    size_t start;       /* bytes */
    size_t length;      /* in bytes */
    const char *likely; /* what may have been meant, constant; NULL: no guess */
} BaseThaiSlip;

/**
 * Finds the first likely slip of `text` (normalised): a sequence of letters that Thai does not have
 * (two tones on one letter, a vowel written before nothing, ะ or า with a mark on it, ั at the end
 * of a word …), or a misspelling of a short list (ผุ้, ไห้, สังเกตุ …: those of domain.md §1.9 and their
 * like). For a person to judge, never to be changed by itself. None of the 25,110 words of
 * libthai's dictionary has one (tested). Returns false when there is none.
 */
bool base_thai_find_slip(const char *text, BaseThaiSlip *slip);
