#pragma once

/**
 * Spread: the squares of a schematic map (แผนที่สังเขป). Places of which only the centre is known
 * each get a square of a grid, so that all squares together lie as near to the centres as can be:
 * who is north of whom stays true, how far does not.
 */
typedef struct {
    double x; /* to the east, */
    double y; /* to the south, in the same unit */
} ScreenSpreadPoint;

/** More places do not fit on a page. */
#define SCREEN_SPREAD_LIMIT 400

typedef struct {
    int columns;
    int rows;
} ScreenSpreadGrid;

/** A grid of the proportions of the points, with room to spare for the gaps between them. */
ScreenSpreadGrid screen_spread_grid(const ScreenSpreadPoint *points, int count);

/**
 * Gives each of `count` points a square of its own, numbered row by row from 0: the sum of the
 * squares of the ways there is the least there is. The same points always give the same map.
 */
void screen_spread_make(const ScreenSpreadPoint *points, int count, const ScreenSpreadGrid *grid,
                        int *squares);
