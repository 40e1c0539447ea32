#pragma once

#include <glib.h>
#include <jansson.h>

/**
 * Private to db/boundary: walks a GeoJSON FeatureCollection feature by feature, so that of a file
 * of 50 MB no more than one shape is held as JSON at a time.
 */
typedef enum {
    BOUNDARY_COLLECTION_READ,
    BOUNDARY_COLLECTION_NO_JSON, /* broken at a line: the features before it have been seen */
    BOUNDARY_COLLECTION_OTHER,   /* JSON, but no FeatureCollection */
} BoundaryCollectionResult;

/** A feature is borrowed for the call. */
typedef void BoundaryCollectionEach(const json_t *feature, void *user);

/** `line_no`: where it is broken, from 1. */
BoundaryCollectionResult boundary_collection_each(const char *text, gsize bytes,
                                                  BoundaryCollectionEach *each, void *user,
                                                  int *line_no);
