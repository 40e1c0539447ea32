#pragma once

#include "sheet.h"

#include <snapshot/snapshot.h>

/** schema/<table>.json: what the columns mean. Errors: BASE_ERROR. */
bool datapackage_descriptor_write_schema(const DatapackageOptions *options, const json_t *table,
                                         const GArray *fields,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * datapackage.json of the whole and of every tambon that has a file among `sheets`
 * (DatapackageSheet *, finished); puts them in the order of their names. Errors: BASE_ERROR, or
 * SNAPSHOT_ERROR.
 */
bool datapackage_descriptor_write(const DatapackageOptions *options, Snapshot *snapshot,
                                  GPtrArray *sheets, GError **error) G_GNUC_WARN_UNUSED_RESULT;
