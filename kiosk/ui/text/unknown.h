#pragma once

#include "text/glue.h"
#include "text/prose.h"

/**
 * Private to kiosk/ui/text: names nobody told us of, known by the words around them: after ตำบล,
 * บ้าน, คลอง; after นาย, นาง; the two ends of a road; a motto between quotation marks. Short ones
 * only: a long run is rather a sentence. To be called before the names we know are kept.
 */
void ui_unknown_keep(const UiGlue *glue, const UiProse *text);
