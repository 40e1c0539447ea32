#pragma once

#include "render/paint.h"

#include <stddef.h>

/** Private to kiosk/ui/render: filled polygons with soft edges, even-odd. */
typedef struct {
    double x;
    double y;
} UiVertex;

/** At most UI_CANVAS_LIMIT_POINTS vertices are used. */
void ui_polygon_paint(UiPaint *paint, const UiVertex *vertices, size_t count, UiColour colour);

/**
 * A polygon of any number of vertices as a mask of `width` × `height` pixels, whose corner is at
 * (0, 0); neither may be below 1. Returns: owned.
 */
UiMask *ui_polygon_fill(const UiVertex *vertices, size_t count, int width, int height);
