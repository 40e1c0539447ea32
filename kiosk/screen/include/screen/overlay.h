#pragma once

#include <screen/panel.h>
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

/** A panel that is off, for as long as it is: nothing to see and nothing to touch. */
void screen_overlay_draw_dark(const UiDraw *draw);

/**
 * "Is the picture upright?", or whether a touch is where the finger is, with the seconds until all
 * is as before (I6). Ids: screen/panel.h.
 */
void screen_overlay_draw_trial(const ScreenContext *context, const UiDraw *draw,
                               ScreenPanelTrial trial, int seconds_left);

/**
 * What a toast says: something has just been done. Low reach needs none: the head of every page
 * says it.
 */
typedef enum {
    SCREEN_TOAST_NONE,
    SCREEN_TOAST_LETTERS, /* they have changed size */
    SCREEN_TOAST_COLOURS,
    SCREEN_TOAST_LANGUAGE,
    SCREEN_TOAST_CALM, /* nothing moves by itself */
    SCREEN_TOAST_MOVING,
    SCREEN_TOAST_CLEANED,  /* the cleaning lock is over */
    SCREEN_TOAST_NEW_DATA, /* a release has arrived while somebody reads */
    SCREEN_TOAST_COUNT,
} ScreenToast;

/**
 * A few words over the lower part of the page, above its foot (ui/widget/toast.h). Nothing is
 * drawn over a question that must be answered first.
 */
void screen_overlay_draw_toast(const UiDraw *draw, ScreenToast toast);
