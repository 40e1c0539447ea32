#pragma once

#include "ui/draw.h"

/**
 * Pair: a label and its number in words on one line, the number at the end; where they do not
 * fit, the number on a line of its own below. Private to the widgets.
 */
int ui_pair_draw(const UiDraw *draw, UiBox box, const char *label, const char *figure);
