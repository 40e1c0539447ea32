#include "pulse.h"

#include <glib.h>
#include <systemd/sd-daemon.h>

#define SHARE_OF_PATIENCE 0.4

void pulse_init(Pulse *pulse)
{
    uint64_t patience_us = 0;
    bool heard = sd_watchdog_enabled(0, &patience_us) > 0;
    *pulse =
        (Pulse){.apart_ms = heard ? (int64_t)((double)patience_us / 1000 * SHARE_OF_PATIENCE) : 0};
}

void pulse_show_frame(Pulse *pulse, int release, int64_t now_ms)
{
    if (pulse->ready) {
        return;
    }
    pulse->ready = true;
    pulse->asked_ms = now_ms;
    // The status is for `systemctl status`: English, like all it says there.
    (void)sd_notifyf(
        0, release > 0 ? "READY=1\nSTATUS=Showing release %d" : "READY=1\nSTATUS=No data yet",
        release);
}

bool pulse_is_due(const Pulse *pulse, int64_t now_ms) { return pulse_wait_ms(pulse, now_ms) == 0; }

int64_t pulse_wait_ms(const Pulse *pulse, int64_t now_ms)
{
    if (pulse->apart_ms == 0 || !pulse->ready) {
        return -1;
    }
    return MAX(pulse->asked_ms + pulse->apart_ms - now_ms, 0);
}

void pulse_beat(Pulse *pulse, bool works, int64_t now_ms)
{
    pulse->asked_ms = now_ms;
    if (works) {
        (void)sd_notify(0, "WATCHDOG=1");
    }
}

void pulse_end(const Pulse *pulse)
{
    if (pulse->ready) {
        (void)sd_notify(0, "STOPPING=1");
    }
}
