#pragma once

#include "mask.h"
#include "ui/text.h"

/**
 * Private to kiosk/ui: rendered runs, kept by the text engine, painted by the renderer.
 */

/**
 * The mask of one line of text; its x, y are relative to the line's box (top left, line height of
 * the style). NULL when there is nothing to see. Borrowed until the next run is asked for.
 */
const UiMask *ui_run_text(UiText *text, UiTextStyle style, const char *line);

/** Renders a run that is not kept yet. Returns whether there was anything to render. */
bool ui_run_prepare(UiText *text, UiTextStyle style, const char *line);

/** The mask of an icon `size_px` high, x, y relative to its square. Borrowed likewise. */
const UiMask *ui_run_icon(UiText *text, UiIcon icon, int size_px);
