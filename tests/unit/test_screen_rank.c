#include "rank.h"

#include <glib.h>
#include <math.h>

// Places of figures: ties share one, and what has no number has none.

#define NONE ((double)NAN)

static void ties_share_a_place(void)
{
    static const double numbers[] = {95.0, 90.1, 90.1, 88.0};
    ScreenRank ranks[4];
    screen_rank_make(numbers, 4, 0.1, true, ranks);
    g_assert_cmpint(ranks[0].place, ==, 1);
    g_assert_cmpint(ranks[1].place, ==, 2);
    g_assert_cmpint(ranks[2].place, ==, 2);
    g_assert_cmpint(ranks[3].place, ==, 4);
    g_assert_cmpint(ranks[3].from_last, ==, 1);
}

static void less_is_better_turns_the_order(void)
{
    static const double numbers[] = {3.2, 1.1, 7.5};
    ScreenRank ranks[3];
    screen_rank_make(numbers, 3, 0.1, false, ranks);
    g_assert_cmpint(ranks[0].place, ==, 2);
    g_assert_cmpint(ranks[1].place, ==, 1);
    g_assert_cmpint(ranks[2].place, ==, 3);
    g_assert_cmpint(screen_rank_third(&ranks[1]), ==, SCREEN_RANK_BEST);
    g_assert_cmpint(screen_rank_third(&ranks[2]), ==, SCREEN_RANK_LAST);
}

static void what_has_no_number_has_no_place(void)
{
    const double numbers[] = {NONE, 80.0, NONE, 82.0};
    ScreenRank ranks[4];
    screen_rank_make(numbers, 4, 0.1, true, ranks);
    g_assert_cmpint(ranks[0].place, ==, 0);
    g_assert_cmpint(ranks[2].place, ==, 0);
    g_assert_cmpint(ranks[1].place, ==, 2);
    g_assert_cmpint(ranks[3].place, ==, 1);
    g_assert_cmpint(ranks[3].ranked, ==, 2);
    g_assert_cmpint(screen_rank_third(&ranks[0]), ==, SCREEN_RANK_MIDDLE);
}

static void all_equal_are_neither_best_nor_last(void)
{
    static const double numbers[] = {50, 50, 50, 50};
    ScreenRank ranks[4];
    screen_rank_make(numbers, 4, 0.1, true, ranks);
    for (int i = 0; i < 4; i++) {
        g_assert_cmpint(ranks[i].place, ==, 1);
        g_assert_cmpint(screen_rank_third(&ranks[i]), ==, SCREEN_RANK_MIDDLE);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/rank/ties-share-a-place", ties_share_a_place);
    g_test_add_func("/screen/rank/less-is-better-turns-the-order", less_is_better_turns_the_order);
    g_test_add_func("/screen/rank/what-has-no-number-has-no-place",
                    what_has_no_number_has_no_place);
    g_test_add_func("/screen/rank/all-equal-are-neither-best-nor-last",
                    all_equal_are_neither_best_nor_last);
    return g_test_run();
}
