#pragma once

#include "page.h"

/** The frame of a page in a meeting (ui/widget/slide.h), for page.c. */

/** Whether the page is drawn as one now. */
bool screen_slide_is_on(const ScreenContext *context);

UiBox screen_slide_box(const ScreenPage *page, const ScreenContext *context, const UiDraw *draw);

/** After the contents: which way is next is known then. */
void screen_slide_draw_head(const ScreenPage *page, const ScreenContext *context,
                            const UiDraw *draw);
void screen_slide_draw_foot(const ScreenPage *page, const ScreenContext *context,
                            const UiDraw *draw);

/** What is too long for the head, whole, where the address lays it over the page. */
void screen_slide_draw_over(const ScreenPage *page, const ScreenContext *context,
                            const UiDraw *draw);
