#pragma once

#include "batch.h"

/**
 * Rows of a sheet that belong together: the steps of one scheme in one area, the items of one
 * assessment. Returns: owned array of arrays of borrowed IntakeRecord *, groups by their first row,
 * rows in the order of the file. A row that lacks one of the `count` columns is in no group.
 */
GPtrArray *intake_group_records(const IntakeBatch *batch, const int *columns,
                                int count) G_GNUC_WARN_UNUSED_RESULT;
