#pragma once

#include "ui/canvas.h"

#include <X11/Xlib.h>
#include <stdbool.h>

/**
 * Private to kiosk/ui/render: the displays of an X server (RandR 1.3): where the panel and a second
 * one lie on the screen that all of them share, and the second's place beside the panel.
 *
 * A display that went while it was asked about is an error of the next request: callers ignore X
 * errors meanwhile (panel.h).
 */

/** What a display had before it was given a place. */
typedef struct {
    unsigned long output; /* 0: none was given a place */
    unsigned long mode;   /* 0: it was off */
    int x;
    int y;
    int screen_width_px;
    int screen_height_px;
} UiHeadsBefore;

typedef struct {
    UiBox panel;
    UiBox second;         /* empty: there is none that shows something */
    unsigned long output; /* its own; 0: no second display is plugged in */
    int screen_width_px;
    int screen_height_px;
} UiHeads;

/** Where all lie now. `at` is a point of the panel. Returns false without RandR. */
bool ui_heads_find(Display *display, UiPoint at, UiHeads *heads);

/**
 * Gives the second display its best mode up to 1920 × 1200 at the right of the panel, unless it
 * lies there or elsewhere beside it. `before` is filled in when it is changed. Returns whether the
 * display shows something of its own now; `heads` is found anew.
 */
bool ui_heads_extend(Display *display, UiPoint at, UiHeads *heads, UiHeadsBefore *before);

/** Puts the display back. Nothing where `before` says none. */
void ui_heads_restore(Display *display, UiPoint at, UiHeads *heads, const UiHeadsBefore *before);
