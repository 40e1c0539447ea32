#pragma once

#include "export/workspace.h"
#include "sql/sql.h"

/**
 * Private to db/export: writes the boundaries as reference/boundaries.geojson, which
 * `tambon-publish boundaries` takes again; without boundaries no file. Errors are EXPORT_ERROR's.
 */
bool export_boundary_write(SqlDatabase *database, const ExportOptions *options,
                           ExportResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
