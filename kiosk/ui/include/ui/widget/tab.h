#pragma once

#include "ui/draw.h"

/**
 * Tab: the parts of one page, side by side, one of them open. The open one has a tick and a thick
 * line under it, so that it is known without colour.
 */
typedef struct {
    UiIcon icon; /* NONE: none; the open tab shows its tick instead */
    bool chosen;
    const char *word;
    const char *id;
    const char *label; /* NULL: the word */
} UiTab;

/**
 * Equal columns as wide as the widest word wants; where not all have room beside each other they
 * go on in the next line. Returns the height used.
 */
int ui_tab_draw_set(const UiDraw *draw, UiBox box, const UiTab *tabs, int count);
