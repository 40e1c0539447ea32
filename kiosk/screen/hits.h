#pragma once

#include "page.h"

/**
 * What a search found, on a page (F3): the project or document of a code that was typed, places,
 * offices, programmes, words and documents by their names, and projects by the words of their
 * texts where the search companion is there. What has no page of its own is not shown.
 */

/** Rows of one kind of hit that are laid out. */
#define SCREEN_HITS_LIMIT_ROWS 20

/** Adds them to the page's flow; *count is how many. `typed` is not kept (L3). */
bool screen_hits_add(ScreenPage *page, Snapshot *snapshot, const char *typed, int *count,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
