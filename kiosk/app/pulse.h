#pragma once

#include <stdbool.h>
#include <stdint.h>

/*
 * What the service manager hears of the kiosk (systemd's sd_notify(3), Type=notify): "ready" when
 * the first frame is on the screen, with data or without, and then, when its unit has a
 * WatchdogSec, that the kiosk still works. The main loop alone says so, and only when the events
 * that were there are handled, the display server has answered and the data have answered a
 * question: a kiosk that hangs in any of these falls silent and is started again.
 *
 * Started by hand it says nothing and wakes nobody. Times are milliseconds of a clock that only
 * goes forward.
 */
typedef struct {
    int64_t apart_ms; /* between two words; 0: nobody listens for them */
    int64_t asked_ms; /* when it was last asked whether the kiosk works */
    bool ready;
} Pulse;

/* `apart_ms` is 0.4 of what the manager waits: a word may come late and one may be lost. */
void pulse_init(Pulse *pulse);

/* A frame is on the screen: what the first one means. */
void pulse_show_frame(Pulse *pulse, int release, int64_t now_ms);

/* Whether the next word is due; milliseconds until then, -1 for never. */
bool pulse_is_due(const Pulse *pulse, int64_t now_ms);
int64_t pulse_wait_ms(const Pulse *pulse, int64_t now_ms);

/* Whether all that is asked of a working kiosk holds now. If not, nothing is said, and it is asked
   again in its time: the manager decides how long it waits. */
void pulse_beat(Pulse *pulse, bool works, int64_t now_ms);

/* It ends because it was told to. */
void pulse_end(const Pulse *pulse);
