#pragma once

#include <glib.h>
#include <stdbool.h>

#include "desk/audit.h"

/**
 * The boundaries of the tambons in the master, as fine as the province's file was: an import
 * replaces all of them, as a file is the full list.
 */

/** The codes of all tambons there are, for checking a file. Returns: owned list of char *. */
GPtrArray *desk_boundary_list_tambons(Desk *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * `shapes`: list of BoundaryShape (boundary/boundary.h), of tambons there are; none takes all
 * boundaries away. `entry` goes to the audit log, unless the same shapes were there before
 * (`*changed` is then false and nothing is written). Errors: DESK_ERROR_INVALID, an error of
 * SQLite.
 */
bool desk_boundary_replace(Desk *desk, const GPtrArray *shapes, const DeskAuditEntry *entry,
                           bool *changed, GError **error) G_GNUC_WARN_UNUSED_RESULT;
