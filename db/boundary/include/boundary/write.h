#pragma once

#include "boundary/boundary.h"

/**
 * Shapes as GeoJSON, one feature a line, rings as they were read: boundary_read() gives the same
 * shapes again. Rings are written as polygons side by side; which is a hole in which the map does
 * not ask either (even-odd).
 */

/** `shapes`: list of BoundaryShape. Adds to `out`. */
void boundary_write(const GPtrArray *shapes, GString *out);
