#include <string.h>
#include <ui/widget/pinpad.h>

#include "visit_part.h"

// What a finger and a key mean to a visit.

/* Lists and pictures under the finger. A bounce takes hold of nothing: a list that glides would
   jump back. */
static void begin_moving(Visit *visit, const TouchPoint *point)
{
    double px_per_mm = visit->view.metrics.px_per_mm;
    if (!touch_is_bounce(&visit->touch, point) &&
        !pan_begin(&visit->pan, visit->view.canvas, point, px_per_mm)) {
        drag_begin(&visit->drag, visit->view.canvas, point, px_per_mm);
    }
}

static void end_pushing(Visit *visit, const TouchPoint *point)
{
    UiPoint middle = {0, 0};
    if (pan_end(&visit->pan, point, &middle) &&
        navigator_look_at(visit->navigator, middle.x, middle.y)) {
        visit_open_screen(visit);
    }
}

static void wake(Visit *visit, int64_t now_ms)
{
    visit->dark = false;
    visit_activate(visit, "home", now_ms);
}

void visit_touch(Visit *visit, VisitTouch kind, const TouchPoint *point)
{
    char activated[TOUCH_LIMIT_ID_BYTES] = "";
    const UiCanvas *canvas = visit->view.canvas;
    if (visit->clean.on) {
        return;
    }
    if (visit->dark) {
        if (kind == VISIT_TOUCH_BEGIN) {
            wake(visit, point->time_ms);
        }
        return;
    }
    if (visit_is_trying_touch(visit)) {
        staff_touch(&visit->staff, &visit->view.metrics, (UiPoint){point->x, point->y},
                    point->time_ms);
    }
    if (kind == VISIT_TOUCH_END) {
        (void)drag_end(&visit->drag, point, visit->view.metrics.calm);
        (void)touch_end(&visit->touch, canvas, point, activated);
        end_pushing(visit, point);
        visit_activate(visit, activated, point->time_ms);
        return;
    }
    if (visit->idle.phase == IDLE_USE) {
        idle_use(&visit->idle, point->time_ms);
    }
    if (kind == VISIT_TOUCH_BEGIN) {
        focus_clear(&visit->focus);
        (void)touch_begin(&visit->touch, canvas, point);
        begin_moving(visit, point);
    } else if (drag_move(&visit->drag, point) || pan_move(&visit->pan, point)) {
        touch_cancel(&visit->touch);
    } else {
        (void)touch_move(&visit->touch, canvas, point);
    }
}

bool visit_any_key(Visit *visit, int64_t now_ms)
{
    bool meant = visit->dark || visit->panel.asks;
    if (visit->dark) {
        wake(visit, now_ms);
    } else if (visit->panel.asks) {
        visit_leave_crosses(visit);
    }
    return meant;
}

void visit_touch_cross(Visit *visit, VisitTouch kind, int64_t finger, CalibrationPoint at,
                       int64_t now_ms)
{
    Panel *panel = &visit->panel;
    if (kind == VISIT_TOUCH_BEGIN) {
        panel_begin_touch(panel, finger, at, now_ms);
    } else if (kind == VISIT_TOUCH_MOVE) {
        panel_move_touch(panel, finger, at, now_ms);
    } else if (panel_end_touch(panel, finger, &visit->view.metrics, now_ms)) {
        if (panel_is_on_trial(panel)) {
            visit_leave_crosses(visit);
        } else {
            visit_open_screen(visit);
        }
    }
}

static bool can_touch(const Visit *visit, const char *id)
{
    const UiCanvas *canvas = visit->view.canvas;
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        if (strcmp(target.text, id) == 0) {
            return true;
        }
    }
    return false;
}

/* The id a key stands for; NULL: it only moves the focus. On a pad, the keys that end a number and
   take a digit back do so. */
static const char *id_of_key(const Visit *visit, VisitKey key)
{
    switch (key) {
    case VISIT_KEY_OK:
        return focus_id(&visit->focus) == NULL && can_touch(visit, UI_PINPAD_ID_DONE)
                   ? UI_PINPAD_ID_DONE
                   : focus_id(&visit->focus);
    case VISIT_KEY_BACK:
        return can_touch(visit, UI_PINPAD_ID_BACK) ? UI_PINPAD_ID_BACK : "back";
    case VISIT_KEY_HOME:
        return "home";
    case VISIT_KEY_PAGE_UP:
        return ui_canvas_page_up(visit->view.canvas);
    case VISIT_KEY_PAGE_DOWN:
        return ui_canvas_page_down(visit->view.canvas);
    default:
        return NULL;
    }
}

void visit_key(Visit *visit, VisitKey key, int64_t now_ms)
{
    if (visit->clean.on || visit_any_key(visit, now_ms)) {
        return;
    }
    if (visit->idle.phase == IDLE_REST) {
        visit_activate(visit, "home", now_ms);
        return;
    }
    const char *meeting = visit_meeting_id_of_key(visit, key);
    if (meeting != NULL && visit->idle.phase == IDLE_USE) {
        visit_activate(visit, meeting, now_ms);
        return;
    }
    bool onward = key == VISIT_KEY_NEXT || key == VISIT_KEY_RIGHT;
    bool moves = onward || key == VISIT_KEY_BEFORE || key == VISIT_KEY_LEFT;
    if (!moves) {
        g_autofree char *id = g_strdup(id_of_key(visit, key));
        visit_activate(visit, id != NULL ? id : "", now_ms);
        return;
    }
    focus_move(&visit->focus, visit->view.canvas, onward ? 1 : -1);
    if (visit->idle.phase == IDLE_USE) {
        idle_use(&visit->idle, now_ms);
    }
}

bool visit_digit(Visit *visit, int digit, int64_t now_ms)
{
    char id[sizeof UI_PINPAD_ID_PREFIX + 1];
    (void)g_snprintf(id, sizeof id, UI_PINPAD_ID_PREFIX "%d", digit);
    bool in_use = !visit->clean.on && visit->idle.phase == IDLE_USE;
    if (in_use && visit_type_in_meeting(visit, digit, now_ms)) {
        return true;
    }
    bool takes = in_use && can_touch(visit, id);
    if (takes) {
        visit_activate(visit, id, now_ms);
    }
    explicit_bzero(id, sizeof id);
    // On a pad that is full or locked a digit still is one, and no way to another page.
    return takes || (in_use && (can_touch(visit, UI_PINPAD_ID_BACK) ||
                                strcmp(view_name(&visit->view), "staff_pin") == 0));
}
