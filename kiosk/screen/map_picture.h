#pragma once

#include "map.h"

/**
 * The shapes of the picture; those without one are counted in map->unplaced. Private to the map's
 * files.
 */

/** A square for each tambon, laid by its centre point. */
void screen_map_set_squares(ScreenMap *map, UiMap *picture);

/** The outlines of the boundaries. */
void screen_map_set_outlines(ScreenMap *map, UiMap *picture);

/** How a place looks and what touching it means; its shape is not set. */
UiMapPlace screen_map_make_place(const ScreenMap *map, int index);
