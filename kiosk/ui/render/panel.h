#pragma once

#include <SDL.h>
#include <X11/Xlib.h>
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

/** The server behind a window; NULL where the window is not X11's. */
Display *ui_panel_find_display(SDL_Window *window);

/**
 * Between the two an error of the server is passed over: a display that is unplugged between two
 * questions is an error of the second, and Xlib's own handler would end the program.
 */
typedef int (*UiPanelErrors)(Display *, XErrorEvent *);
UiPanelErrors ui_panel_begin_asking(Display *display);
void ui_panel_end_asking(Display *display, UiPanelErrors before);
