#pragma once

#include "ui/renderer.h"

#include <glib.h>
#include <stdbool.h>

/**
 * Poster: the one page that needs no font, for a machine where ui_text_open() failed. In Thai, with
 * a line of English: that the screen cannot start, that the data are safe, and which packages to
 * install. A picture (kiosk/ui/render/poster.png) drawn beforehand by the kiosk's own engine:
 * tests/unit/test_ui_poster.c has its words and makes it anew.
 */

/**
 * Fills a window with the poster and keeps it there for `seconds`, or until the window is closed or
 * the program is told to end. Black on white in every theme; as large as a whole number of times
 * fits. Errors: UI_ERROR_DISPLAY.
 */
bool ui_poster_show(const UiWindowOptions *options, int seconds,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
