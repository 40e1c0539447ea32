#pragma once

#include <screen/screen.h>

/**
 * What lies over the page for a while, whatever page it is. Drawn after the page; the page itself
 * stays as it was underneath.
 */
#define SCREEN_OVERLAY_ID_STAY "idle:stay"
#define SCREEN_OVERLAY_ID_LEAVE "idle:leave"

/** "Are you still there?" with the seconds left and one big answer (I1). */
void screen_overlay_draw_still_there(const ScreenContext *context, const UiDraw *draw,
                                     int seconds_left);

/** The cleaning lock (I5): nothing to touch, and when it ends. Covers the page. */
void screen_overlay_draw_cleaning(const ScreenContext *context, const UiDraw *draw,
                                  int seconds_left);
