#pragma once

#include <screen/overlay.h>
#include <screen/screen.h>
#include <ui/canvas.h>
#include <ui/text.h>

#include "data.h"
#include "navigator.h"

/* What lies over the screen (screen/overlay.h). */
typedef enum {
    VIEW_OVERLAY_NONE,
    VIEW_OVERLAY_STILL_THERE,
    VIEW_OVERLAY_CLEANING,
    VIEW_OVERLAY_TRIAL, /* of the panel */
    VIEW_OVERLAY_DARK,
} ViewOverlay;

/* The screen that is open, and the canvas it was last drawn into. */
typedef struct {
    const ScreenClass *screen;
    void *state;
    UiCanvas *canvas;
    UiText *text; /* borrowed */
    UiMetrics metrics;
    int scroll_px;                /* a list that follows the finger is pushed up by this */
    UiPoint pan_px;               /* and a picture by this */
    double arriving;              /* of a page that comes up by itself: 1 … 0 */
    const ScreenTyped *typed;     /* borrowed: what the visitor types; NULL: nobody can */
    const ScreenStaff *staff;     /* borrowed: for the officers' pages; NULL: there are none */
    const ScreenPanel *panel;     /* borrowed, likewise */
    const ScreenMeeting *meeting; /* borrowed: NULL: nobody can begin one */
    const ScreenSetup *setup; /* borrowed: for the pages of the first run; NULL: there are none */
    ViewOverlay overlay;
    ScreenPanelTrial trial; /* that the overlay asks about */
    ScreenToast toast;      /* when there is no overlay */
    int seconds_left;       /* that the overlay shows */
} View;

void view_init(View *view, UiText *text, const UiMetrics *metrics);
void view_clear(View *view);

/*
 * Opens the screen of the navigator's address on the data in force. Without data, or when the
 * address names nothing, the screen that says so is opened instead: there is always a screen.
 */
void view_open(View *view, const Data *data, const Navigator *navigator);

/* Forgets what is on the canvas and overwrites it: typed words may be there. */
void view_wipe(View *view);

/* Records the picture again. `pressed_id` and `focus_id` may be NULL. */
void view_draw(View *view, const Data *data, const Navigator *navigator, const char *pressed_id,
               const char *focus_id);

/* What is in front, for logs: the name of the screen or of the overlay. Static text. */
const char *view_name(const View *view);
