#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <ui/canvas.h>

/*
 * One finger, one action (F5): pressed where it goes down, activated where it goes up inside the
 * same target; sliding off cancels, and sliding back on presses again. What a panel reports besides
 * that one finger does nothing:
 *
 * - a second finger is ignored until it is lifted; a third is a hand or a palm on the glass, and
 *   the touch in progress is cancelled;
 * - as long as any of them rests there, no new touch begins;
 * - a touch within 60 ms of the end of the one before is a bounce and is ignored, whatever that one
 *   was: an action, a list dragged, a hand, a finger beside every target.
 *
 * A panel that loses the end of a touch (a drop of water, a plug) does not lock the kiosk: fingers
 * nothing was heard of for TOUCH_FORGOTTEN_MS count no longer.
 */
#define TOUCH_DEBOUNCE_MS 60
#define TOUCH_FORGOTTEN_MS 3000
#define TOUCH_LIMIT_ID_BYTES 512
#define TOUCH_LIMIT_OTHERS 16 /* fingers beside the one that counts; more are all ignored too */

typedef struct {
    bool down;
    int64_t finger;                     /* the finger that counts */
    int64_t heard_ms;                   /* when any finger was last heard of */
    int64_t ended_ms;                   /* when any finger was last lifted; 0: never */
    char pressed[TOUCH_LIMIT_ID_BYTES]; /* id where it went down; "" for none */
    bool inside;                        /* still over that target */
    int64_t others[TOUCH_LIMIT_OTHERS]; /* fingers that do nothing until they are lifted */
    int other_count;
} Touch;

/* The id to draw pressed, or NULL. */
const char *touch_pressed_id(const Touch *touch);

/* Where a finger is, and when. */
typedef struct {
    int64_t finger;
    int x;
    int y;
    int64_t time_ms;
} TouchPoint;

/* Whether a finger that comes down now only bounces: it is nobody's. */
bool touch_is_bounce(const Touch *touch, const TouchPoint *point);

/* Each returns true when the picture changes (a target looks pressed or no longer does). */
bool touch_begin(Touch *touch, const UiCanvas *canvas, const TouchPoint *point);
bool touch_move(Touch *touch, const UiCanvas *canvas, const TouchPoint *point);

/*
 * Ends the touch. `activated` (TOUCH_LIMIT_ID_BYTES) receives the id to follow, "" for none.
 */
bool touch_end(Touch *touch, const UiCanvas *canvas, const TouchPoint *point, char *activated);

/* Forgets a touch in progress: the screen under it has changed. */
void touch_cancel(Touch *touch);
