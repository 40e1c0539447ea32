#pragma once

#include <glib.h>

/**
 * Made-up personal data to plant into sheets, and numbers that only look like it; from a seed, so
 * that every run plants the same. Nobody's: names are common words, ID numbers are random.
 */

/** Sorts of plants; each knows how people write it: digits of either script, separators, forms. */
typedef enum {
    PERSONAL_PLANT_ID,
    PERSONAL_PLANT_MOBILE,
    PERSONAL_PLANT_NAME,
    PERSONAL_PLANT_COUNT,
} PersonalPlant;

/** A text with one identifier in it, alone or inside a sentence. Returns: owned. */
char *personal_plant_make(GRand *random, PersonalPlant sort);

/**
 * A text that must pass: an ID with a wrong check digit, a land line, money, a place, a date, a
 * code, a word that begins like a title. Returns: owned.
 */
char *personal_plant_make_clean(GRand *random);
