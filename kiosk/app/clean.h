#pragma once

#include <stdbool.h>
#include <stdint.h>

/*
 * The cleaning lock (I5): for half a minute the screen takes no touch and no key, so that it can be
 * wiped. Started on the help page; ends by itself only.
 */
#define CLEAN_SECONDS 30

/* The id of the target that starts it. */
#define CLEAN_ID "clean"

typedef struct {
    bool on;
    int64_t since_ms;
} Clean;

void clean_begin(Clean *clean, int64_t now_ms);

/* Returns true when the time is over just now. */
bool clean_advance(Clean *clean, int64_t now_ms);

/* Whole seconds left, the begun one included; 0 when it is off. */
int clean_seconds_left(const Clean *clean, int64_t now_ms);

/* Milliseconds until the seconds change; -1 when it is off. */
int64_t clean_wait_ms(const Clean *clean, int64_t now_ms);
