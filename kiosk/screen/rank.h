#pragma once

#include <stdbool.h>

/**
 * Rank: the places of figures among one another. Equal figures share a place, and the next one is
 * as many places further: 1, 2, 2, 4. What has no number has no place, and tells nothing.
 */
typedef struct {
    int place;     /* from 1, the best; 0: no number */
    int from_last; /* the same counted from the last */
    int ranked;    /* how many have a number */
} ScreenRank;

/** The third of all that a place lies in. */
typedef enum {
    SCREEN_RANK_MIDDLE, /* also where all are equal, or too few to be parted */
    SCREEN_RANK_BEST,
    SCREEN_RANK_LAST,
} ScreenRankThird;

/**
 * Ranks `count` numbers (NAN: none) into `ranks`. Numbers less than half a `step` apart are equal:
 * that is what a figure is shown to.
 */
void screen_rank_make(const double *numbers, int count, double step, bool higher_is_better,
                      ScreenRank *ranks);

ScreenRankThird screen_rank_third(const ScreenRank *rank);
