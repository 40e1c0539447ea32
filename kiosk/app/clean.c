#include "clean.h"

#define SECOND_MS 1000

static int64_t left_ms(const Clean *clean, int64_t now_ms)
{
    int64_t left = clean->since_ms + (int64_t)CLEAN_SECONDS * SECOND_MS - now_ms;
    return clean->on && left > 0 ? left : 0;
}

void clean_begin(Clean *clean, int64_t now_ms)
{
    clean->on = true;
    clean->since_ms = now_ms;
}

bool clean_advance(Clean *clean, int64_t now_ms)
{
    bool over = clean->on && left_ms(clean, now_ms) == 0;
    clean->on = clean->on && !over;
    return over;
}

int clean_seconds_left(const Clean *clean, int64_t now_ms)
{
    return (int)((left_ms(clean, now_ms) + SECOND_MS - 1) / SECOND_MS);
}

int64_t clean_wait_ms(const Clean *clean, int64_t now_ms)
{
    if (!clean->on) {
        return -1;
    }
    int64_t left = left_ms(clean, now_ms);
    return left % SECOND_MS > 0 || left == 0 ? left % SECOND_MS : SECOND_MS;
}
