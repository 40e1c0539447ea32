#pragma once

#include "map.h"

/**
 * Sets the shapes of the picture: a square for each tambon, laid by its centre point; those without
 * one are counted in map->unplaced. Private to map_legend.c.
 */
void screen_map_set_squares(ScreenMap *map, UiMap *picture);
