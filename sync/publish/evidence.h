#pragma once

#include <desk/desk.h>
#include <glib.h>
#include <stdbool.h>

#include "workspace.h"

/*
 * What the documents of a draft stand on (feature E6): a file that is not the one that was imported
 * stops the draft, an address that answers no more asks for a reason. Adds to `concerns`. Answers
 * are remembered (link-check-days for those that were there), dead ones are asked again each time.
 */
bool evidence_find_concerns(const Workspace *workspace, Desk *desk, bool ask_links,
                            GPtrArray *concerns, GError **error) G_GNUC_WARN_UNUSED_RESULT;
