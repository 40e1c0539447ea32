#pragma once

#include <stdint.h>
#include <stdio.h>

#include "store_changes.h"
#include "visit.h"

/**
 * A visitor without sense: touches, swipes, hands, keys, long waits and other panels, over a store
 * in which the province goes on publishing. Everything follows from the seed, the clock too, so
 * that the same seed and count of events does the same again; the log says what was done last.
 */
typedef struct {
    GRand *dice;
    FILE *log; /* a line an event, flushed; NULL: none */
    StoreChanges *changes;
    Settings settings;
    Data data;
    UiText *text;
    UiRenderer *renderer; /* of the panel at hand */
    Visit visit;
    int64_t now_ms;
    int64_t event;      /* its number, from 0 */
    int64_t slowest_us; /* of one touch, key, refresh, frame recorded or drawn; CPU */
    int64_t slowest_event;
} Monkey;

/** Does one thing, draws, and ends the program when what is on the screen cannot be left. */
void monkey_step(Monkey *monkey);

/** Goes to the first panel: memory is compared there, pixels of a large one are no leak. */
void monkey_settle(Monkey *monkey);
