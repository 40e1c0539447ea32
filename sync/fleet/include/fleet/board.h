#pragma once

#include "fleet/fleet.h"

#include <form/document.h>
#include <glib.h>

/**
 * The kiosks of the province on one sheet, for the one who telephones the district offices: a line
 * a kiosk, in the order of the districts, with its state in words, the release it shows, when it
 * was heard of, drew and was touched last; a line for each district of which no kiosk was ever
 * heard. A kiosk belongs to the district whose 4 digits its id begins with. Where screens were
 * opened, two more tables say how often: a line a kiosk, and a line a screen.
 *
 * `workspace`: the province's, for the names of the districts.
 * Returns: owned document whose first table has the state in its third column, or NULL with an
 * SqlError.
 */
FormDocument *fleet_board_make(const Fleet *fleet, const FleetSituation *situation,
                               const char *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;
