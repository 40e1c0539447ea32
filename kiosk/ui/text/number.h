#pragma once

#include "text/glue.h"
#include "text/prose.h"

/**
 * Private to kiosk/ui/text: numbers stay with their unit ("3,500 บาท"), or else with the word they
 * number ("หมู่ที่ 5", "ซอยเทศบาล 4").
 */
void ui_number_keep(const UiGlue *glue, const UiProse *text);
