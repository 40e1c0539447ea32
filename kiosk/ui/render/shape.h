#pragma once

#include "render/paint.h"

#include <stddef.h>

/**
 * Private to kiosk/ui/render: rounded boxes, shadows, lines. Corners and shadows are masks made
 * once and kept; the straight parts between them are fills.
 */
typedef struct UiShapes UiShapes;

UiShapes *ui_shape_new(void);
void ui_shape_free(UiShapes *shapes);
size_t ui_shape_bytes(const UiShapes *shapes);

void ui_shape_paint_round(UiShapes *shapes, UiPaint *paint, UiBox box, const UiRound *round);

/** From the box's corner to the opposite one; its size may be negative. */
void ui_shape_paint_line(UiPaint *paint, UiBox box, int line_px, UiColour colour);
