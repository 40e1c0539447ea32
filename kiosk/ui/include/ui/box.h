#pragma once

#include <stdbool.h>

/**
 * Boxes: where things go, in pixels of the canvas, origin at the top left.
 *
 * A screen lays itself out by cutting pieces off one box: take the head off the page, the margin
 * off the head, then split what is left into columns. Nothing here allocates or fails; a box that
 * would become negative becomes empty.
 */
typedef struct {
    int x;
    int y;
    int width;
    int height;
} UiBox;

/** The box without `px` at each of its four sides. A negative `px` grows it. */
UiBox ui_box_inset(UiBox box, int px);

/** The box without `x_px` left and right and `y_px` at top and bottom. */
UiBox ui_box_inset_xy(UiBox box, int x_px, int y_px);

/**
 * Cuts `px` off one side of `*rest` and returns the piece; `*rest` keeps what is left. At most what
 * is there is cut.
 */
UiBox ui_box_cut_top(UiBox *rest, int px);
UiBox ui_box_cut_bottom(UiBox *rest, int px);
UiBox ui_box_cut_left(UiBox *rest, int px);
UiBox ui_box_cut_right(UiBox *rest, int px);

/** Column `index` (from 0) of `count` equal columns with `gap_px` between them. */
UiBox ui_box_column(UiBox box, int index, int count, int gap_px);

/** A box of the given size in the middle of `outer`. */
UiBox ui_box_centre(UiBox outer, int width, int height);

/** What both boxes cover; empty when they do not meet. */
UiBox ui_box_meet(UiBox a, UiBox b);

/** The smallest box around both; an empty box adds nothing. */
UiBox ui_box_join(UiBox a, UiBox b);

bool ui_box_is_empty(UiBox box);
bool ui_box_equal(UiBox a, UiBox b);
bool ui_box_contains(UiBox box, int x, int y);
