#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Names as bytes, one a letter, and how far two of them are apart. Private to db/snapshot.
 */

#define SNAPSHOT_LETTER_LIMIT 60 /* letters of a name that are compared */

typedef struct {
    int length;
    guint8 letters[SNAPSHOT_LETTER_LIMIT];
} SnapshotLetters;

/**
 * The letters of a search key: Thai letters as one byte each, ำ as ัม, ใ as ไ, รร as ั, ASCII as it
 * is, anything else as one same byte. Cut at the limit.
 */
void snapshot_letter_read(const char *search_key, SnapshotLetters *letters);

/** What changing one letter into another costs. */
typedef struct {
    guint8 change[256][256];
} SnapshotLetterCosts;

/** Fills the costs: of letters that sound or look alike less than of others. */
void snapshot_letter_init_costs(SnapshotLetterCosts *costs);

/** How two names are alike. */
typedef struct {
    int whole; /* what it costs to turn one into the other; SNAPSHOT_LETTER_FAR: more than asked */
    int beginning; /* the same into some beginning of the name */
} SnapshotDistance;

#define SNAPSHOT_LETTER_FAR 1000
#define SNAPSHOT_LETTER_COST 10 /* of one letter that has nothing to do with the other */

/**
 * What turning `typed` into `name` costs, up to `most`: damerau-levenshtein with the costs of
 * letters described in snapshot/search.h (restricted: no letter is edited twice).
 */
SnapshotDistance snapshot_letter_distance(const SnapshotLetterCosts *costs,
                                          const SnapshotLetters *typed, const SnapshotLetters *name,
                                          int most);

/** Whether `part` stands somewhere in `name`; *start receives where. */
bool snapshot_letter_find(const SnapshotLetters *name, const SnapshotLetters *part, int *start);
