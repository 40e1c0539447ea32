#include "spread.h"

#include <glib.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* So many squares for each place: with fewer nothing of the province's outline would be left. */
#define SQUARES_PER_PLACE 1.4

typedef struct {
    double left;
    double top;
    double width;
    double height;
} Frame;

// Of a single place, or of places in one line, there is no length to divide by.
static Frame frame_of(const ScreenSpreadPoint *points, int count)
{
    double right = points[0].x;
    double bottom = points[0].y;
    Frame frame = {.left = right, .top = bottom};
    for (int i = 1; i < count; i++) {
        frame.left = MIN(frame.left, points[i].x);
        frame.top = MIN(frame.top, points[i].y);
        right = MAX(right, points[i].x);
        bottom = MAX(bottom, points[i].y);
    }
    frame.width = right - frame.left;
    frame.height = bottom - frame.top;
    return frame;
}

ScreenSpreadGrid screen_spread_grid(const ScreenSpreadPoint *points, int count)
{
    if (count <= 1) {
        return (ScreenSpreadGrid){1, 1};
    }
    Frame frame = frame_of(points, count);
    double longest = MAX(MAX(frame.width, frame.height), 1e-9);
    double share = MAX(frame.width, longest / 8) / MAX(frame.height, longest / 8);
    double wanted = count * SQUARES_PER_PLACE;
    ScreenSpreadGrid grid = {.columns = CLAMP((int)lround(sqrt(wanted * share)), 1, count)};
    grid.rows = MAX(1, (int)ceil(wanted / grid.columns));
    grid.rows = MIN(grid.rows, MAX(count, (count + grid.columns - 1) / grid.columns));
    return grid;
}

/* What it costs to put a place into a square; as whole numbers, so that every machine draws the
   same map. */
typedef struct {
    int count;
    int square_count;
    int64_t *costs; /* owned; place by place */
} Costs;

static Costs make_costs(const ScreenSpreadPoint *points, int count, const ScreenSpreadGrid *grid)
{
    Frame frame = frame_of(points, count);
    Costs costs = {.count = count, .square_count = grid->columns * grid->rows};
    costs.costs = g_new(int64_t, (gsize)count * (gsize)costs.square_count);
    double wide = grid->columns - 1.0;
    double high = grid->rows - 1.0;
    // One scale for both directions, the map in the middle of the grid. Along a single row or
    // column nothing is spread.
    double scale = MIN(frame.width > 0 && wide > 0 ? wide / frame.width : INFINITY,
                       frame.height > 0 && high > 0 ? high / frame.height : INFINITY);
    scale = isfinite(scale) ? scale : 0;
    for (int i = 0; i < count; i++) {
        double x = (points[i].x - frame.left - frame.width / 2) * scale + wide / 2;
        double y = (points[i].y - frame.top - frame.height / 2) * scale + high / 2;
        for (int k = 0; k < costs.square_count; k++) {
            int row = k / grid->columns;
            double dx = k % grid->columns - x;
            double dy = row - y;
            costs.costs[(gsize)i * (gsize)costs.square_count + (gsize)k] =
                llround((dx * dx + dy * dy) * 1000);
        }
    }
    return costs;
}

/* The cheapest assignment by shortest augmenting ways: places enter one after the other, each where
   it raises the sum of all least. Rows and columns count from 1; 0 is nobody. */
typedef struct {
    const Costs *costs;
    int64_t *of_place;  /* what the duals have taken off a place's costs, */
    int64_t *of_square; /* and off a square's */
    int *place_in;      /* the place that has a square; 0: free */
    int *before;        /* on the way to a square: the square before it */
    int64_t *reached;   /* for how much */
    bool *done;
} Search;

static int64_t cost_left(const Search *search, int place, int square)
{
    const Costs *costs = search->costs;
    gsize at = (gsize)(place - 1) * (gsize)costs->square_count + (gsize)(square - 1);
    return costs->costs[at] - search->of_place[place] - search->of_square[square];
}

// One step on: the square that is reached for least becomes the next.
static int next_square(Search *search, int square)
{
    int place = search->place_in[square];
    int64_t least = INT64_MAX;
    int next = 0;
    search->done[square] = true;
    for (int k = 1; k <= search->costs->square_count; k++) {
        if (search->done[k]) {
            continue;
        }
        int64_t cost = cost_left(search, place, k);
        if (cost < search->reached[k]) {
            search->reached[k] = cost;
            search->before[k] = square;
        }
        if (search->reached[k] < least) {
            least = search->reached[k];
            next = k;
        }
    }
    for (int k = 0; k <= search->costs->square_count; k++) {
        if (search->done[k]) {
            search->of_place[search->place_in[k]] += least;
            search->of_square[k] -= least;
        } else {
            search->reached[k] -= least;
        }
    }
    return next;
}

static void enter(Search *search, int place)
{
    int square = 0;
    search->place_in[0] = place;
    for (int k = 0; k <= search->costs->square_count; k++) {
        search->reached[k] = INT64_MAX / 2;
        search->done[k] = false;
        search->before[k] = 0;
    }
    do {
        square = next_square(search, square);
    } while (search->place_in[square] != 0);
    while (square != 0) {
        int before = search->before[square];
        search->place_in[square] = search->place_in[before];
        square = before;
    }
}

void screen_spread_make(const ScreenSpreadPoint *points, int count, const ScreenSpreadGrid *grid,
                        int *squares)
{
    g_return_if_fail(grid->columns * grid->rows >= count);
    if (count <= 0) {
        return;
    }
    Costs costs = make_costs(points, count, grid);
    gsize size = (gsize)costs.square_count + 1;
    Search search = {.costs = &costs,
                     .of_place = g_new0(int64_t, count + 1),
                     .of_square = g_new0(int64_t, size),
                     .place_in = g_new0(int, size),
                     .before = g_new0(int, size),
                     .reached = g_new0(int64_t, size),
                     .done = g_new0(bool, size)};
    for (int place = 1; place <= count; place++) {
        enter(&search, place);
    }
    for (int k = 1; k <= costs.square_count; k++) {
        if (search.place_in[k] > 0) {
            squares[search.place_in[k] - 1] = k - 1;
        }
    }
    g_free(search.of_place);
    g_free(search.of_square);
    g_free(search.place_in);
    g_free(search.before);
    g_free(search.reached);
    g_free(search.done);
    g_free(costs.costs);
}
