#pragma once

#include "ui/renderer.h"

/**
 * Projector: a second display beside the panel, with a window of its own. X11 alone, by RandR: an
 * Xorg without a desktop shows nothing on a display that is plugged in, or the same as on the
 * panel, so it is given a place to the right of the panel here, and gets back what it had at the
 * end. Touch panels are told at the same time that the panel is only a part of the screen now. On
 * Wayland and KMSDRM there never is one.
 *
 * Use on the thread of the panel's renderer.
 */
typedef struct UiProjector UiProjector;

/** Nothing is looked for yet. Returns: owned. */
UiProjector *ui_projector_new(void) G_GNUC_WARN_UNUSED_RESULT;

/** Closes the window and leaves the displays as they are: for the end of the program. */
void ui_projector_free(UiProjector *projector);

/**
 * Looks for a display besides the one of `panel`, and opens or closes the window as it comes and
 * goes or changes its size; cheap enough for every few seconds (no display is probed). One that
 * somebody has switched off stays off until it is plugged in anew.
 * Returns: the renderer of its window, borrowed until the next call; NULL: there is none.
 */
UiRenderer *ui_projector_look(UiProjector *projector, UiRenderer *panel, UiText *text);

/** Its renderer as the last look left it, borrowed; NULL: none. */
UiRenderer *ui_projector_renderer(const UiProjector *projector);

/** Closes the window; displays and touch panels are as before the first look. */
void ui_projector_end(UiProjector *projector, UiRenderer *panel);
