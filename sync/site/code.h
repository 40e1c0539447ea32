#pragma once

#include <glib.h>

/**
 * A QR code as the path of an SVG picture of one unit a module, drawn with a stroke of width 1
 * (byte mode, error correction M, as on the kiosk). `modules` receives how many a side has.
 * Returns: owned, or NULL when `text` is longer than version 5 holds or no printable ASCII.
 */
char *code_path(const char *text, int *modules);
