#pragma once

#include "heights.h"

/**
 * Keep: whether a heading may stand where it would, or is better taken along to the next column
 * with what it stands over. Private to setter.c.
 */
typedef struct {
    const ScreenFlowSection *section;
    guint heading;                 /* which of its items */
    const ScreenFlowSection *next; /* the section after it that has items; NULL: none */
    UiBox room;                    /* what is left under the heading */
    int column_px;                 /* width of a column of the next section */
} ScreenKeep;

/** Whether the item is a heading that stands over something; needs only its first three members. */
bool screen_keep_has_next(const ScreenKeep *keep);

/**
 * Whether what it stands over has room under it: the item after it in its section, or a piece of
 * that; the beginning of the next section, of which a few lines are enough where it can be divided.
 * `draw` measures only.
 */
bool screen_keep_goes_under(const UiDraw *draw, const ScreenKeep *keep);
