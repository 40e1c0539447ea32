#pragma once

#include "page.h"

/**
 * Chips: choices that change one parameter of the page's own address and keep all others.
 */
typedef struct {
    const char *value; /* of the parameter; NULL: without it, the usual */
    const char *word;
    const char *count; /* "12"; NULL: none */
    bool chosen;
} ScreenChip;

/**
 * Adds them to the section begun last. `choices`: array of ScreenChip; texts are borrowed. What
 * is chosen is read from its first page on.
 */
void screen_chips_add(ScreenPage *page, const char *parameter, const GArray *choices);

/** The same for what orders a part of the page anew: the page that is shown stays. */
void screen_chips_add_here(ScreenPage *page, const char *parameter, const GArray *choices);
