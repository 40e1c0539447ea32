#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * Private to kiosk/ui: a coverage mask, the one kind of sprite everything is painted with: runs of
 * text, icons, corners, shadows, polygons. One byte a pixel, 255 = covered; the colour comes when
 * it is painted. A quarter of the memory of a coloured picture, and one mask serves every colour.
 */
typedef struct {
    int x; /* where the mask lies in the thing it was cut from: empty borders are not kept */
    int y;
    int width;
    int height;
    uint8_t coverage[]; /* rows of `width` bytes */
} UiMask;

/** All uncovered. Returns: owned, NULL for an empty size. */
UiMask *ui_mask_new(int width, int height);
void ui_mask_free(UiMask *mask);

/** Memory it holds. */
size_t ui_mask_bytes(const UiMask *mask);
