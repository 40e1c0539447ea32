#pragma once

#include "ui/draw.h"

/**
 * Pattern: the six series of a chart, told apart without colour: full, stripes rising, dots,
 * stripes lying, stripes standing, hollow. Private to the widgets.
 */

/** Fills a box with the colour and pattern of a series. Series beyond the last look like it. */
void ui_pattern_draw(const UiDraw *draw, UiBox box, int series);

/** Stripes from lower left to upper right all over the box. */
void ui_pattern_draw_hatch(const UiDraw *draw, UiBox box, UiColour colour);

/** The colour of a series. */
UiColour ui_pattern_colour(const UiDraw *draw, int series);
