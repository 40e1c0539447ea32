#pragma once

#include <SDL.h>
#include <stdbool.h>

/**
 * Private to kiosk/ui/render: the panel behind a window, where the display server lets it be
 * reached: X11. On and off by DPMS, which also takes the panel's light away; how bright by the
 * gamma ramps of RandR, which darken the picture and leave the panel's own lamp as it is: a
 * server's client cannot reach that, and kiosk panels that hang on HDMI offer none. On Wayland and
 * KMSDRM SDL has no way to either: both functions do nothing and say so, and the renderer draws
 * black or a veil instead.
 *
 * The server's own timers are set to never, so nobody else switches. A touch or key wakes the panel
 * by itself, in the server, before the kiosk hears of it.
 */

/** Switches every panel of the display. Returns whether the display can do that. */
bool ui_panel_switch(SDL_Window *window, bool on);

/** Of the picture's full brightness, 1 to 100. Returns whether every panel took it. */
bool ui_panel_dim(SDL_Window *window, int percent);
