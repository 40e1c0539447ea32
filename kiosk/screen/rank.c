#include "rank.h"

#include <glib.h>
#include <math.h>

#define THIRDS 3

static bool has_number(double number) { return !isnan(number); }

static ScreenRank rank_of(const double *numbers, int count, int index, double step, bool higher)
{
    int above = 0;
    int below = 0;
    ScreenRank rank = {0};
    for (int i = 0; i < count; i++) {
        double ahead = has_number(numbers[i]) ? numbers[i] - numbers[index] : 0;
        rank.ranked += has_number(numbers[i]) ? 1 : 0;
        above += ahead > step / 2 ? 1 : 0;
        below += ahead < -step / 2 ? 1 : 0;
    }
    if (has_number(numbers[index])) {
        rank.place = 1 + (higher ? above : below);
        rank.from_last = 1 + (higher ? below : above);
    }
    return rank;
}

void screen_rank_make(const double *numbers, int count, double step, bool higher_is_better,
                      ScreenRank *ranks)
{
    for (int i = 0; i < count; i++) {
        ranks[i] = rank_of(numbers, count, i, step, higher_is_better);
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
