#pragma once

#include <glib.h>
#include <stdbool.h>
#include <ui/canvas.h>
#include <ui/metrics.h>

/**
 * What must hold for a picture of any screen. Each rule looks through the recorded commands and
 * adds a line of words to `problems` (list of char *) for everything that is wrong. What lies under
 * a cover (ui_canvas_add_cover()) has been looked at without it.
 */

/**
 * Sizes and places, the same in every theme:
 * - no text overflows; a text that ends in "…" lies on a target that leads to the whole of it
 * - texts do not overlap one another; everything lies inside the canvas
 * - targets are 20 mm high and wide (keys 15 mm, see AUDIT_KEY_PREFIX), do not overlap and are 2 mm
 *   apart
 * - every target says what it does; the canvas was not full
 * - with low reach on, as much of every target as must be touched lies within it (K4)
 */
void audit_canvas(const UiCanvas *canvas, const UiMetrics *metrics, GPtrArray *problems);

/**
 * A page of a meeting: no letter is smaller than can be read by a room, that is, a capital H has
 * 0.7° or more from where the panel is seen: 3 m for 43 inches, others in proportion (D1).
 */
void audit_legible(const UiCanvas *canvas, const UiMetrics *metrics, GPtrArray *problems);

/** Targets whose id begins so are keys of the on-screen keyboard: 15 mm are enough (K3). */
#define AUDIT_KEY_PREFIX "key:"

/**
 * Colours (K2): every text has 7:1, every icon, line, bar, border and shape that says something has
 * 3:1, against what is drawn under it. What only divides or lies under other things (roles surface,
 * card, hairline, tint …) is no graphic.
 */
void audit_contrast(const UiCanvas *canvas, const UiMetrics *metrics, GPtrArray *problems);

/**
 * Ways out and around, by touch and by four keys (F6):
 * - ids are unique, and touching the middle of a target means that target
 * - the next target in focus order lies below or to the right of the one before: reading order
 * - from nothing, the key "down" comes to every target once and then to the first again, "up" the
 *   same backwards
 * - a page that is not home has "home"; one that has a page before it has "back"
 */
void audit_ways(const UiCanvas *canvas, bool is_home, bool can_go_back, GPtrArray *problems);

/** Where a line of text has ink: not in the room between lines. */
UiBox audit_ink(const UiCommand *text);
