#pragma once

#include "render/window.h"

/**
 * Private to kiosk/ui/render: a picture on a panel that is mounted on its side. `width_px` and
 * `height_px` are the panel's; boxes and points of the canvas are in the turned picture, which a
 * quarter turn makes as wide as the panel is high.
 */

/** Whether width and height change places. */
bool ui_turn_is_quarter(UiTurn turn);

/** Where a box of the canvas lies on the panel. */
UiBox ui_turn_box(UiTurn turn, UiBox box, int width_px, int height_px);

/** Which point of the canvas lies under a point of the panel. */
UiPoint ui_turn_point_back(UiTurn turn, UiPoint point, int width_px, int height_px);

/**
 * Copies `box` of the canvas to where it lies on the panel. Goes by small squares, so that neither
 * the rows read nor the columns written fall out of the processor's cache.
 */
void ui_turn_copy(UiTurn turn, const UiWindowPixels *canvas, const UiWindowPixels *panel,
                  UiBox box);
