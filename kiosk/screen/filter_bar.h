#pragma once

#include <ui/widget/button.h>

#include "filter_words.h"

/**
 * The buttons over a register: what is chosen of year, status and source, a way to all other
 * choices, and one that clears them. Where they do not fit beside each other one leads to all
 * choices, so that the rows keep the panel.
 */
#define SCREEN_FILTER_BAR_LIMIT 5

typedef struct {
    UiButton buttons[SCREEN_FILTER_BAR_LIMIT];
    int count;
    UiButton brief[2]; /* where those have no room: all choices, and clear */
    int brief_count;
} ScreenFilterBar;

/** Texts are borrowed from `text`. */
ScreenFilterBar screen_filter_bar_make(ScreenText *text, const ScreenFilter *filter,
                                       const ScreenFilterWords *words);

/** A ScreenWidget (flow.h): draws a ScreenFilterBar at the top of the box; returns its height. */
int screen_filter_bar_draw(const UiDraw *draw, UiBox box, const void *bar);
