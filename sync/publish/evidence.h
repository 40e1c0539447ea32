#pragma once

#include <desk/desk.h>
#include <glib.h>
#include <stdbool.h>

#include "workspace.h"

/*
 * What the documents of a draft stand on (feature E6): a file that is not the one that was imported
 * stops the draft, and so does an address that is gone or has never been there. An address that was
 * there lately and is silent now, and one that is shut to programs, ask for a written reason: a
 * server that is down for a night does not stop a province. Adds to `concerns`. That an address is
 * there is believed for link-check-days; all others are asked each time. Without `ask_links` they
 * are not asked, which is a concern of its own.
 */
bool evidence_find_concerns(const Workspace *workspace, Desk *desk, bool ask_links,
                            GPtrArray *concerns, GError **error) G_GNUC_WARN_UNUSED_RESULT;
