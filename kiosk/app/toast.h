#pragma once

#include <screen/overlay.h>
#include <stdint.h>

#include "choice.h"

/*
 * A few words that something has been done (ui/widget/toast.h), for as long as it takes to read
 * them twice. Only what the visitor did or must know, one at a time: the newer replaces the older,
 * and going to another page takes it away.
 */
typedef struct {
    ScreenToast shown; /* NONE: nothing */
    int64_t until_ms;  /* 0: its time begins when the next picture is drawn */
} Toast;

void toast_say(Toast *toast, ScreenToast words);
void toast_clear(Toast *toast);

/* Begins the time of a new one, ends that of an old one. */
void toast_advance(Toast *toast, int64_t now_ms);

/* Milliseconds until it goes; -1: nothing is shown. */
int64_t toast_wait_ms(const Toast *toast, int64_t now_ms);

/* What to say of a change that a visitor made; NONE when nothing need be said. */
ScreenToast toast_of_choice(const Choice *before, const Choice *after);
