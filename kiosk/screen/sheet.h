#pragma once

#include <base/address.h>

#include "flow.h"
#include "text.h"

/**
 * Sheet: a flow laid over a page, with a row of buttons below it. It is as high as what it says,
 * and stands low, where everybody reaches its buttons. Everything under it is out of reach. What
 * one sheet has no room for stands on a second ("sheet=2" in the address, beside "over"), with a
 * pager as a page has; all of them are as high as the panel, so that its buttons stay in place.
 */

/** The most buttons side by side. */
#define SCREEN_SHEET_BUTTONS 2

/** The address of the page under a sheet. Borrowed from `text`. */
const char *screen_sheet_under(ScreenText *text, const BaseAddress *address);

/**
 * Draws it over everything recorded so far. `address`: of the page with the sheet over it. `count`:
 * of the buttons, 1 or 2, the first of which leads away from the sheet.
 */
void screen_sheet_draw(const UiDraw *draw, const ScreenFlow *flow, const BaseAddress *address,
                       const UiButton *buttons, int count);
