#pragma once

#include "boundary/boundary.h"

/**
 * Makes outlines simpler, all of them together. Where two shapes have an edge in common the same
 * points are left out of both, so that no gap and no overlap comes between them; where three meet
 * the point stays. The same shapes always give the same result.
 */

/**
 * `shapes`: list of BoundaryShape. Points nearer than `tolerance` units to the line without them
 * are left out. A ring that would vanish keeps three points if it is the largest of its shape, and
 * is left out otherwise. Returns: owned list of new shapes.
 */
GPtrArray *boundary_simplify(const GPtrArray *shapes, double tolerance) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Shapes in the units of a release, after the least tolerance of 8, 16, 32 … of those units (from 9
 * m on, what a map shows) with which all shapes packed together take no more than `limit_bytes` and
 * each no more than BOUNDARY_LIMIT_POINTS. Returns: owned list of new shapes, or NULL when not even
 * the coarsest does.
 */
GPtrArray *boundary_simplify_to_fit(const GPtrArray *shapes,
                                    gsize limit_bytes) G_GNUC_WARN_UNUSED_RESULT;
