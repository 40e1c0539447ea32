#pragma once

#include "boundary/boundary.h"

/** Private to db/boundary: where the lines of a shape cross or touch one another (cross.c). */

/**
 * True when two lines of the shape meet anywhere but where one follows the other; `*where`, and in
 * which ring that is, from 0.
 */
bool boundary_cross_find(const BoundaryShape *shape, BoundaryPoint *where, guint *ring);
