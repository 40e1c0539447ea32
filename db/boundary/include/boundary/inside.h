#pragma once

#include "boundary/boundary.h"

/** A place in a shape where words fit: far from all its lines. */
typedef struct {
    BoundaryPoint middle;
    int32_t room; /* half the side of the square around it that lies inside */
} BoundaryInside;

/** Finds a good one, not always the best. Of a shape without area the room is 0. */
BoundaryInside boundary_inside_find(const BoundaryShape *shape);
