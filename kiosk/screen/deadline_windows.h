#pragma once

#include "page.h"

/**
 * The months of the year in which plans are reviewed and joined (S61): a card for each duty that
 * has months of its own, with whether they are now, and how many days are left or until they begin.
 * Without a clock that can be trusted only the months.
 */
void screen_deadline_windows_add(ScreenPage *page, const ScreenContext *context,
                                 const GPtrArray *duties);
