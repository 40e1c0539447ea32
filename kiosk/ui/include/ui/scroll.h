#pragma once

#include <stdbool.h>
#include <stdint.h>

/**
 * Kinetic scrolling of one list: state and arithmetic, no drawing.
 *
 * The finger drags the content one to one; released in motion it glides on and slows down; it never
 * passes the ends. Page buttons (ui/widget/pager.h) do the same without a gesture. Times are
 * milliseconds of one monotonic clock the caller chooses.
 */

/** A finger that moved less than this many mm has touched, not dragged. */
#define UI_SCROLL_SLOP_MM 3.0

typedef struct {
    double offset_px;     /* how far the content is pushed up: 0 at its top */
    double velocity_px_s; /* > 0: towards the end */
    double goal_px;       /* where a page button glides to */
    bool gliding_to_goal;
    bool pressed;
    bool dragging; /* the finger moved beyond the slop: its release touches nothing */
    int content_px;
    int view_px;
    double px_per_mm;
    int press_y_px;
    int last_y_px;
    int64_t last_ms;
} UiScroll;

/** Start at the top; `px_per_mm` scales slop and speeds to the panel. */
void ui_scroll_init(UiScroll *scroll, double px_per_mm);

/** Heights of content and view this frame; the offset is brought back inside. */
void ui_scroll_set_extent(UiScroll *scroll, int content_px, int view_px);

/** Finger down inside the view: stops any glide. */
void ui_scroll_press(UiScroll *scroll, int y_px, int64_t now_ms);

/** Finger moved. Returns true when this is (now) a drag and the touch must activate nothing. */
bool ui_scroll_move(UiScroll *scroll, int y_px, int64_t now_ms);

/** Finger up: glides on if it was fast. Returns true when it was a drag. */
bool ui_scroll_release(UiScroll *scroll, int64_t now_ms);

/** Pushes by pages of the view: +1 towards the end, -1 towards the top. Glides in ≤ 200 ms. */
void ui_scroll_page(UiScroll *scroll, int pages);

/** Glides to an offset (brought inside) as a page does. */
void ui_scroll_glide_to(UiScroll *scroll, int offset_px);

/** Pushes by pixels at once (mouse wheel, focus moved out of view). */
void ui_scroll_by(UiScroll *scroll, int delta_px);

/** Moves on to `now_ms`. Returns true while something still moves and frames are wanted. */
bool ui_scroll_advance(UiScroll *scroll, int64_t now_ms);

/** Whole pixels to push the content up by. */
int ui_scroll_offset(const UiScroll *scroll);

bool ui_scroll_can_up(const UiScroll *scroll);
bool ui_scroll_can_down(const UiScroll *scroll);
