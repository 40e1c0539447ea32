#pragma once

#include <ui/draw.h>
#include <ui/widget/badge.h>

/**
 * A set of statuses with how many there are of each: colour, shape, word and number, from left to
 * right, going on in the next line. Cells that lead somewhere are outlined and 20 mm high.
 */
typedef struct {
    UiBadge badge;
    const char *count; /* "15" */
    const char *id;    /* NULL: not to touch */
    const char *label;
} ScreenStatus;

/** Returns the height used. */
int screen_statuses_draw(const UiDraw *draw, UiBox box, const ScreenStatus *statuses, int count);
