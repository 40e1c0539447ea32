#pragma once

#include "boundary/boundary.h"

/**
 * Reads the province's boundaries: a FeatureCollection of Polygon and MultiPolygon, in degrees of
 * WGS 84, each feature with the code of its tambon in "code", "tambon_code", "TAMBON_IDN",
 * "ADM3_PCODE" ("TH800101") or as its "id". Features of other provinces are passed over.
 */

/** What is wrong, for the officer who has the file: where, what, what to do. */
typedef struct {
    int feature_no; /* from 1; 0: the file as a whole */
    int ring_no;    /* from 1 over all polygons of the feature; 0: the feature as a whole */
    char *code;     /* NULL: not known */
    char *message;  /* Thai */
    bool error;     /* false: a warning, the file may be taken all the same */
} BoundaryProblem;

/** Of a file with many faults the first ones: more is no help. */
#define BOUNDARY_LIMIT_PROBLEMS 200

/**
 * Reads and checks `bytes` of text. `codes`: the tambons there are (those without a shape are a
 * warning). Returns: owned list of BoundaryShape in the order of their codes; NULL when a problem
 * is an error, and then nothing of it may be taken. `problems`: list of BoundaryProblem, added to.
 */
GPtrArray *boundary_read(const char *text, gsize bytes, const char *const *codes,
                         GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;

/** A list for problems. */
GPtrArray *boundary_read_problems(void) G_GNUC_WARN_UNUSED_RESULT;
