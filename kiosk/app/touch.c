#include "touch.h"

#include <glib.h>
#include <string.h>

// This many fingers beside the one that counts are no finger but a hand.
#define HAND_FINGERS 2

const char *touch_pressed_id(const Touch *touch)
{
    return touch->down && touch->inside ? touch->pressed : NULL;
}

static bool is_over_pressed(const Touch *touch, const UiCanvas *canvas, const TouchPoint *point)
{
    const char *id = ui_canvas_hit(canvas, point->x, point->y);
    return id != NULL && strcmp(id, touch->pressed) == 0;
}

static int find_other(const Touch *touch, int64_t finger)
{
    for (int i = 0; i < touch->other_count; i++) {
        if (touch->others[i] == finger) {
            return i;
        }
    }
    return -1;
}

static void ignore_finger(Touch *touch, int64_t finger)
{
    if (find_other(touch, finger) < 0 && touch->other_count < TOUCH_LIMIT_OTHERS) {
        touch->others[touch->other_count++] = finger;
    }
}

static void lift_other(Touch *touch, int64_t finger)
{
    int index = find_other(touch, finger);
    if (index >= 0) {
        touch->others[index] = touch->others[--touch->other_count];
    }
}

static void hear(Touch *touch, const TouchPoint *point)
{
    if (point->time_ms - touch->heard_ms > TOUCH_FORGOTTEN_MS) {
        touch->other_count = 0;
    }
    touch->heard_ms = point->time_ms;
}

// A finger that does nothing. Returns whether it took the pressed look off a target.
static bool begin_ignored(Touch *touch, const TouchPoint *point)
{
    bool was_pressed = touch_pressed_id(touch) != NULL;
    ignore_finger(touch, point->finger);
    if (touch->down && touch->other_count >= HAND_FINGERS) {
        ignore_finger(touch, touch->finger);
        touch_cancel(touch);
    }
    return was_pressed && touch_pressed_id(touch) == NULL;
}

bool touch_is_bounce(const Touch *touch, const TouchPoint *point)
{
    return touch->ended_ms != 0 && point->time_ms - touch->ended_ms < TOUCH_DEBOUNCE_MS;
}

bool touch_begin(Touch *touch, const UiCanvas *canvas, const TouchPoint *point)
{
    bool lost = touch->down && point->time_ms - touch->heard_ms > TOUCH_FORGOTTEN_MS;
    hear(touch, point);
    lift_other(touch, point->finger); // down again: its end was lost
    if (lost) {
        touch_cancel(touch);
    }
    if (touch->down || touch->other_count > 0 || touch_is_bounce(touch, point)) {
        return begin_ignored(touch, point);
    }
    const char *id = ui_canvas_hit(canvas, point->x, point->y);
    if (id == NULL || strlen(id) >= sizeof touch->pressed) {
        return false;
    }
    touch->down = true;
    touch->inside = true;
    touch->finger = point->finger;
    g_strlcpy(touch->pressed, id, sizeof touch->pressed);
    return true;
}

bool touch_move(Touch *touch, const UiCanvas *canvas, const TouchPoint *point)
{
    hear(touch, point);
    if (!touch->down || point->finger != touch->finger) {
        return false;
    }
    bool inside = is_over_pressed(touch, canvas, point);
    bool changed = inside != touch->inside;
    touch->inside = inside;
    return changed;
}

bool touch_end(Touch *touch, const UiCanvas *canvas, const TouchPoint *point, char *activated)
{
    activated[0] = '\0';
    hear(touch, point);
    lift_other(touch, point->finger);
    touch->ended_ms = point->time_ms; // also of a drag, a hand, a touch on nothing: they bounce too
    if (!touch->down || point->finger != touch->finger) {
        return false;
    }
    if (is_over_pressed(touch, canvas, point)) {
        g_strlcpy(activated, touch->pressed, TOUCH_LIMIT_ID_BYTES);
    }
    touch_cancel(touch);
    return true;
}

void touch_cancel(Touch *touch)
{
    touch->down = false;
    touch->inside = false;
    touch->pressed[0] = '\0';
}
