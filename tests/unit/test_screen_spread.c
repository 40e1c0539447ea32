#include "spread.h"

#include <glib.h>
#include <math.h>
#include <stdbool.h>

// The squares of a schematic map: one for each place, as near to its centre as all allow.

#define MANY 170

static void assert_each_has_its_own(const int *squares, int count, const ScreenSpreadGrid *grid)
{
    int room = grid->columns * grid->rows;
    g_autofree bool *taken = g_new0(bool, (gsize)grid->columns *(gsize)grid->rows);
    for (int i = 0; i < count; i++) {
        g_assert_cmpint(squares[i], >=, 0);
        g_assert_cmpint(squares[i], <, room);
        g_assert_false(taken[squares[i]]);
        taken[squares[i]] = true;
    }
}

static void places_on_a_grid_stay_where_they_are(void)
{
    const ScreenSpreadGrid grid = {3, 2};
    ScreenSpreadPoint points[6];
    int squares[6];
    for (int i = 0; i < 6; i++) {
        points[i] = (ScreenSpreadPoint){99.5 + i % 3 * 0.1, i < 3 ? -8.5 : -8.4};
    }
    screen_spread_make(points, 6, &grid, squares);
    for (int i = 0; i < 6; i++) {
        g_assert_cmpint(squares[i], ==, i);
    }
}

// Who takes whose square: the sum counts, not who comes first.
static void the_sum_of_all_ways_is_the_least(void)
{
    const ScreenSpreadGrid grid = {4, 1};
    static const ScreenSpreadPoint points[] = {{1.4, 0}, {1.0, 0}, {0, 0}, {3, 0}};
    int squares[4];
    screen_spread_make(points, 4, &grid, squares);
    g_assert_cmpint(squares[0], ==, 2);
    g_assert_cmpint(squares[1], ==, 1);
    g_assert_cmpint(squares[2], ==, 0);
    g_assert_cmpint(squares[3], ==, 3);
}

static double way(const ScreenSpreadPoint *point, int square, int columns)
{
    double dx = square % columns - point->x;
    int row = square / columns;
    double dy = row - point->y;
    return dx * dx + dy * dy;
}

// No two could change places and both together be nearer.
static void no_exchange_would_be_better(void)
{
    const ScreenSpreadGrid grid = {7, 6};
    ScreenSpreadPoint points[20];
    int squares[20];
    points[0] = (ScreenSpreadPoint){0, 0};
    points[1] = (ScreenSpreadPoint){6, 5}; // the frame is the grid itself
    for (int i = 2; i < 20; i++) {
        points[i] =
            (ScreenSpreadPoint){g_test_rand_double_range(0, 6), g_test_rand_double_range(0, 5)};
    }
    screen_spread_make(points, 20, &grid, squares);
    assert_each_has_its_own(squares, 20, &grid);
    for (int i = 0; i < 20; i++) {
        for (int k = 0; k < i; k++) {
            double now = way(&points[i], squares[i], 7) + way(&points[k], squares[k], 7);
            double changed = way(&points[i], squares[k], 7) + way(&points[k], squares[i], 7);
            g_assert_cmpfloat(now, <=, changed + 0.01);
        }
    }
}

static void a_whole_province_has_room(void)
{
    ScreenSpreadPoint points[MANY];
    int squares[MANY];
    for (int i = 0; i < MANY; i++) {
        points[i] =
            (ScreenSpreadPoint){g_test_rand_double_range(0, 1), g_test_rand_double_range(0, 1.6)};
    }
    ScreenSpreadGrid grid = screen_spread_grid(points, MANY);
    int room = grid.columns * grid.rows;
    g_assert_cmpint(room, >=, MANY * 4 / 3);
    g_assert_cmpint(grid.rows, >, grid.columns);
    screen_spread_make(points, MANY, &grid, squares);
    assert_each_has_its_own(squares, MANY, &grid);
}

/* Nearly above one another: one column, the north first, whatever the order they come in. */
static void a_single_column_goes_from_north_to_south(void)
{
    const ScreenSpreadGrid grid = {1, 3};
    const ScreenSpreadPoint points[] = {{0.01, 2.0}, {0.0, 0.0}, {0.02, 1.0}};
    int squares[3];
    screen_spread_make(points, 3, &grid, squares);
    g_assert_cmpint(squares[0], ==, 2);
    g_assert_cmpint(squares[1], ==, 0);
    g_assert_cmpint(squares[2], ==, 1);
}

static void places_at_one_point_or_in_a_line_get_squares_too(void)
{
    ScreenSpreadPoint points[9];
    int squares[9];
    for (int kind = 0; kind < 3; kind++) {
        for (int count = 1; count <= 9; count++) {
            for (int i = 0; i < count; i++) {
                points[i] = (ScreenSpreadPoint){kind == 1 ? i : 0, kind == 2 ? i : 0};
            }
            ScreenSpreadGrid grid = screen_spread_grid(points, count);
            int room = grid.columns * grid.rows;
            g_assert_cmpint(room, >=, count);
            screen_spread_make(points, count, &grid, squares);
            assert_each_has_its_own(squares, count, &grid);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/spread/places-on-a-grid-stay-where-they-are",
                    places_on_a_grid_stay_where_they_are);
    g_test_add_func("/screen/spread/the-sum-of-all-ways-is-the-least",
                    the_sum_of_all_ways_is_the_least);
    g_test_add_func("/screen/spread/no-exchange-would-be-better", no_exchange_would_be_better);
    g_test_add_func("/screen/spread/a-whole-province-has-room", a_whole_province_has_room);
    g_test_add_func("/screen/spread/places-at-one-point-or-in-a-line-get-squares-too",
                    places_at_one_point_or_in_a_line_get_squares_too);
    g_test_add_func("/screen/spread/a-single-column-goes-from-north-to-south",
                    a_single_column_goes_from_north_to_south);
    return g_test_run();
}
