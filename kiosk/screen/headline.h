#pragma once

#include <ui/draw.h>
#include <ui/widget/mark.h>

/**
 * Headline: the one big figure of a page and the plain sentence under it; a figure that is no
 * number has its mark before its words. A widget of the flow (screen_flow_add_widget).
 */
typedef struct {
    const char *figure; /* "98.4 %", or the words why there is none */
    UiMarkKind mark;
    const char *sentence; /* NULL: none */
} ScreenHeadline;

/** ScreenWidget: a long figure is set smaller, never cut. Returns the height used. */
int screen_headline_draw(const UiDraw *draw, UiBox box, const void *model);
