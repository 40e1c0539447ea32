#pragma once

#include <glib.h>

/**
 * The screens below a tambon for the tour (screen_tour()): adds their addresses, owned, to the
 * list; none for a NULL tambon ("/area/800120").
 */
void screen_tour_add_tambon(GPtrArray *addresses, const char *tambon_address);
