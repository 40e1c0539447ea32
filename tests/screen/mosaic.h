#pragma once

#include <glib.h>
#include <ui/canvas.h>

/**
 * Mosaic: what a picture looked like, in a thousandth of its size, to be compared with another.
 *
 * The picture is cut into square tiles. Of each the mean colour is kept, and MOSAIC_SKETCHES sums
 * over its pixels, each pixel counted plus or minus as a fixed table of random signs has it (random
 * projections, W. B. Johnson and J. Lindenstrauss 1984): when pixels change, such a sum moves by
 * about the square root of the sum of their squared changes, in whatever way they change. A mark
 * left out moves it by about 1,700 and a word that stands one pixel aside by 5,000, whereas all
 * edges of a full tile drawn one level lighter or darker move it by about 100.
 */
typedef struct Mosaic Mosaic;

#define MOSAIC_TILE_PX 80
#define MOSAIC_SKETCHES 3

/** How far means (levels of 255) and sums may be apart in tiles that count as alike. */
#define MOSAIC_MEAN_LIMIT 2
#define MOSAIC_SKETCH_LIMIT 512

/** Reads `width_px` × `height_px` pixels, row after row. Returns: owned. */
Mosaic *mosaic_take(const UiColour *pixels, int width_px, int height_px) G_GNUC_WARN_UNUSED_RESULT;
void mosaic_free(Mosaic *mosaic);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Mosaic, mosaic_free)

/** The mosaic in one line without spaces at the ends: "1920x1080 KLUv…". Returns: owned. */
char *mosaic_to_text(const Mosaic *mosaic) G_GNUC_WARN_UNUSED_RESULT;

/** Reads such a line back. Returns: owned; NULL when it is none. */
Mosaic *mosaic_from_text(const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** The tiles that differ, as UiBox; all of the picture when the sizes do. Returns: owned. */
GArray *mosaic_compare(const Mosaic *one, const Mosaic *other) G_GNUC_WARN_UNUSED_RESULT;
