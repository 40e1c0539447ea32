#pragma once

#include <ui/renderer.h>

/**
 * Ink on a white picture: what is darker than half. Pieces touch also over corners.
 */

/** Number of separate pieces of ink in the box. */
int ink_count_pieces(UiRenderer *renderer, UiBox box);

/** The smallest box around the ink in `box`, in the picture's pixels; empty when there is none. */
UiBox ink_find(UiRenderer *renderer, UiBox box);
