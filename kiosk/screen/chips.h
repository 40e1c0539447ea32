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

/**
 * The page's own address with another value of a parameter (NULL: without it), on the page that is
 * shown: for what only orders a part of it anew. Borrowed from the page.
 */
const char *screen_chips_address_here(ScreenPage *page, const char *parameter, const char *value);
