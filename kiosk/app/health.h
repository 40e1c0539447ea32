#pragma once

#include <screen/health.h>
#include <stdint.h>
#include <ui/text.h>

#include "data.h"
#include "settings.h"

/*
 * Finds the facts about this kiosk (screen/health.h): asks disk, fonts, kernel and what the display
 * told. Some milliseconds; for the officers' page and for --selftest, not for every frame.
 */

/* What only the loop knows, which knows SDL. */
typedef struct {
    const char *sdl;          /* its version; borrowed; NULL: not known */
    const char *driver;       /* of SDL's video; static; NULL: no window */
    double reported_width_mm; /* of the picture, by the display; 0: it says nothing */
    UiTurn turn;              /* of the picture now: officers may turn it */
    int touch_panels;         /* -1: not known */
    int64_t now_ms;           /* 0 when the program began */
    int64_t touched_ms; /* by that clock, when a finger was last heard of; 0: not in this run */
} HealthDisplay;

#define HEALTH_LIMIT_VERSION_BYTES 128

typedef struct {
    ScreenHealth facts;
    char kernel[HEALTH_LIMIT_VERSION_BYTES];
} Health;

/* `text` may be NULL: there are no letters. `health` must not be moved afterwards: the facts point
   into it. */
void health_look(Health *health, const Settings *settings, const Data *data, UiText *text,
                 const UiMetrics *metrics, const HealthDisplay *display);
