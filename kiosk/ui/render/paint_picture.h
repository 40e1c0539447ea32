#pragma once

#include "picture.h"
#include "render/paint.h"

/**
 * Private to kiosk/ui/render: a part of a decoded picture (in pixels of the file), painted over
 * `box` within the clip. Shrunk it is averaged, enlarged its pixels show. A picture of width 0
 * paints nothing.
 */
void ui_paint_picture(UiPaint *paint, const UiPicture *picture, UiBox box, UiBox part);
