#pragma once

#include "picture.h"
#include "render/paint.h"

/**
 * Private to kiosk/ui/render: a part of a decoded picture (in UI_CANVAS_PART of the file's pixels),
 * painted over `box` within the clip. Shrunk it is averaged, enlarged its pixels show. A picture of
 * width 0 paints nothing. 0.6 to 3 ms a megapixel of glass while it is enlarged: it can be pushed
 * about (tests/unit/test_ui_picture.c prints the time).
 */
void ui_paint_picture(UiPaint *paint, const UiPicture *picture, UiBox box, UiBox part);
