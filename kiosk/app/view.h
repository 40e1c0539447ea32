#pragma once

#include <screen/screen.h>
#include <ui/canvas.h>
#include <ui/text.h>

#include "data.h"
#include "navigator.h"

/* The screen that is open, and the canvas it was last drawn into. */
typedef struct {
    const ScreenClass *screen;
    void *state;
    UiCanvas *canvas;
    UiText *text; /* borrowed */
    UiMetrics metrics;
    const ScreenTyped *typed; /* borrowed: what the visitor types; NULL: nobody can */
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
