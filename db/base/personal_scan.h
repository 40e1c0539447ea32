#pragma once

#include "base/personal.h"

/**
 * One text while it is looked at, private to personal*.c: its characters folded to what they mean
 * (digits of any script 0–9, spaces and dashes of any kind one each, full-width Latin and glyph
 * variants as letters, invisible characters gone), each with its place in the bytes.
 */
typedef struct {
    gunichar character;
    guint start; /* byte in the text */
} BasePersonalCharacter;

typedef struct {
    const char *text;
    unsigned flags;
    GArray *characters; /* BasePersonalCharacter; one more at the end, 0 */
    GArray *finds;      /* BasePersonalFind */
} BasePersonalScan;

/** Folds the first `text_bytes` of scan->text into scan->characters. */
void base_personal_scan_read(BasePersonalScan *scan, size_t text_bytes);

/** How many characters there are, the end not counted. */
int base_personal_scan_length(const BasePersonalScan *scan);

/** The folded character at `index`; 0 before the first and after the last. */
gunichar base_personal_scan_at(const BasePersonalScan *scan, int index);

/** How many characters `word` has, if it stands at `index` (Latin in either case); else 0. */
int base_personal_scan_word(const BasePersonalScan *scan, int index, const char *word);

/** True if one of `words` (NULL at the end) ends right before `end`. */
bool base_personal_scan_ends(const BasePersonalScan *scan, int end, const char *const *words);

/** The place after the spaces at `index`, at most `most` of them. */
int base_personal_scan_skip_spaces(const BasePersonalScan *scan, int index, int most);

/** The bytes from `first` up to `end` as they were written. Returns: owned text. */
char *base_personal_scan_copy(const BasePersonalScan *scan, int first, int end);

/** Adds the characters `first` up to `end`; `masked` is taken. */
void base_personal_scan_add(BasePersonalScan *scan, BasePersonalKind kind, int first, int end,
                            char *masked);

/** True if a find of this kind has been added. */
bool base_personal_scan_has(const BasePersonalScan *scan, BasePersonalKind kind);

/** Letters of names: Thai consonants, vowels and marks (no digits, no ฯ ๆ); Latin letters. */
bool base_personal_scan_is_thai(gunichar character);
bool base_personal_scan_is_latin(gunichar character);

/** The stages of base_personal_find(); houses need the names. */
void base_personal_number_find(BasePersonalScan *scan);
void base_personal_name_find(BasePersonalScan *scan);
void base_personal_house_find(BasePersonalScan *scan);
void base_personal_contact_find(BasePersonalScan *scan);

/** A title and the words that only look like it. Every list ends with NULL. */
typedef struct {
    const char *title;
    const char *const *not_before; /* word parts it is the end of: "ขุน" before "นาง" */
    const char *const
        *not_after;         /* what makes it another word; '$' at the end: and no letter more */
    bool needs_family_name; /* too short or too usual to go by one word behind it */
    bool latin;             /* before and after it stand no letters of its own word */
} BasePersonalTitle;

/** The titles, longer ones before those they begin with. */
extern const BasePersonalTitle base_personal_titles[];
extern const int base_personal_title_count;

/** What follows คุณ- in words that are no address of a person (คุณภาพ). */
extern const char *const base_personal_khun_words[];
