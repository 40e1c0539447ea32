#pragma once

#include <site/tree.h>
#include <stdbool.h>

#include "kiosk.h"

/*
 * The cards of a release (site/card.h), drawn by the kiosk: WORKSPACE/cards/ keeps them, so only
 * those of places that changed are drawn, and what no place shows any more goes. Pages without a
 * card are as good as ones with it: without a kiosk, or when it fails, there are fewer, and it says
 * so. The error is of the workspace and the tree alone.
 */
bool cards_put(const Workspace *workspace, const KioskSubject *subject, const char *share_folder,
               SiteTree *tree, GError **error) G_GNUC_WARN_UNUSED_RESULT;
