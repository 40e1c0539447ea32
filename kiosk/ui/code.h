#pragma once

#include "mask.h"

/** Private to kiosk/ui: QR codes, byte mode, error correction M. */

/** Modules along a side; 0 when `text` is empty, not printable ASCII, or over the limit. */
int ui_code_modules(const char *text);

/** One byte a module, 255 = dark. Returns: owned; NULL when it makes no code. */
UiMask *ui_code_new(const char *text);
