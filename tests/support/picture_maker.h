#pragma once

#include <glib.h>
#include <stdbool.h>

/** Pictures for tests: a PNG of given size, and a JPEG with everything a telephone puts into it. */

typedef enum {
    PICTURE_MAKER_HALVES, /* left half red, right half blue */
    PICTURE_MAKER_NOISE,  /* every pixel another colour, always the same ones */
} PictureMakerPattern;

/** An RGB PNG. Returns: owned bytes. */
GBytes *picture_maker_png(int width_px, int height_px, PictureMakerPattern pattern);

/**
 * Puts into a JPEG (without any) an EXIF segment that says “turned by 90 degrees” and has a GPS
 * place, a colour profile, a comment, and 1,000 bytes after its end. Returns: owned bytes.
 */
GBytes *picture_maker_add_extras(GBytes *jpeg);

/** Turns a PNG into a JPEG by vipsthumbnail, in a scratch folder. Returns: owned bytes. */
GBytes *picture_maker_jpeg(GBytes *png);

/** Writes bytes to a file; ends the test when it cannot. */
void picture_maker_write(const char *path, GBytes *bytes);
