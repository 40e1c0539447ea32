#pragma once

#include "page.h"

/**
 * What a search found, on a page (F3): the project or document of a code that was typed, places,
 * offices, programmes, words and documents by their names; projects and documents by the words of
 * their texts, those of the district where the kiosk stands first; then what may have been meant.
 * Without the search companion it says that projects cannot be found by words now. What has no page
 * of its own is not shown.
 */

/** Rows of one kind of hit that are laid out. */
#define SCREEN_HITS_LIMIT_ROWS 20
/** While the keyboard is open: it leaves room for few. */
#define SCREEN_HITS_LIMIT_ROWS_TYPING 6

/** Adds them to the page's flow; *count is how many. `typed` is not kept (L3). */
bool screen_hits_add(ScreenPage *page, const ScreenContext *context, const char *typed, int *count,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
