#include "touch.h"

#include <glib.h>
#include <string.h>

const char *touch_pressed_id(const Touch *touch)
{
    return touch->down && touch->inside ? touch->pressed : NULL;
}

static bool is_over_pressed(const Touch *touch, const UiCanvas *canvas, const TouchPoint *point)
{
    const char *id = ui_canvas_hit(canvas, point->x, point->y);
    return id != NULL && strcmp(id, touch->pressed) == 0;
}

bool touch_begin(Touch *touch, const UiCanvas *canvas, const TouchPoint *point)
{
    if (touch->down ||
        (touch->ended_ms != 0 && point->time_ms - touch->ended_ms < TOUCH_DEBOUNCE_MS)) {
        return false;
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
    if (!touch->down || point->finger != touch->finger) {
        return false;
    }
    if (is_over_pressed(touch, canvas, point)) {
        g_strlcpy(activated, touch->pressed, TOUCH_LIMIT_ID_BYTES);
    }
    touch->ended_ms = point->time_ms;
    touch_cancel(touch);
    return true;
}

void touch_cancel(Touch *touch)
{
    touch->down = false;
    touch->inside = false;
    touch->pressed[0] = '\0';
}
