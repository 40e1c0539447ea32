#include "mask.h"

#include <glib.h>

UiMask *ui_mask_new(int width, int height)
{
    if (width <= 0 || height <= 0) {
        return NULL;
    }
    UiMask *mask = g_malloc0(sizeof(UiMask) + (size_t)width * (size_t)height);
    mask->width = width;
    mask->height = height;
    return mask;
}

void ui_mask_free(UiMask *mask) { g_free(mask); }

size_t ui_mask_bytes(const UiMask *mask)
{
    return sizeof *mask + (size_t)mask->width * (size_t)mask->height;
}
