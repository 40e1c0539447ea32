#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * Private to kiosk/ui: photographs and drawings decoded for painting: JPEG (what the publisher
 * makes of photos, by libjpeg-turbo) and PNG (libpng). Told apart by their first bytes, not by
 * their names.
 *
 * Everything is bounded before it is allocated, so that decoding costs a frame or two at most
 * (4 megapixels of JPEG: 25 ms on the slowest machine we know) and never more memory than
 * UI_PICTURE_LIMIT_PIXELS. A larger JPEG is decoded at a half, a quarter or an eighth of its size.
 */
#define UI_PICTURE_LIMIT_FILE_BYTES 4194304
#define UI_PICTURE_LIMIT_SIDE_PX 16384
#define UI_PICTURE_LIMIT_PIXELS 4194304

typedef struct {
    int width_px; /* of the pixels below; 0: the file is missing or damaged */
    int height_px;
    int full_width_px; /* as the file says: parts to paint are told in these */
    int full_height_px;
    uint32_t pixels[]; /* 0x00RRGGBB, rows of width_px; what was clear is white */
} UiPicture;

/**
 * Reads and decodes a file. Never NULL: what cannot be read or decoded, is too large, or ends early
 * is a picture of width 0, so that it is not tried again every frame. Returns: owned.
 */
UiPicture *ui_picture_read(const char *path);
void ui_picture_free(UiPicture *picture);

/** Memory it holds. */
size_t ui_picture_bytes(const UiPicture *picture);
