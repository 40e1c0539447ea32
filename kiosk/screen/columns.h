#pragma once

#include <stdbool.h>
#include <ui/box.h>

/**
 * Columns: where the next thing goes on a page that is being filled. Private to setter.c.
 *
 * One column is the one being filled (`at`); each knows its first free line. Under something that
 * lies across all of them they are level again.
 */

/** Never more: the eye of someone standing does not travel across three. */
#define SCREEN_COLUMNS_MOST 2

typedef struct {
    UiBox box; /* of the page */
    int gap;   /* between columns, and between what stands in one */
    int count; /* of the page */
    bool wide; /* now one across all of them */
    int at;
    int ys[SCREEN_COLUMNS_MOST]; /* first free line of each */
} ScreenColumns;

/** How many there are now. */
int screen_columns_count(const ScreenColumns *columns);

/** Pixels of height left in a column. */
int screen_columns_room(const ScreenColumns *columns, int column);

/** Whether nothing stands in the column being filled yet: no page has more room. */
bool screen_columns_is_fresh(const ScreenColumns *columns);

/** What is left of the column being filled. */
UiBox screen_columns_box(const ScreenColumns *columns);

/** Begins all of them at `y`, with the first to be filled next. */
void screen_columns_level(ScreenColumns *columns, int y);

/** The first line below everything in any of them. */
int screen_columns_lowest(const ScreenColumns *columns);

/** The one with most room; of equal ones the first. */
int screen_columns_emptiest(const ScreenColumns *columns);
