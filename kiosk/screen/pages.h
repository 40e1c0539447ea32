#pragma once

#include "text.h"

#include <ui/draw.h>
#include <ui/widget/pager.h>

/**
 * Pages: whatever does not fit at once lies on pages under one another. They follow the finger and
 * glide on (kiosk/app/drag.h), and the pager beside them (page.h) does the same by touch: both lead
 * to the same addresses. The one place where a list learns to move: the register of projects and
 * every flow use it.
 */

/** Draws page `page` (from 0) into `box`: while a finger drags, it is not where it rests. */
typedef void ScreenPagesDraw(const UiDraw *draw, UiBox box, int page, const void *model);

typedef struct {
    UiBox box;  /* where a page rests */
    int gap_px; /* between two pages */
    int shown;  /* from 0 */
    int count;  /* that can be drawn; 1: nothing moves */
    ScreenPagesDraw *draw;
    const void *model; /* for `draw`; borrowed for the call */
} ScreenPages;

/** A pager at `shown` (from 0) of `page_count`; the caller says where its buttons lead. */
UiPager screen_pages_make_pager(ScreenText *text, int shown, int page_count);

/** Draws the page shown, or while it is dragged the pages seen in part. */
void screen_pages_draw(const UiDraw *draw, const ScreenPages *pages);
