#pragma once

#include <stdbool.h>
#include <stdint.h>

/*
 * Whether anybody is there (I1, L3). While the kiosk is in use every touch begins the idle time
 * anew; when it has passed, a countdown asks; when nobody answers, the visit is over and the kiosk
 * rests until the next touch. The visitor may say "still here" as often as she likes: WCAG 2.2.1
 * wants ten times and 20 s for the answer.
 *
 * Times are milliseconds of a clock that only goes forward. Nothing here wakes anybody: the owner
 * waits idle_wait_ms(), which while in use is one wait to the end of the idle time.
 */
typedef enum {
    IDLE_REST,      /* nobody is there: the attract screen */
    IDLE_USE,       /* somebody touched it not long ago */
    IDLE_COUNTDOWN, /* is anybody still there? */
} IdlePhase;

typedef struct {
    int64_t idle_ms;
    int64_t countdown_ms;
    IdlePhase phase;
    int64_t since_ms; /* of the last touch; in the countdown, of its beginning */
} Idle;

/* What idle_advance() found. */
typedef enum {
    IDLE_NOTHING,
    IDLE_ASKS,   /* the countdown has begun */
    IDLE_COUNTS, /* it goes on */
    IDLE_ENDS,   /* nobody answered: wipe everything of the visitor */
} IdleEvent;

/* Begins in use when `in_use`, else at rest. */
void idle_init(Idle *idle, int idle_seconds, int countdown_seconds, bool in_use, int64_t now_ms);

/* Somebody is there: begins or goes on with the visit, ends a countdown. */
void idle_use(Idle *idle, int64_t now_ms);

/* The visit is over by the visitor's own word, or the screen has been cleaned. */
void idle_end(Idle *idle);

/* After a sleep of the machine the countdown still gets its whole time. */
IdleEvent idle_advance(Idle *idle, int64_t now_ms);

/* Whole seconds left of the countdown, the begun one included; 0 outside it. */
int idle_seconds_left(const Idle *idle, int64_t now_ms);

/* Milliseconds until idle_advance() has something to say; -1: never without a touch. */
int64_t idle_wait_ms(const Idle *idle, int64_t now_ms);
