#include "idle.h"

#include <glib.h>

#define SECOND_MS 1000

void idle_init(Idle *idle, int idle_seconds, int countdown_seconds, bool in_use, int64_t now_ms)
{
    *idle = (Idle){.idle_ms = (int64_t)idle_seconds * SECOND_MS,
                   .countdown_ms = (int64_t)countdown_seconds * SECOND_MS,
                   .phase = in_use ? IDLE_USE : IDLE_REST,
                   .since_ms = now_ms};
}

void idle_use(Idle *idle, int64_t now_ms)
{
    idle->phase = IDLE_USE;
    idle->since_ms = now_ms;
}

void idle_end(Idle *idle) { idle->phase = IDLE_REST; }

IdleEvent idle_advance(Idle *idle, int64_t now_ms)
{
    int64_t passed_ms = now_ms - idle->since_ms;
    if (idle->phase == IDLE_USE && passed_ms >= idle->idle_ms) {
        idle->phase = IDLE_COUNTDOWN;
        idle->since_ms = now_ms;
        return IDLE_ASKS;
    }
    if (idle->phase != IDLE_COUNTDOWN) {
        return IDLE_NOTHING;
    }
    if (passed_ms >= idle->countdown_ms) {
        idle->phase = IDLE_REST;
        return IDLE_ENDS;
    }
    return IDLE_COUNTS;
}

int idle_seconds_left(const Idle *idle, int64_t now_ms)
{
    int64_t left_ms = idle->since_ms + idle->countdown_ms - now_ms;
    return idle->phase != IDLE_COUNTDOWN || left_ms <= 0
               ? 0
               : (int)((left_ms + SECOND_MS - 1) / SECOND_MS);
}

int64_t idle_wait_ms(const Idle *idle, int64_t now_ms)
{
    switch (idle->phase) {
    case IDLE_USE:
        return MAX(idle->since_ms + idle->idle_ms - now_ms, 0);
    case IDLE_COUNTDOWN: {
        int64_t left_ms = MAX(idle->since_ms + idle->countdown_ms - now_ms, 0);
        int64_t to_next_second = left_ms % SECOND_MS;
        return to_next_second > 0 ? to_next_second : MIN(left_ms, SECOND_MS);
    }
    default:
        return -1;
    }
}
