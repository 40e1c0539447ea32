#pragma once

#include "render/window.h"

/** Private to kiosk/ui/render: the window a renderer draws into, borrowed. */
const UiWindow *ui_renderer_window(const UiRenderer *renderer);
