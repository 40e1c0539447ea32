#pragma once

#include "render/window.h"

/** Private to kiosk/ui/render: paints the poster (ui/poster.h) into the middle of `pixels`. */
void ui_poster_paint(const UiWindowPixels *pixels);
