#pragma once

#include "boundary/boundary.h"

/**
 * A shape as the master keeps it and a release carries it: rings of steps from point to point, a
 * byte or two each way. The bytes are read on a kiosk that trusts nothing: whatever they are,
 * reading ends with a shape that can be drawn or with NULL.
 */
GBytes *boundary_pack(const BoundaryShape *shape) G_GNUC_WARN_UNUSED_RESULT;

/**
 * `code` is copied; `limit_points`: of all rings together. Returns: owned, or NULL for bytes that
 * are no shape.
 */
BoundaryShape *boundary_pack_read(const char *code, const uint8_t *data, gsize bytes,
                                  guint limit_points) G_GNUC_WARN_UNUSED_RESULT;

/** Reads one as the master keeps it into the list; bytes that are no shape are left out. */
void boundary_pack_take(const char *code, const uint8_t *data, gsize bytes, GPtrArray *shapes);
