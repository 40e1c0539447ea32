#pragma once

#include "ui/draw.h"

/**
 * Toast: a few words that something has been done, over the lower part of the page. It asks
 * nothing, covers no target for longer than it is shown, and must never be the only place that
 * says something that matters: it goes by itself.
 */
typedef struct {
    UiTone tone;
    UiIcon icon; /* NONE: the tone's own */
    const char *sentence;
} UiToast;

/** How long one stays: time to read two lines twice. For the caller's clock. */
#define UI_TOAST_SHOWN_MS 5000

/** At the bottom of the box, centred, as wide as its words. Returns the height used. */
int ui_toast_draw(const UiDraw *draw, UiBox box, const UiToast *toast);
