#include "rank.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>

#define THIRDS 3

static int compare_numbers(const void *a, const void *b)
{
    double one = *(const double *)a;
    double other = *(const double *)b;
    return (one > other) - (one < other);
}

/* How many of the sorted numbers are not `ahead` of `number`: half a step or less is the same
   number, as it is shown. */
static int count_up_to(const double *sorted, int count, double number, double ahead)
{
    int first = 0;
    int end = count;
    while (first < end) {
        int middle = first + (end - first) / 2;
        if (sorted[middle] - number > ahead) {
            end = middle;
        } else {
            first = middle + 1;
        }
    }
    return first;
}

/* How many lie `ahead` or more below it. */
static int count_below(const double *sorted, int count, double number, double ahead)
{
    int first = 0;
    int end = count;
    while (first < end) {
        int middle = first + (end - first) / 2;
        if (sorted[middle] - number < -ahead) {
            first = middle + 1;
        } else {
            end = middle;
        }
    }
    return first;
}

void screen_rank_make(const double *numbers, int count, double step, bool higher_is_better,
                      ScreenRank *ranks)
{
    g_autofree double *sorted = g_new(double, count + 1);
    int ranked = 0;
    for (int i = 0; i < count; i++) {
        if (!isnan(numbers[i])) {
            sorted[ranked++] = numbers[i];
        }
    }
    qsort(sorted, (size_t)ranked, sizeof *sorted, compare_numbers);
    for (int i = 0; i < count; i++) {
        ranks[i] = (ScreenRank){.ranked = ranked};
        if (!isnan(numbers[i])) {
            int above = ranked - count_up_to(sorted, ranked, numbers[i], step / 2);
            int below = count_below(sorted, ranked, numbers[i], step / 2);
            ranks[i].place = 1 + (higher_is_better ? above : below);
            ranks[i].from_last = 1 + (higher_is_better ? below : above);
        }
    }
}

ScreenRankThird screen_rank_third(const ScreenRank *rank)
{
    bool best = rank->place > 0 && rank->place * THIRDS <= rank->ranked;
    bool last = rank->place > 0 && rank->from_last * THIRDS <= rank->ranked;
    if (best == last) {
        return SCREEN_RANK_MIDDLE;
    }
    return best ? SCREEN_RANK_BEST : SCREEN_RANK_LAST;
}
