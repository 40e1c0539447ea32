#pragma once

#include "fleet/fleet.h"

#include <form/document.h>

/**
 * How often the screens of the fleet were opened in the days of the situation: one table with a
 * line a kiosk, one with a line a screen, what is opened most first. Without any sums in these days
 * nothing is added. `districts`: names by the first digits of a kiosk's id, as in the board.
 */
void fleet_uses_add_tables(FormDocument *document, const Fleet *fleet,
                           const FleetSituation *situation, GHashTable *districts);

/** What the page of that name is called; the name itself when it is not known here. */
const char *fleet_uses_word(const char *screen);
