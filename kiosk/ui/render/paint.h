#pragma once

#include "mask.h"
#include "ui/canvas.h"

#include <stdint.h>

/**
 * Private to kiosk/ui/render: pixels. 32 bits each, 0xXXRRGGBB, written straight into the window's
 * own memory where its format allows.
 */
typedef struct {
    uint32_t *pixels;
    int stride_px;
    UiBox clip; /* nothing outside is touched; lies inside the pixels */
} UiPaint;

/** Fills; a translucent colour is laid over what is there. */
void ui_paint_fill(UiPaint *paint, UiBox box, UiColour colour);

/** Paints `part` of the mask (in the mask's own pixels) with its corner at (x, y). */
void ui_paint_mask_part(UiPaint *paint, const UiMask *mask, UiBox part, UiPoint at,
                        UiColour colour);

/** Paints a whole mask whose thing stands at `at`. */
void ui_paint_mask(UiPaint *paint, const UiMask *mask, UiPoint at, UiColour colour);
