#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * What pages say, in Thai or English: the words of the kiosk, from its own catalogue (the key is
 * the English text), and numbers, money and dates as the kiosk writes them. Digits are 0–9.
 */

#define SAY_DOMAIN "tambon-point"

#define N_(text) text

typedef enum {
    SAY_THAI,
    SAY_ENGLISH,
    SAY_LANGUAGE_COUNT,
} SayLanguage;

/** "th", "en". */
const char *say_code(SayLanguage language);

/**
 * Takes the catalogue below `locale_folder` into use, until say_close(): gettext knows one language
 * at a time for the whole program. Errors: BASE_ERROR_MISSING (there is no Thai catalogue).
 */
typedef struct Say Say;
Say *say_open(const char *locale_folder, GError **error);
void say_close(Say *say);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Say, say_close)

/** The catalogue's digest: with another one every page may say something else. Borrowed. */
const char *say_digest(const Say *say);

/** The words of a key. Borrowed: of the catalogue, or the key itself. */
const char *say_words(SayLanguage language, const char *key);

/** "1 project" or "%s projects", by `count`. */
const char *say_plural(SayLanguage language, const char *one, const char *many, int64_t count);

/**
 * The words with "%d", "%s", "%.0f", "%2$s" … replaced by the texts given, in their order or by
 * number, and "%%" by a percent sign. A place without a text stays empty. Returns: owned.
 */
char *say_fill(const char *words, const char *const *texts, int text_count);

/** Text from a sheet that any page can hold: valid UTF-8, no control characters, digits 0–9, and
 * what no form could hold ends in "…". NULL and "" give NULL. Returns: owned. */
char *say_clean(const char *text);

/** "8 มิ.ย. 2569", "8 Jun 2569 BE" of an ISO date or moment (the day it is in Thailand); NULL for
 * what is none. Owned. */
char *say_date(SayLanguage language, const char *iso);

/** Words for the keys of code lists; NULL for a key nobody knows. Borrowed. */
const char *say_list(SayLanguage language, const char *list, const char *key);
