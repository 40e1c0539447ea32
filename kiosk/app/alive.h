#pragma once

#include <base/heartbeat.h>
#include <stdint.h>

/*
 * The kiosk's word that its screen draws and is touched (base/heartbeat.h), for the province. It is
 * written when a frame has been shown, at most once in five minutes and at once for the first, so a
 * kiosk at rest is not woken for it and its disk is spared.
 */
typedef struct {
    const char *folder; /* the state folder, borrowed; NULL: nothing is written */
    BaseHeartbeat told; /* what the file says */
    int64_t touch_unix;
} Alive;

void alive_touch(Alive *alive, int64_t now_unix);

/* A frame was shown. A folder that cannot be written is warned of once. */
void alive_show_frame(Alive *alive, int64_t now_unix);
