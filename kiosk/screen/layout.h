#pragma once

#include "flow.h"

/**
 * Layout: a flow set into columns and pages for one box. Made for a frame and thrown away; text
 * heights come from the engine's cache. Every item lies wholly inside the box as long as it is not
 * higher than the box itself and can be divided.
 */
typedef struct ScreenLayout ScreenLayout;

/** Texts and models of `flow` are borrowed. `draw` may have a canvas: nothing is recorded. */
ScreenLayout *screen_layout_new(const UiDraw *draw, const ScreenFlow *flow,
                                UiBox box) G_GNUC_WARN_UNUSED_RESULT;
void screen_layout_free(ScreenLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenLayout, screen_layout_free)

/** At least 1. */
int screen_layout_page_count(const ScreenLayout *layout);

/** What a page, from 0, takes of the box's height. */
int screen_layout_height(const ScreenLayout *layout, int page);

/** Records one page, from 0, with its top at `y`: that of the box, but for a page that moves. */
void screen_layout_draw(const ScreenLayout *layout, const UiDraw *draw, int page, int y);
