#pragma once

#include "ui/renderer.h"

#include <stdint.h>

/**
 * Private to kiosk/ui/render: where finished pixels go. A window's own framebuffer, a texture, or
 * plain memory; the renderer draws the same way into each.
 */
typedef struct UiWindow UiWindow;

/** Errors: UI_ERROR_DISPLAY. */
UiWindow *ui_window_open(const UiWindowOptions *options, GError **error);

/** Memory only, no video driver. `width_px` and `height_px` are checked by the caller. */
UiWindow *ui_window_open_memory(int width_px, int height_px);

void ui_window_close(UiWindow *window);

/** SDL's own, borrowed; NULL in memory. */
struct SDL_Window *ui_window_sdl(const UiWindow *window);

/** What to draw into now. False when there is nothing to draw into (the window is gone). */
typedef struct {
    uint32_t *pixels;
    int stride_px;
    int width_px;
    int height_px;
    bool fresh; /* what was drawn before is not in it any more */
} UiWindowPixels;
bool ui_window_lock(UiWindow *window, UiWindowPixels *pixels);

/** Shows what was drawn inside the boxes; at most UI_CANVAS_LIMIT_DAMAGE of them. */
void ui_window_show(UiWindow *window, const UiBox *boxes, int count);

/** Size of the picture: of the window, turned. */
void ui_window_size(const UiWindow *window, int *width_px, int *height_px);
double ui_window_panel_width_mm(const UiWindow *window);
UiPoint ui_window_find_point(const UiWindow *window, UiPoint point);

/** The picture is turned so from now on; what was drawn is gone. */
void ui_window_set_turn(UiWindow *window, UiTurn turn);

/**
 * The panel behind a window that fills the display (render/panel.h); for any other, and where there
 * is no way to it, both say false. What was changed is put back when the window is closed.
 */
bool ui_window_switch_panel(UiWindow *window, bool on);
bool ui_window_dim_panel(UiWindow *window, int percent);

/** Size of the window itself, not turned. */
void ui_window_panel_size(const UiWindow *window, int *width_px, int *height_px);
