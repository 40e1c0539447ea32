#pragma once

#include <base/address.h>
#include <stdbool.h>
#include <stdint.h>

#include "view.h"

/*
 * The clock of a page that goes on by itself (ScreenClass.play): how long it has been in front, how
 * far it still has to come up, and where it goes next. A page is in front from the moment its
 * address is; the same page opened anew by fresh data goes on where it was.
 *
 * Times are milliseconds of a clock that only goes forward. Between its arrival and its end nothing
 * is due: the loop sleeps.
 */
typedef struct {
    BaseAddress *address; /* owned; whose time it is */
    int64_t since_ms;
    bool on; /* the page plays, now: the rest is only then of use */
    ScreenPlay play;
} Play;

void play_clear(Play *play);

/* Looks at what is in front. Returns whether it is another page than before. */
bool play_look(Play *play, const View *view, const BaseAddress *address, int64_t now_ms);

/* Where to go now; NULL: nowhere yet. Borrowed from the page in front. */
const char *play_next(const Play *play, int64_t now_ms);

/* 1 when the page begins to come up … 0 when it is there. */
double play_arriving(const Play *play, int64_t now_ms);

/* Milliseconds until something is due, `frame_ms` between two pictures while it comes up; -1:
 * never. */
int64_t play_wait_ms(const Play *play, int64_t now_ms, int64_t drawn_ms, int frame_ms);
