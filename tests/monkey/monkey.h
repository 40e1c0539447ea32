#pragma once

#include <stdint.h>
#include <stdio.h>

#include "gauge.h"
#include "store_changes.h"
#include "visit.h"

/**
 * A visitor without sense: touches, swipes, hands, keys, long waits and other panels, over a store
 * in which the province goes on publishing. Everything follows from the seed, the clock and the
 * date too, so that the same seed does the same again, however many steps are asked for.
 */
typedef struct {
    GRand *dice;
    FILE *log; /* a line a step: number, clock, what, where, and the CPU time it took; NULL: none */
    StoreChanges *changes;
    Settings settings;
    Data data;
    UiText *text;
    UiRenderer *renderer; /* of the panel at hand */
    Visit visit;
    Gauge *gauge;
    int64_t now_ms;
    char date[48]; /* is in the environment: what base_clock_now() reads; see monkey_set_clock() */
    int64_t event; /* number of the step, from 0 */
} Monkey;

/** It is so late; the date follows. */
void monkey_set_clock(Monkey *monkey, int64_t now_ms);

/** Does one thing, draws, and ends the program when what is on the screen cannot be left. */
void monkey_step(Monkey *monkey);
