#pragma once

#include <base/address.h>

#include "text.h"

/**
 * Addresses made from a page's own: one parameter is set anew, all others stay, so that no choice
 * is ever lost. Where a touch leads is borrowed from `text`.
 */

/**
 * The address with a parameter set (NULL: without it), from its first page on and with nothing laid
 * over it: what was on page 3 of one choice is not on page 3 of another.
 */
const char *screen_address_with(ScreenText *text, const BaseAddress *address, const char *name,
                                const char *value);

/** The same on the page that is shown: for what lies over it, or only orders a part of it anew. */
const char *screen_address_here(ScreenText *text, const BaseAddress *address, const char *name,
                                const char *value);
