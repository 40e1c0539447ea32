#pragma once

#include "page.h"

/* Sets the attribute card of the page at `path` to its area's card, where the tree has it. */
bool card_set(Site *site, xmlNode *root, const char *path, GError **error);
