#pragma once

#include <snapshot/companion.h>

#include "page.h"

/**
 * The projects among what a search found: those of the district where the kiosk stands, then all
 * others, each list a stretch at a time ("near=21" and "far=41" in the address: the row a stretch
 * begins with, from 1). What is typed is not in the address, so a new text begins anew
 * (kiosk/app/navigator.h).
 */

/** Reads from the address which rows are asked for; while one types it is the first ones. */
void screen_hit_projects_read(const ScreenPage *page, SnapshotCompanionWish *wish);

/** Adds both lists, how many projects there are, and the ways on. `row_limit`: as asked for. */
void screen_hit_projects_add(ScreenPage *page, const SnapshotCompanionFound *found, int row_limit);
