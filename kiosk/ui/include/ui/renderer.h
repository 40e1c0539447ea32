#pragma once

#include "ui/canvas.h"
#include "ui/text.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Renderer: plays a canvas into a window or into memory, in software.
 *
 * The window path writes straight into the window's own pixels (no OpenGL detour: figures.md §1);
 * `through_gpu` presents the same pixels through a texture, for sessions without a framebuffer of
 * their own (KMSDRM, Wayland). The picture path needs no display and no video driver. Only what
 * differs from the frame before is drawn and presented; the same list again costs a comparison.
 *
 * Everything cached (corners, icons, QR codes) is bounded. Use on the thread that opened it.
 */
typedef struct UiRenderer UiRenderer;

/**
 * How far clockwise the picture is turned on its panel. SDL turns nothing on KMSDRM, and on Xorg
 * and Wayland the display server would have to turn picture and touch alike: here both are turned
 * the same way in every session, for the copying of what has changed.
 */
typedef enum { UI_TURN_NONE, UI_TURN_RIGHT, UI_TURN_HALF, UI_TURN_LEFT } UiTurn;

typedef struct {
    const char *title;
    int width_px; /* 0: the whole display */
    int height_px;
    bool full_screen;
    bool hide_pointer; /* touch panels */
    bool through_gpu;
    UiTurn turn; /* `width_px` and `height_px` are the panel's, not the turned picture's */
    bool beside; /* a plain window of that size at `at`, for a display beside the panel */
    UiPoint at;
} UiWindowOptions;

/**
 * Opens a window (and SDL's video). `text` is borrowed and must outlive the renderer.
 * Errors: UI_ERROR_DISPLAY.
 */
UiRenderer *ui_renderer_open_window(const UiWindowOptions *options, UiText *text,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A renderer into memory. Errors: UI_ERROR_DISPLAY (size below 1 or above 16384). */
UiRenderer *ui_renderer_open_picture(int width_px, int height_px, UiText *text,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

void ui_renderer_close(UiRenderer *renderer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(UiRenderer, ui_renderer_close)

/** Size of the picture to draw now: of the window, turned as it is turned. */
void ui_renderer_size(const UiRenderer *renderer, int *width_px, int *height_px);

/** Size of the window itself, not turned: what touches are shares of. */
void ui_renderer_window_size(const UiRenderer *renderer, int *width_px, int *height_px);

/** What SDL's events call its window; 0 for a picture. */
uint32_t ui_renderer_window_id(const UiRenderer *renderer);

/** Turns the picture from now on; its size may be another then (ui_renderer_size()). */
void ui_renderer_set_turn(UiRenderer *renderer, UiTurn turn);

/**
 * Switches the panel off and on (DPMS), its light with it: on X11, by a window that fills the
 * display. Elsewhere there is no way to it, and a black picture (UI_THEME_OFF) is all; it is to be
 * shown before in any case. A touch or a key wakes the panel by itself; whoever wants it off again
 * says so again.
 */
void ui_renderer_switch_panel(UiRenderer *renderer, bool on);

/**
 * How bright the picture is, 1 to 100 percent, until the next call: on X11, in a window that fills
 * the display, by the ramps of what shows it (RandR gamma); elsewhere by a dark veil over what is
 * drawn. The lamp behind the panel is not touched in either case. To be called again when the
 * display has changed.
 */
void ui_renderer_set_brightness(UiRenderer *renderer, int percent);

/** Which point of the picture lies under a point of the window (where a touch came down). */
UiPoint ui_renderer_find_point(const UiRenderer *renderer, int x, int y);

/**
 * Width of the picture on the panel in mm as the display reports it (EDID), 0 when it does not or
 * for a picture. It may lie: `panel-width-mm` in kiosk.conf wins.
 */
double ui_renderer_panel_width_mm(const UiRenderer *renderer);

/**
 * Draws and presents the canvas; true when something was presented, false when the list equals the
 * frame before. Cannot fail: a window that is gone presents nothing.
 */
bool ui_renderer_present(UiRenderer *renderer, const UiCanvas *canvas);

/**
 * Renders some of the text that the canvas has but does not show yet, rows beyond the edge of a
 * list that moves: for the time between two frames, some 0.1 ms a line, UI_RENDERER_LIMIT_PREPARED
 * lines at most. Returns how many; 0: all is at hand.
 */
#define UI_RENDERER_LIMIT_PREPARED 12
int ui_renderer_prepare(UiRenderer *renderer, const UiCanvas *canvas);

/**
 * Returns when the display server has answered: shows one pixel again. It may take for ever;
 * whoever must not hang with the display is watched by somebody (kiosk/app/pulse.h).
 */
void ui_renderer_wait_for_display(UiRenderer *renderer);

/** The window was uncovered or resized: the next present draws everything. */
void ui_renderer_invalidate(UiRenderer *renderer);

/**
 * Forgets the last frame's list and overwrites it (ui_canvas_wipe()), and every decoded picture,
 * some megabytes each; the next present draws everything. The pixels stay until then.
 */
void ui_renderer_wipe(UiRenderer *renderer);

/** Writes the last frame as PNG. Errors: UI_ERROR_FILE. */
bool ui_renderer_save_png(UiRenderer *renderer, const char *path,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The colour at a point of the last frame; 0 outside it or before it (tests). */
UiColour ui_renderer_pixel(UiRenderer *renderer, int x, int y);

/**
 * Copies the last frame, row after row, into `pixels`: as many as ui_renderer_size() says, opaque.
 * Before the first frame nothing is copied (tests).
 */
void ui_renderer_read(UiRenderer *renderer, UiColour *pixels);

/** Pixels that the last present drew anew: 0 when the list was that of the frame before. */
int64_t ui_renderer_drawn_px(const UiRenderer *renderer);

/** Bytes held by the renderer's caches now. */
size_t ui_renderer_cache_bytes(const UiRenderer *renderer);
