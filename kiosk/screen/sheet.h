#pragma once

#include "flow.h"

/**
 * Sheet: a flow laid over a page, with a row of buttons below it. It is as high as what it says,
 * and stands low, where everybody reaches its buttons. Everything under it is out of reach.
 */

/** The most buttons side by side. */
#define SCREEN_SHEET_BUTTONS 2

/**
 * Draws it over everything recorded so far. What has no room on the panel is left out from the end
 * of the flow: it says first what matters most. `count`: of the buttons, 1 or 2, the first of which
 * leads away from the sheet.
 */
void screen_sheet_draw(const UiDraw *draw, const ScreenFlow *flow, const UiButton *buttons,
                       int count);
