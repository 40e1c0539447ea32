#pragma once

#include <glib.h>
#include <ui/canvas.h>

/**
 * Ground: what lies under a thing of a recorded picture, in the colours the renderer would paint,
 * worked out from the display list.
 *
 * Of a rounded rectangle the fill and the border count, not the corners it leaves free and not its
 * shadow; a translucent colour is laid over what is below it; of a QR code the plate counts. Texts
 * and icons are no ground.
 */
typedef struct Ground Ground;

/** Reads the canvas, which must stay as it is. Returns: owned. */
Ground *ground_new(const UiCanvas *canvas) G_GNUC_WARN_UNUSED_RESULT;
void ground_free(Ground *ground);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ground, ground_free)

/** The clip in force for a command: what of it can be seen at all. */
UiBox ground_clip(const Ground *ground, int index);

/** The colour the first `before` commands left at a point; black where nothing is. */
UiColour ground_colour(const Ground *ground, int before, UiPoint point);

/** The contrasts of a colour with what lies under a box. */
typedef struct {
    double worst;
    double middle; /* half of the points have more */
    double best;
} GroundRange;

/**
 * The contrast (ui_theme_contrast()) of `colour` with what the first `before` commands left
 * in a box, looked at in 7 × 3 points inside the clip of command `before`. Nothing to be seen of
 * the box: 21, the most there is.
 */
GroundRange ground_contrast(const Ground *ground, int before, UiBox box, UiColour colour);
