#pragma once

#include "render/heads.h"

/**
 * Private to kiosk/ui/render: what a touch panel reaches. The X server spreads the glass over the
 * whole screen; when the screen has grown by a second display, a finger on the panel's right edge
 * would be on the projector.
 */

/**
 * Devices that say where they are touched reach the same part of the panel as before: their
 * "Coordinate Transformation Matrix" is changed by what the panel's share of the screen has
 * changed by, so that what an office set in it stays.
 */
void ui_reach_follow(Display *display, const UiHeads *before, const UiHeads *after);
