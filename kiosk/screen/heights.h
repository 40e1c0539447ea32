#pragma once

#include "item.h"

/**
 * Heights: what the items of a flow measure, each measured once for each width. A flow is laid out
 * several times for a picture, and again for every picture while something moves; only the first
 * time costs. Owned by the flow, private to setter.c; forgotten when the metrics change.
 */
ScreenHeights *screen_heights_new(void) G_GNUC_WARN_UNUSED_RESULT;
void screen_heights_free(ScreenHeights *heights);

/** An item of a flow, as the flow has it. */
typedef struct {
    const ScreenFlowSection *section;
    guint section_index; /* in the flow */
    guint index;         /* in the section */
} ScreenHeightsItem;

/** Its height over `width_px`. `draw` measures only. */
int screen_heights_get(ScreenHeights *heights, const UiDraw *draw, ScreenHeightsItem item,
                       int width_px);

/** Whether an item of a section is the last of its kind in a row: then no line stands below it. */
bool screen_heights_is_last(const ScreenFlowSection *section, guint index);
