#pragma once

#include "page.h"

/* Sets card-th and card-en of the page at `path`: its area's card in that language, where the tree
 * has it. */
bool card_set(Site *site, xmlNode *root, const char *path, GError **error);
