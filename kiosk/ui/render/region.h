#pragma once

#include "render/paint.h"

/**
 * Private to kiosk/ui/render: the shapes of a map. An outline of hundreds of points is filled once
 * into masks (all of it, its pattern, its edge), which are kept, wherever it stands.
 */
typedef struct UiRegions UiRegions;

UiRegions *ui_region_new(void);
void ui_region_free(UiRegions *regions);
size_t ui_region_bytes(const UiRegions *regions);

/** Paints a UI_COMMAND_SHAPE. */
void ui_region_paint(UiRegions *regions, UiPaint *paint, const UiCommand *command);
