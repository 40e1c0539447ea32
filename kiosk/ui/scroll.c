#include "ui/scroll.h"

#include "ui/theme.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A glide loses all but this share of its speed in a second. Below the slowest, about a pixel in
   each picture, it would creep and stutter: it stands, or reaches its goal at that speed. */
#define KEPT_PER_SECOND 0.05
#define SLOWEST_MM_S 40.0
#define FASTEST_MM_S 3000.0
/* A goal is reached by halves: 97 % of the way in the time the theme gives a glide. */
#define HALVES 5.0
/* A page keeps a little of what was read before. */
#define PAGE_SHARE 0.85
/* A finger that rests this long before it lifts throws nothing. */
#define REST_MS 80

void ui_scroll_init(UiScroll *scroll, double px_per_mm)
{
    memset(scroll, 0, sizeof *scroll);
    scroll->px_per_mm = px_per_mm;
}

static double limit_of(const UiScroll *scroll)
{
    return scroll->content_px > scroll->view_px ? scroll->content_px - scroll->view_px : 0;
}

static double inside(const UiScroll *scroll, double offset)
{
    double limit = limit_of(scroll);
    return offset < 0 ? 0 : offset > limit ? limit : offset;
}

static void stop(UiScroll *scroll)
{
    scroll->velocity_px_s = 0;
    scroll->gliding_to_goal = false;
}

void ui_scroll_set_extent(UiScroll *scroll, int content_px, int view_px)
{
    scroll->content_px = content_px;
    scroll->view_px = view_px;
    scroll->offset_px = inside(scroll, scroll->offset_px);
    scroll->goal_px = inside(scroll, scroll->goal_px);
}

void ui_scroll_press(UiScroll *scroll, int y_px, int64_t now_ms)
{
    stop(scroll);
    scroll->pressed = true;
    scroll->dragging = false;
    scroll->press_y_px = y_px;
    scroll->last_y_px = y_px;
    scroll->last_ms = now_ms;
}

/* Speed of the finger, smoothed: single reports jitter. */
static void follow_speed(UiScroll *scroll, int moved_px, int64_t passed_ms)
{
    if (passed_ms <= 0) {
        return;
    }
    double now_px_s = moved_px * 1000.0 / (double)passed_ms;
    double fastest = FASTEST_MM_S * scroll->px_per_mm;
    now_px_s = fmin(fmax(now_px_s, -fastest), fastest);
    double share = passed_ms > REST_MS ? 1.0 : 0.5;
    scroll->velocity_px_s += (now_px_s - scroll->velocity_px_s) * share;
}

bool ui_scroll_move(UiScroll *scroll, int y_px, int64_t now_ms)
{
    if (!scroll->pressed) {
        return false;
    }
    double slop_px = UI_SCROLL_SLOP_MM * scroll->px_per_mm;
    if (!scroll->dragging && abs(y_px - scroll->press_y_px) <= slop_px) {
        return false;
    }
    int moved_px = scroll->last_y_px - y_px;
    scroll->dragging = true;
    scroll->offset_px = inside(scroll, scroll->offset_px + moved_px);
    follow_speed(scroll, moved_px, now_ms - scroll->last_ms);
    scroll->last_y_px = y_px;
    scroll->last_ms = now_ms;
    return true;
}

bool ui_scroll_release(UiScroll *scroll, int64_t now_ms)
{
    bool dragged = scroll->dragging;
    scroll->pressed = false;
    scroll->dragging = false;
    if (!dragged || now_ms - scroll->last_ms > REST_MS) {
        scroll->velocity_px_s = 0;
    }
    scroll->last_ms = now_ms;
    return dragged;
}

void ui_scroll_page(UiScroll *scroll, int pages)
{
    double from = scroll->gliding_to_goal ? scroll->goal_px : scroll->offset_px;
    scroll->goal_px = inside(scroll, from + pages * PAGE_SHARE * scroll->view_px);
    scroll->velocity_px_s = 0;
    scroll->gliding_to_goal = true;
    scroll->last_ms = 0;
}

void ui_scroll_glide_to(UiScroll *scroll, int offset_px)
{
    scroll->goal_px = inside(scroll, offset_px);
    scroll->velocity_px_s = 0;
    scroll->gliding_to_goal = true;
}

void ui_scroll_by(UiScroll *scroll, int delta_px)
{
    stop(scroll);
    scroll->offset_px = inside(scroll, scroll->offset_px + delta_px);
}

static void glide_to_goal(UiScroll *scroll, double passed_ms)
{
    double left = scroll->goal_px - scroll->offset_px;
    double nearer = left * pow(0.5, passed_ms * HALVES / ui_theme_motion_ms(UI_MOTION_GLIDE));
    double slowest_px = SLOWEST_MM_S * scroll->px_per_mm * passed_ms / 1000.0;
    double at_slowest = copysign(fmax(fabs(left) - slowest_px, 0), left);
    scroll->offset_px = scroll->goal_px - (fabs(nearer) < fabs(at_slowest) ? nearer : at_slowest);
    if (fabs(scroll->goal_px - scroll->offset_px) < 0.5) {
        scroll->offset_px = scroll->goal_px;
        scroll->gliding_to_goal = false;
    }
}

static void glide_freely(UiScroll *scroll, double passed_ms)
{
    double wanted = scroll->offset_px + scroll->velocity_px_s * passed_ms / 1000.0;
    scroll->offset_px = inside(scroll, wanted);
    scroll->velocity_px_s *= pow(KEPT_PER_SECOND, passed_ms / 1000.0);
    bool at_end = scroll->offset_px != wanted;
    if (at_end || fabs(scroll->velocity_px_s) < SLOWEST_MM_S * scroll->px_per_mm) {
        scroll->velocity_px_s = 0;
    }
}

bool ui_scroll_advance(UiScroll *scroll, int64_t now_ms)
{
    if (scroll->pressed) {
        return false;
    }
    double passed_ms = scroll->last_ms > 0 ? (double)(now_ms - scroll->last_ms) : 0;
    scroll->last_ms = now_ms;
    if (scroll->gliding_to_goal) {
        glide_to_goal(scroll, passed_ms);
    } else if (scroll->velocity_px_s != 0) {
        glide_freely(scroll, passed_ms);
    }
    return scroll->gliding_to_goal || scroll->velocity_px_s != 0;
}

int ui_scroll_offset(const UiScroll *scroll) { return (int)lround(scroll->offset_px); }

bool ui_scroll_can_up(const UiScroll *scroll) { return ui_scroll_offset(scroll) > 0; }

bool ui_scroll_can_down(const UiScroll *scroll)
{
    return ui_scroll_offset(scroll) < (int)limit_of(scroll);
}
