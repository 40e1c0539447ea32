#pragma once

#include <glib.h>
#include <ui/canvas.h>
#include <ui/metrics.h>

/**
 * What must hold for a picture of any screen: looks through the recorded commands and adds a line
 * of words to `problems` (list of char *) for everything that is wrong. What lies under a cover
 * (ui_canvas_add_cover()) has been looked at without it.
 *
 * - no text overflows; a text that ends in "…" lies on a target that leads to the whole of it
 * - texts do not overlap one another; everything lies inside the canvas
 * - targets are 20 mm high and wide, do not overlap and are 2 mm apart
 * - every target says what it does; the canvas was not full
 */
void audit_canvas(const UiCanvas *canvas, const UiMetrics *metrics, GPtrArray *problems);

/** Targets whose id begins so are keys of the on-screen keyboard: 15 mm are enough (K3). */
#define AUDIT_KEY_PREFIX "key:"
